import type { InsightWindow } from './insight-window.ts';

const DAY_MS = 86_400_000;

/** A UTC day, YYYY-MM-DD. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The whole of a UTC day. */
export const windowOfDay = (mode: InsightWindow['mode'], day: string): InsightWindow => {
  const from = new Date(`${day}T00:00:00Z`);
  return { mode, from, to: new Date(from.getTime() + DAY_MS) };
};

interface Split {
  /** whole days whose sums stand */
  readonly days: readonly string[];
  /** the rest, each in one stretch: to be read from the rows */
  readonly spans: readonly InsightWindow[];
}

/**
 * Which of a time is in sums, and which has to be counted: its ends, within a day, and days whose sums do not stand. Pure.
 * @param standing days whose sums stand
 */
export function splitWindow(window: InsightWindow, standing: ReadonlySet<string>): Split {
  const days: string[] = [];
  const spans: InsightWindow[] = [];
  let open = window.from;
  const close = (at: Date): void => {
    if (at > open) spans.push({ ...window, from: open, to: at });
  };
  const first = Math.ceil(window.from.getTime() / DAY_MS) * DAY_MS;
  for (let at = first; at + DAY_MS <= window.to.getTime(); at += DAY_MS) {
    const day = dayOf(new Date(at));
    if (!standing.has(day)) continue;
    days.push(day);
    close(new Date(at));
    open = new Date(at + DAY_MS);
  }
  close(window.to);
  return { days, spans };
}
