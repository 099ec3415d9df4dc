import type { DecodedLine } from './decode-mrz-line.ts';
import { type CheckedDigit, verifyCheckDigits } from './mrz-check-digits.ts';
import { MRZ_LAYOUTS, type MrzFormat } from './mrz-formats.ts';

export interface RepairedZone {
  readonly lines: readonly string[];
  readonly checkDigits: readonly CheckedDigit[];
  /** places that were changed */
  readonly changed: readonly { readonly line: number; readonly position: number }[];
}

/** Pairs that OCR-B readers mix up. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  O: '0QD',
  Q: '0O',
  D: '0O',
  '0': 'OQD',
  I: '1L',
  L: '1I',
  '1': 'IL',
  Z: '2',
  '2': 'Z',
  S: '5',
  '5': 'S',
  B: '8',
  '8': 'B',
  G: '6',
  '6': 'G',
  A: '4',
  '4': 'A',
  T: '7',
  '7': 'T',
};
const LIKELY = -3;
const LIKELY_LOOK_ALIKE = -9;
const TRIED = 60;

/** Where one symbol, changed to its likeliest rival, makes every check digit agree, changes it; two changes could fit anything and are not tried. */
export function repairMrz(format: MrzFormat, decoded: readonly DecodedLine[]): RepairedZone {
  const lines = decoded.map((line) => line.text);
  const asRead = verifyCheckDigits(format, lines);
  if (asRead.every((check) => check.ok)) return { lines, checkDigits: asRead, changed: [] };
  const changes = decoded.flatMap((line, n) =>
    line.rivals.flatMap((rivals, position) =>
      isChecked(format, n, position)
        ? rivals.map(({ symbol, odds }) => {
            const alike = LOOK_ALIKE[line.text[position] as string]?.includes(symbol) ?? false;
            return {
              line: n,
              position,
              symbol,
              odds: odds + (alike ? 2 : 0),
              likely: odds > LIKELY || (alike && odds > LIKELY_LOOK_ALIKE),
            };
          })
        : [],
    ),
  );
  const tried = changes.filter((change) => change.likely).sort((a, b) => b.odds - a.odds);
  for (const change of tried.slice(0, TRIED)) {
    const attempt = lines.map((text, n) =>
      n === change.line ? text.slice(0, change.position) + change.symbol + text.slice(change.position + 1) : text,
    );
    const checkDigits = verifyCheckDigits(format, attempt);
    if (checkDigits.every((check) => check.ok)) {
      return { lines: attempt, checkDigits, changed: [{ line: change.line, position: change.position }] };
    }
  }
  return { lines, checkDigits: asRead, changed: [] };
}

/** Only what a check digit covers can be repaired by one. */
function isChecked(format: MrzFormat, line: number, position: number): boolean {
  return MRZ_LAYOUTS[format].checks.some(
    (check) =>
      (check.at[0] === line && check.at[1] === position) ||
      check.over.some(([n, from, to]) => n === line && position >= from && position < to),
  );
}
