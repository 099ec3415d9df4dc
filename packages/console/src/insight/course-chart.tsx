import type { Language } from '@mien/protocol';
import { useEffect, useRef } from 'react';
import UPlot, { type Options } from 'uplot';
import 'uplot/dist/uPlot.min.css';

export interface Line {
  readonly name: string;
  /** custom property of the page's colours */
  readonly colour: '--jade' | '--amber' | '--red';
  /** shape beside the colour: lines must be told apart without it */
  readonly dash?: readonly number[];
  readonly values: readonly (number | null)[];
}

interface CourseChartProps {
  readonly label: string;
  readonly language: Language;
  /** seconds since 1970 */
  readonly times: readonly number[];
  readonly lines: readonly Line[];
  /** what happened meanwhile: a line down, with a number that the list below explains */
  readonly marks: readonly Mark[];
}

export interface Mark {
  /** seconds since 1970 */
  readonly at: number;
  readonly name: string;
}

const HEIGHT = 220;
const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
/** `light-dark()` is resolved by the element it colours, not by the property: a probe is asked. */
function resolved(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value === '' ? colour(name) : value;
}

/** Over the lines, since it is what they are read against. */
function drawMarks(chart: UPlot, marks: readonly Mark[]): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.strokeStyle = resolved('--soft');
  ctx.fillStyle = resolved('--soft');
  ctx.lineWidth = devicePixelRatio;
  ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
  for (const [index, { at }] of marks.entries()) {
    const x = chart.valToPos(at, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.fillText(String(index + 1), x + 4 * devicePixelRatio, bbox.top + 12 * devicePixelRatio);
  }
  ctx.restore();
}

function optionsOf(language: Language, lines: readonly Line[], marks: readonly Mark[], width: number): Options {
  const day = (seconds: number): string => new Date(seconds * 1000).toLocaleDateString(language, { month: 'numeric', day: 'numeric' });
  const axis = { stroke: () => resolved('--soft'), grid: { stroke: () => resolved('--hair'), width: 1 }, ticks: { show: false } };
  return {
    width,
    height: HEIGHT,
    hooks: { draw: [(chart) => drawMarks(chart, marks)] },
    cursor: { points: { size: 7 } },
    scales: { y: { range: (_chart, _least, most) => [0, Math.max(10, most * 1.08)] } },
    axes: [
      { ...axis, values: (_chart, splits) => splits.map(day) },
      {
        ...axis,
        size: 46,
        values: (_chart, splits) => splits.map((split) => (Number.isInteger(split) ? split.toLocaleString(language) : '')),
      },
    ],
    series: [
      { value: (_chart, at) => (at === null || at === undefined ? '—' : day(at)), label: '' },
      ...lines.map(({ name, colour: stroke, dash }) => ({
        label: name,
        stroke: () => resolved(stroke),
        width: 2,
        ...(dash === undefined ? {} : { dash: [...dash] }),
        points: { show: lines[0]?.values.length === 1 },
        value: (_chart: UPlot, value: number | null) => (value === null || value === undefined ? '—' : value.toLocaleString(language)),
      })),
    ],
  };
}

/** Counts over time; the same stands in the table below it. */
export function CourseChart({ label, language, times, lines, marks }: CourseChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const data: UPlot.AlignedData = [[...times], ...lines.map(({ values }) => [...values])];
    const chart = new UPlot(optionsOf(language, lines, marks, current.clientWidth), data, current);
    const sizes = new ResizeObserver(() => chart.setSize({ width: current.clientWidth, height: HEIGHT }));
    sizes.observe(current);
    // colours are read when it is drawn
    const redraw = (): void => chart.redraw(false, true);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', redraw);
    const chosen = new MutationObserver(redraw);
    chosen.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
    return () => {
      sizes.disconnect();
      chosen.disconnect();
      scheme.removeEventListener('change', redraw);
      chart.destroy();
    };
  }, [language, times, lines, marks]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}
