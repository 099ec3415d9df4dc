import type { ReadField } from '@mien/protocol';
import type { FrameField } from './frame-field.ts';

/**
 * Fields of several frames as one list: for each name and source the value with most confidence behind it, and how many frames said so.
 * Values of different sources stay apart; which one counts is for the checks.
 */
export function agreeFields(frames: readonly (readonly FrameField[])[]): ReadField[] {
  const groups = new Map<string, FrameField[]>();
  for (const field of frames.flat()) {
    const key = `${field.source} ${field.name}`;
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].map((readings) => {
    const weight = (value: string): number => readings.filter((r) => r.value === value).reduce((sum, r) => sum + r.confidence, 0);
    const best = readings.reduce((a, b) => (weight(b.value) > weight(a.value) ? b : a));
    const same = readings.filter((r) => r.value === best.value);
    return {
      name: best.name,
      value: best.value,
      source: best.source,
      confidence: Math.max(...same.map((r) => r.confidence)),
      agreement: { same: same.length, of: readings.length },
    };
  });
}
