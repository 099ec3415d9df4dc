import { type Html, html } from '../html.ts';

export interface ChartPoint {
  readonly t: number;
  /** null where there was nothing to measure: the line breaks there */
  readonly value: number | null;
}

export interface Limit {
  readonly value: number;
  readonly side: 'at least' | 'at most';
}

const WIDTH = 320;
const HEIGHT = 96;
const PAD = 6;

function segments(points: readonly ChartPoint[]): ChartPoint[][] {
  const runs: ChartPoint[][] = [[]];
  for (const point of points) {
    if (point.value === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

const tidy = (value: number): string => String(Number(value.toPrecision(3)));

/** One signal over the clip's time with the policy's limits as dashed lines; the same numbers stand in a table below it. */
export function renderChart(title: string, points: readonly ChartPoint[], limits: readonly Limit[], seconds: string): Html {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (values.length === 0) return html``;
  const least = Math.min(...values, ...limits.map((limit) => limit.value));
  const most = Math.max(...values, ...limits.map((limit) => limit.value));
  // a signal that hardly moves is drawn flat, not blown up to fill the box
  const span = Math.max(most - least, Math.abs(most) * 0.1, 1e-6);
  const low = (least + most - span) / 2;
  const end = Math.max(...points.map((point) => point.t), 0.1);
  const x = (t: number): string => (PAD + (t / end) * (WIDTH - 2 * PAD)).toFixed(1);
  const y = (value: number): string => (HEIGHT - PAD - ((value - low) / span) * (HEIGHT - 2 * PAD)).toFixed(1);
  return html`<figure class="chart">
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}: ${tidy(Math.min(...values))} – ${tidy(Math.max(...values))}">
${limits.map((limit) => html`<line class="limit" x1="0" x2="${WIDTH}" y1="${y(limit.value)}" y2="${y(limit.value)}"/><text class="limit" x="${WIDTH - 4}" y="${Math.max(10, Number(y(limit.value)) - 3)}">${limit.side === 'at least' ? '≥' : '≤'} ${tidy(limit.value)}</text>`)}
${segments(points).map((run) =>
  run.length === 1
    ? html`<circle class="line" cx="${x(run[0]?.t ?? 0)}" cy="${y(run[0]?.value ?? 0)}" r="2"/>`
    : html`<polyline class="line" points="${run.map((point) => `${x(point.t)},${y(point.value ?? 0)}`).join(' ')}"/>`,
)}
</svg>
<details><summary>${tidy(Math.min(...values))} – ${tidy(Math.max(...values))}</summary><table><tbody>${points.map((point) => html`<tr><td>${point.t.toFixed(2)} ${seconds}</td><td>${point.value === null ? '–' : tidy(point.value)}</td></tr>`)}</tbody></table></details>
</figure>`;
}
