import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNNEL_GROUPS } from '../../src/insight/count-funnel.ts';
import { type InsightWindow, lastDays } from '../../src/insight/insight-window.ts';
import { comparePolicyChange } from '../../src/insight/policy-changes.ts';
import { BUCKET, QUANTILE_ERROR, quantileOf } from '../../src/insight/quantiles.ts';
import { readFigures } from '../../src/insight/read-figures.ts';
import { readFunnel } from '../../src/insight/read-funnel.ts';
import { splitWindow } from '../../src/insight/split-window.ts';
import { sumDays } from '../../src/insight/sum-days.ts';
import { consent, filmStep } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

const DAY = 86_400_000;
const DEVICES = [
  { browser: 'Chrome', system: 'Android', device: 'phone', network: 'wifi' },
  { browser: 'WeChat', system: 'iOS', device: 'phone', network: 'cellular' },
] as const;

let service: TestService;
let key: string;
const opened: Awaited<ReturnType<typeof openCase>>[] = [];

/** Somebody who comes to the end that the name of their account chooses. */
async function person(name: string, device: object): Promise<void> {
  const one = await openCase(service, key, name);
  opened.push(one);
  await service.call('POST', '/v1/capture/events', one.token, { events: [{ name: 'opened' }], device });
  await consent(service, one.token);
  for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, one.id, one.token, step);
}

/** Everything that is told of a time. */
async function told(window: InsightWindow) {
  const { context } = service;
  const funnels = [];
  for (const by of FUNNEL_GROUPS) funnels.push(await readFunnel(context, window, by));
  const policy = await context.db
    .selectFrom('policies')
    .select('id')
    .where('key', '=', 'worldwide')
    .orderBy('version')
    .executeTakeFirstOrThrow();
  return {
    funnels,
    figures: await readFigures(context, window),
    change: await comparePolicyChange(context, { id: policy.id, mode: window.mode, days: 30, now: window.to }),
  };
}

/** The same with no sums to read. */
async function toldByRows(window: InsightWindow) {
  await sql`delete from insight_days`.execute(service.context.db);
  return told(window);
}

const sums = async () =>
  (
    await sql<{ line: string }>`
      select concat_ws(' ', mode, day, part, name, measure, bucket, count) as line from insight_sums order by 1`.execute(service.context.db)
  ).rows.map(({ line }) => line);
const changed = async () =>
  Number((await sql<{ count: number }>`select count(*)::int as count from insight_changes`.execute(service.context.db)).rows[0]?.count);
const last = (days: number): InsightWindow => lastDays('test', days, service.context.now());

beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  for (let day = 0; day < 3; day += 1) {
    for (let n = 0; n < 6; n += 1) await person(`d${day}n${n}${n % 3 === 0 ? '-document.glare' : '.approved'}`, DEVICES[n % 2] ?? {});
    opened.push(await openCase(service, key, `never-opened-${day}`));
    await service.work();
    service.pass(DAY);
  }
  // the last day closes
  service.pass(DAY);
}, 300_000);
afterAll(() => service.close());

describe('sums of days', () => {
  it('tell what the rows tell, in every part, over whole days and parts of days', async () => {
    for (const days of [2, 3, 30]) {
      const window = last(days);
      const byRows = await toldByRows(window);
      expect(await sumDays(service.context)).toBeGreaterThan(2);
      const bySums = await told(window);
      expect(bySums).toEqual(byRows);
    }
    const { funnels, figures } = await told(last(30));
    expect(funnels[0]?.total.stages[0]).toEqual({ stage: 'asked', count: 21 });
    expect(figures.times.software.median).toBeGreaterThan(0);
  });

  it('are made once: nothing is summed again that did not change, and summing again changes nothing', async () => {
    await sumDays(service.context);
    const before = await sums();
    expect(before.length).toBeGreaterThan(100);
    expect(await sumDays(service.context)).toBe(0);
    await sql`delete from insight_days`.execute(service.context.db);
    expect(await sumDays(service.context)).toBeGreaterThan(2);
    expect(await sums()).toEqual(before);
  });

  it('of a day that changed late are not read until the day was summed anew', async () => {
    await sumDays(service.context);
    const window = last(30);
    const before = await told(window);
    // somebody who had to film again is approved days later
    const late = opened[0]?.id ?? '';
    await service.context.db.updateTable('verifications').set({ state: 'approved' }).where('id', '=', late).execute();
    expect(await changed()).toBeGreaterThan(0);
    const after = await told(window);
    expect(after.funnels).not.toEqual(before.funnels);
    expect(after).toEqual(await toldByRows(window));
    await sumDays(service.context);
    expect(await changed()).toBe(0);
    expect(await told(window)).toEqual(after);
  });

  it('follow an erasure, and a language that was corrected', async () => {
    await sumDays(service.context);
    const [, gone, other] = opened;
    await service.call('DELETE', `/v1/accounts/${gone?.accountId}`, key);
    await service.context.db
      .updateTable('accounts')
      .set({ locale: 'vi' })
      .where('id', '=', other?.accountId ?? '')
      .execute();
    expect(await changed()).toBeGreaterThan(0);
    const window = last(30);
    const byRows = await toldByRows(window);
    await sumDays(service.context);
    expect(await told(window)).toEqual(byRows);
    expect((await sums()).some((line) => line.includes('funnel_language vi asked'))).toBe(true);
  });

  it('leave the day that goes on, and the one that has just closed, to their rows', async () => {
    await openCase(service, key, 'today');
    await sumDays(service.context);
    const days = await sql<{ day: string }>`select distinct day::text as day from insight_days`.execute(service.context.db);
    const today = service.context.now().toISOString().slice(0, 10);
    expect(days.rows.map(({ day }) => day)).not.toContain(today);
    const { total } = await readFunnel(service.context, last(1), 'none');
    expect(total.stages[0]).toMatchObject({ stage: 'asked', count: null });
  });

  it('hold no id of a person', async () => {
    await sumDays(service.context);
    const text = (await sums()).join('\n');
    for (const { id, accountId } of opened) for (const one of [id, accountId]) expect(text).not.toContain(one);
  });
});

describe('a time', () => {
  const window = { mode: 'test', from: new Date('2026-03-01T10:00:00Z'), to: new Date('2026-03-05T09:00:00Z') } as const;

  it('is read from its rows where no sums stand', () => {
    expect(splitWindow(window, new Set())).toEqual({ days: [], spans: [window] });
  });

  it('is read from its rows at its ends, and where a day changed', () => {
    const { days, spans } = splitWindow(window, new Set(['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05']));
    expect(days).toEqual(['2026-03-02', '2026-03-04']);
    expect(spans.map(({ from, to }) => [from.toISOString().slice(5, 13), to.toISOString().slice(5, 13)])).toEqual([
      ['03-01T10', '03-02T00'],
      ['03-03T00', '03-04T00'],
      ['03-05T00', '03-05T09'],
    ]);
  });
});

describe('a quantile of counted stretches', () => {
  it('lies within its stated error of the true one, as PostgreSQL counts and takes it', async () => {
    const values = Array.from({ length: 997 }, (_, n) => 0.0005 + ((n * 7919) % 997) ** 2.2 / 50);
    const { rows } = await sql<{ bucket: number; count: number }>`
      select ${BUCKET} as bucket, count(*)::int as count from unnest(array[${sql.join(values)}]::float8[]) s group by 1`.execute(
      service.context.db,
    );
    const counts = new Map(rows.map(({ bucket, count }) => [bucket, count]));
    for (const share of [0, 0.1, 0.5, 0.9, 0.99, 1]) {
      const exact = await sql<{ q: number }>`
        select percentile_cont(${share}::float8) within group (order by s) as q from unnest(array[${sql.join(values)}]::float8[]) s`.execute(
        service.context.db,
      );
      const q = Number(exact.rows[0]?.q);
      expect(Math.abs((quantileOf(counts, share) ?? Number.NaN) - q)).toBeLessThanOrEqual(Math.max(0.001, q * QUANTILE_ERROR * 1.0001));
    }
    expect(quantileOf(new Map(), 0.5)).toBeNull();
  });
});
