import { parse } from 'mrz';

/** ICAO 9303: lines and symbols a line of TD3 and MRV-A, TD2 and MRV-B, TD1. */
const SIZES = [
  { lines: 2, symbols: 44 },
  { lines: 2, symbols: 36 },
  { lines: 3, symbols: 30 },
] as const;
/** A general reader takes the fillers at a line's end for letters of their shape, and for more of them than there are. */
const MISREAD_FILLERS = /[<KLCSE]{5,}$/;
/** Fillers at a line's end are often lost by a text reader and can be given back; more than these were not fillers. */
const MOST_LOST = 0.5;

/** The zone in a general reader's text, or null: the last lines that can be one, fillers at the end given back. */
export function findZone(text: readonly string[]): readonly string[] | null {
  const lines = text.map((line) => withFillers(line.toUpperCase().replace(/[^A-Z0-9<]/g, ''))).filter((line) => line.length >= 12);
  for (const size of SIZES) {
    for (let first = lines.length - size.lines; first >= 0; first--) {
      const block = lines.slice(first, first + size.lines);
      const fits = block.every((line) => line.length <= size.symbols && line.length >= size.symbols * (1 - MOST_LOST));
      const startsLikeOne = /^[PIACV]/.test(block[0] ?? '') && block.some((line) => line.includes('<'));
      if (fits && startsLikeOne && block.some((line) => line.length > size.symbols - 8)) {
        return block.map((line) => line.padEnd(size.symbols, '<'));
      }
    }
  }
  return null;
}

const withFillers = (line: string): string => line.replace(MISREAD_FILLERS, '<<<<<');

const CHECKED = ['documentNumberCheckDigit', 'birthDateCheckDigit', 'expirationDateCheckDigit', 'compositeCheckDigit'];

/** Whether every check digit of the zone is right. A visa has no composite one. */
export function checkZone(lines: readonly string[]): boolean {
  try {
    const { details } = parse([...lines]);
    const isVisa = lines[0]?.startsWith('V') === true;
    return details
      .filter(({ field }) => field !== null && CHECKED.includes(field) && !(isVisa && field === 'compositeCheckDigit'))
      .every(({ valid }) => valid);
  } catch {
    return false;
  }
}
