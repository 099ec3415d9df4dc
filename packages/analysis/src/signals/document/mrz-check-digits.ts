import { MRZ_LAYOUTS, type MrzCheck, type MrzFormat, type MrzRange } from './mrz-formats.ts';

export interface CheckedDigit {
  readonly name: string;
  readonly ok: boolean;
}

/** ICAO 9303-3 section 4.9: weights 7-3-1, A = 10 … Z = 35, filler 0. */
function mrzCheckDigit(text: string): string {
  const value = (c: string): number => (c === '<' ? 0 : c >= 'A' ? c.charCodeAt(0) - 55 : c.charCodeAt(0) - 48);
  return String([...text].reduce((sum, c, i) => sum + value(c) * ([7, 3, 1][i % 3] as number), 0) % 10);
}

/** Every check digit of the zone, in the layout's order. */
export function verifyCheckDigits(format: MrzFormat, lines: readonly string[]): CheckedDigit[] {
  return MRZ_LAYOUTS[format].checks.map((check) => ({ name: check.name, ok: verify(format, check, lines) }));
}

function verify(format: MrzFormat, check: MrzCheck, lines: readonly string[]): boolean {
  const { text, digit } = longNumber(format, check, lines) ?? {
    text: check.over.map((range) => textAt(lines, range)).join(''),
    digit: lines[check.at[0]]?.[check.at[1]],
  };
  // an empty field may carry a filler instead of 0 (9303-4 note 5)
  return mrzCheckDigit(text) === digit || (digit === '<' && /^<+$/.test(text));
}

/** TD1 numbers over nine symbols run on into the optional data, their check digit last (9303-5 note j). */
function longNumber(format: MrzFormat, check: MrzCheck, lines: readonly string[]): { text: string; digit: string } | null {
  const first = lines[0] ?? '';
  if (format !== 'TD1' || check.name !== 'documentNumber' || first[14] !== '<') return null;
  const rest = first.slice(15).match(/^([A-Z0-9]{2,})<*$/)?.[1];
  return rest === undefined ? null : { text: first.slice(5, 14) + rest.slice(0, -1), digit: rest.slice(-1) };
}

export function textAt(lines: readonly string[], [line, from, to]: MrzRange): string {
  return (lines[line] ?? '').slice(from, to);
}
