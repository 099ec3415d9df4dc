import { type Measured, type MrzSignals, measured, notMeasured, type TextLine } from '@mien/protocol';
import { states } from 'mrz';
import type { Picture } from '../../image/picture.ts';
import { cropLine } from './crop-line.ts';
import { type DecodedLine, decodeMrzLine, foldToMrz, type MrzProbabilities, mapToMrzSymbols } from './decode-mrz-line.ts';
import type { TextBox } from './detect-text.ts';
import { findMrzBlocks, type MrzBlock, normaliseZoneText, rowQuad } from './find-mrz-block.ts';
import { textAt, verifyCheckDigits } from './mrz-check-digits.ts';
import { alphabetsOf, MRZ_LAYOUTS, type MrzFormat, type MrzLayout } from './mrz-formats.ts';
import { printedContradictsName } from './printed-name-conflict.ts';
import { probabilitiesOf } from './recognise-lines.ts';
import { repairMrz } from './repair-mrz.ts';
import type { TextReader } from './text-reader.ts';

export interface MrzReading {
  readonly signals: MrzSignals;
  /** mean probability of a symbol, 0–1 */
  readonly confidence: number;
}

/** Under this, symbols run together and wrong reads were seen to pass their check digits. */
const MIN_SYMBOL_PX = 6.5;
/** Mean log probability a step below which nothing is accepted. */
const MIN_SCORE = -0.25;
/** Log odds of the nearest rival, at a place no check digit covers, above which the place is in doubt. */
const DOUBT = -1.5;
const ALPHABETS: Readonly<Record<MrzFormat, readonly Uint8Array[][]>> = {
  TD3: MRZ_LAYOUTS.TD3.template.map(alphabetsOf),
  TD2: MRZ_LAYOUTS.TD2.template.map(alphabetsOf),
  TD1: MRZ_LAYOUTS.TD1.template.map(alphabetsOf),
  MRVA: MRZ_LAYOUTS.MRVA.template.map(alphabetsOf),
  MRVB: MRZ_LAYOUTS.MRVB.template.map(alphabetsOf),
  FRID: MRZ_LAYOUTS.FRID.template.map(alphabetsOf),
};

interface Attempt {
  readonly format: MrzFormat;
  readonly decoded: readonly DecodedLine[];
  readonly score: number;
  readonly valid: boolean;
  readonly pitch: number;
}

/**
 * Reads a machine-readable zone.
 * @param picture upright and straight
 * @param lines everything read on it; lines outside the zone are the printed page that must bear out what check digits cannot
 * @param pxPerPx pixels of the frame for one of `picture`
 * @returns `not_on_this_document` when no lines look like a zone, `not_readable` when they fit no format
 */
export async function readMrz(
  reader: TextReader,
  picture: Picture,
  lines: readonly TextLine[],
  boxes: readonly TextBox[],
  pxPerPx: number,
): Promise<Measured<MrzReading>> {
  const blocks = findMrzBlocks(lines, boxes);
  if (blocks.length === 0) return notMeasured('not_on_this_document');
  let best: { attempt: Attempt; block: MrzBlock; all: readonly Attempt[] } | null = null;
  for (const block of blocks.slice(0, 2)) {
    const all = await decodeBlock(reader, picture, block);
    const attempt = chooseAttempt(all);
    if (attempt && (!best || rank(attempt) > rank(best.attempt))) best = { attempt, block, all };
    if (best?.attempt.valid && best.attempt.score > -0.2) break;
  }
  if (!best) return notMeasured('not_readable');
  const { attempt, block, all } = best;
  const repaired = all
    .filter((other) => other.format === attempt.format)
    .slice(0, 3)
    .map((other) => ({ ...repairMrz(other.format, other.decoded), decoded: other.decoded }));
  const zone = attempt.valid
    ? { ...repairMrz(attempt.format, attempt.decoded), decoded: attempt.decoded }
    : (repaired.find((r) => r.checkDigits.every((check) => check.ok)) ?? repairedNothing(attempt));
  const printed = printedText(lines, block);
  const symbolPx = attempt.pitch * pxPerPx;
  const accepted =
    zone.checkDigits.every((check) => check.ok) &&
    attempt.score > MIN_SCORE &&
    symbolPx >= MIN_SYMBOL_PX &&
    statesAreKnown(attempt.format, zone.lines) &&
    zone.changed.every((place) => printedBearsOut(attempt.format, zone.lines, place, printed)) &&
    namesAreCertain(attempt.format, zone.lines, zone.decoded, printed) &&
    !printedContradictsName(namesOf(attempt.format, zone.lines), printed);
  return measured({
    confidence: Math.exp(attempt.score),
    signals: {
      format: attempt.format,
      lines: [...zone.lines],
      checkDigits: zone.checkDigits.map((check) => ({ ...check })),
      repaired: zone.changed.length,
      symbolPx,
      accepted,
    },
  });
}

function namesOf(format: MrzFormat, lines: readonly string[]): string[] {
  const field = format === 'TD1' ? lines[2] : format === 'FRID' ? lines[0]?.slice(5, 30) : lines[0]?.slice(5);
  return (field ?? '').split(/<+/).filter((word) => word !== '');
}

function repairedNothing(attempt: Attempt) {
  const lines = attempt.decoded.map((line) => line.text);
  return { lines, checkDigits: verifyCheckDigits(attempt.format, lines), changed: [], decoded: attempt.decoded };
}

/** Several cuts of the block, each tried as every format that its first letter allows; best score first. */
async function decodeBlock(reader: TextReader, picture: Picture, block: MrzBlock): Promise<Attempt[]> {
  const symbolOf = mapToMrzSymbols(reader.characters);
  const attempts: Attempt[] = [];
  for (const cut of cutsOf(block)) {
    const rows: MrzProbabilities[] = [];
    for (const row of block.rows) {
      const quad = cut.own ? rowQuad(row, row.left, row.right) : rowQuad(row, cut.left, cut.right);
      rows.push(foldToMrz(await probabilitiesOf(reader.recogniser, cropLine(picture, quad, cut.stretch)), symbolOf));
    }
    for (const format of formatsFor(block)) {
      const alphabets = ALPHABETS[format];
      const decoded = rows.slice(-alphabets.length).map((row, i) => decodeMrzLine(row, alphabets[i] as Uint8Array[]));
      if (decoded.some((line) => line === null)) continue;
      const whole = decoded as DecodedLine[];
      const texts = whole.map((line) => line.text);
      const valid = verifyCheckDigits(format, texts).every((check) => check.ok);
      const score = whole.reduce((sum, line) => sum + line.score, 0) / whole.length;
      attempts.push({ format, decoded: whole, score, valid, pitch: (cut.right - cut.left) / (texts[0]?.length ?? 1) });
    }
    attempts.sort((a, b) => b.score - a.score);
    if (attempts[0]?.valid && attempts[0].score > -0.15) break;
  }
  return attempts;
}

/** The shared edges; stretched, for symbols that stand close; each row by itself; and wider, where a detector lost the ends of long filler runs. */
function cutsOf(block: MrzBlock) {
  const shared = { left: block.left, right: block.right, stretch: 1, own: false };
  const seen = (block.right - block.left) / block.pitch;
  const wider = { ...shared, left: block.left - block.pitch * 0.7, right: block.right + Math.max(1, 44.5 - seen) * block.pitch };
  return [shared, { ...shared, stretch: 1.35 }, { ...shared, own: true }, ...(seen < 42 ? [wider] : [])];
}

/** A zone that begins with P is a TD3, with V a visa; three rows of 30 are a TD1. */
function formatsFor(block: MrzBlock): MrzFormat[] {
  const threeRows: MrzFormat[] = block.rows.length === 3 ? ['TD1'] : [];
  const formats: MrzFormat[] = [...threeRows, 'TD3', 'TD2', 'MRVA', 'MRVB', 'FRID'];
  return formats.filter((format) => {
    const first = block.rows[block.rows.length - MRZ_LAYOUTS[format].template.length]?.text[0] ?? '';
    if (first === 'P') return format === 'TD3';
    if (first === 'V') return format === 'MRVA' || format === 'MRVB';
    return !'IAC'.includes(first) || format === 'TD1' || format === 'TD2' || format === 'FRID';
  });
}

/** The best score, unless a reading of the same format is nearly as likely and agrees with all its check digits. */
function chooseAttempt(attempts: readonly Attempt[]): Attempt | null {
  const top = attempts[0];
  if (!top) return null;
  return attempts.find((a) => a.format === top.format && a.valid && a.score > top.score - 0.1) ?? top;
}

const rank = (attempt: Attempt): number => attempt.score + (attempt.valid ? 10 : 0);

/** Everything outside the zone, letters and digits only. */
function printedText(lines: readonly TextLine[], block: MrzBlock): string {
  const own = new Set(block.rows.map((row) => row.quad));
  return lines
    .filter((line) => !own.has(line.quad) && !normaliseZoneText(line.text).includes('<<'))
    .map((line) => plain(line.text))
    .join(' ');
}

/** Letters without their marks, as a reader that does not know the marks gives them. */
function plain(text: string): string {
  return text
    .toUpperCase()
    .normalize('NFD')
    .replace(/[^A-Z0-9]/g, '');
}

function statesAreKnown(format: MrzFormat, lines: readonly string[]): boolean {
  const known = (text: string): boolean => Object.hasOwn(states, text.replaceAll('<', ''));
  if (format === 'FRID') return true;
  const nationality = format === 'TD1' ? textAt(lines, [1, 15, 18]) : textAt(lines, [1, 10, 13]);
  return known(nationality) && known(textAt(lines, [0, 2, 5]));
}

/** A symbol that was changed to please a check digit counts only where the printed page says the same. */
function printedBearsOut(
  format: MrzFormat,
  lines: readonly string[],
  place: { readonly line: number; readonly position: number },
  printed: string,
): boolean {
  const covering = (MRZ_LAYOUTS[format] as MrzLayout).checks.find(
    (check) =>
      check.name !== 'composite' && check.over.some(([n, from, to]) => n === place.line && place.position >= from && place.position < to),
  );
  if (!covering) return false;
  const value = covering.over
    .map((range) => textAt(lines, range))
    .join('')
    .replaceAll('<', '');
  if (value === '') return false;
  if (!covering.name.endsWith('Date')) return printed.includes(value);
  const [year, month, day] = [value.slice(0, 2), value.slice(2, 4), value.slice(4, 6)];
  return [`${day}${month}19${year}`, `${day}${month}20${year}`, `19${year}${month}${day}`, `20${year}${month}${day}`].some((date) =>
    printed.includes(date),
  );
}

/** Names, states and sex have no check digit: every symbol must be clear of doubt, or the name must stand on the page as well. */
function namesAreCertain(format: MrzFormat, lines: readonly string[], decoded: readonly DecodedLine[], printed: string): boolean {
  return (MRZ_LAYOUTS[format] as MrzLayout).unchecked.every(([line, from, to]) => {
    for (let position = from; position < to; position++) {
      const rival = decoded[line]?.rivals[position]?.[0];
      if (!rival || rival.odds < DOUBT) continue;
      const text = lines[line] ?? '';
      const word = wordAt(text, position);
      if (word.length < 2 || !printed.includes(word)) return false;
    }
    return true;
  });
}

/** The letters between fillers around a place. */
function wordAt(text: string, position: number): string {
  if (text[position] === '<') return '';
  const start = text.lastIndexOf('<', position) + 1;
  const end = text.indexOf('<', position);
  return text.slice(start, end < 0 ? undefined : end);
}
