import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/observe/metrics.ts';

const text = readFileSync(new URL('../../../../docs/grafana/mien.json', import.meta.url), 'utf8');
const dashboard = JSON.parse(text) as { panels: { title: string; targets: { expr: string }[] }[] };
const expressions = dashboard.panels.flatMap((panel) => panel.targets.map(({ expr }) => expr));
const KINDS = ['_bucket', '_sum', '_count'];
const bare = (name: string): string => {
  const kind = KINDS.find((one) => name.endsWith(one));
  return kind === undefined ? name : name.slice(0, -kind.length);
};
const named = new Set(expressions.flatMap((expr) => expr.match(/\b(mien|nodejs|process)_\w+/g) ?? []).map(bare));

describe('the Grafana dashboard', () => {
  it('asks only for metrics and labels that the code has', async () => {
    const { registry } = createMetrics();
    const known = new Map((await registry.getMetricsAsJSON()).map((metric) => [metric.name, metric]));
    for (const name of named) expect([...known.keys()]).toContain(name);
  });

  it('shows every metric of ours', async () => {
    const { registry } = createMetrics();
    const ours = (await registry.getMetricsAsJSON()).map(({ name }) => name).filter((name) => name.startsWith('mien_'));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter((name) => !named.has(name))).toEqual([]);
  });
});
