import type { Language } from '@mien/protocol';
import type { Words } from '../words/shape.ts';

/** A count that may be hidden. */
export const sayCount = (count: number | null, words: Words, language: Language): string =>
  count === null ? words.insight.fewer : count.toLocaleString(language);

export const sayShare = (share: number | null, words: Words): string =>
  share === null ? words.insight.fewer : `${(Math.round(share * 1000) / 10).toFixed(1)}%`;

/** Seconds, in the unit a person would use. */
export function saySeconds(seconds: number | null, { insight }: Words): string {
  if (seconds === null) return insight.fewer;
  if (seconds < 90) return insight.seconds(seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds)));
  if (seconds < 5400) return insight.minutes(String(Math.round(seconds / 60)));
  return insight.hours((seconds / 3600).toFixed(1));
}

const Z = 1.96;

/** Wilson's 95 % interval of a share. @returns 0 to 1 */
export function intervalOf(part: number, whole: number): readonly [number, number] {
  const share = part / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / (1 + Z ** 2 / whole);
  const half = (Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))) / (1 + Z ** 2 / whole);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
