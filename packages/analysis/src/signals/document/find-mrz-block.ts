import type { Quad, TextLine } from '@mien/protocol';
import type { TextBox } from './detect-text.ts';
import { quadCentre, quadHeight } from './geometry.ts';

/** Two or three long lines, one above the other, that look like a zone; each with the quad of its longest piece. */
export interface MrzBlock {
  readonly rows: readonly MrzRow[];
  /** shared left and right edge, pixels */
  readonly left: number;
  readonly right: number;
  /** pixels from symbol to symbol, as the greedy reading suggests */
  readonly pitch: number;
  readonly likeness: number;
}

export interface MrzRow {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
  /** the piece that gives the row its direction */
  readonly quad: Quad;
  readonly text: string;
  readonly likeness: number;
}

interface Piece {
  readonly quad: Quad;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
  readonly text: string;
  readonly likeness: number;
}

const ZONE_LIKE = 0.3;

/** Symbols of a zone as the general reader gives them. */
export function normaliseZoneText(text: string): string {
  return text
    .toUpperCase()
    .replace(/[＜〈《«‹く≤]/g, '<')
    .replace(/\s/g, '');
}

/** Blocks that may be a machine-readable zone, most likely first. The picture must be upright and straight. */
export function findMrzBlocks(lines: readonly TextLine[], boxes: readonly TextBox[]): MrzBlock[] {
  const pieces = lines.map((line) => asPiece(line.quad, line.text));
  const main = [...pieces].sort((a, b) => b.likeness * (b.right - b.left) - a.likeness * (a.right - a.left))[0];
  if (!main || main.likeness <= ZONE_LIKE) return [];
  const unread = boxes.filter((box) => !lines.some((line) => line.quad === box.quad)).map((box) => asPiece(box.quad, ''));
  const rows = joinRows([...pieces, ...unread], main);
  const blocks: MrzBlock[] = [];
  for (let i = 0; i < rows.length; i++) {
    for (const count of [3, 2]) {
      const part = rows.slice(i, i + count);
      if (part.length === count && isBlock(part, main.height)) blocks.push(asBlock(part));
    }
  }
  return blocks.sort((a, b) => b.likeness - a.likeness);
}

function asPiece(quad: Quad, text: string): Piece {
  return {
    quad,
    left: Math.min(quad[0][0], quad[3][0]),
    right: Math.max(quad[1][0], quad[2][0]),
    middle: quadCentre(quad)[1],
    height: quadHeight(quad),
    text: normaliseZoneText(text),
    likeness: zoneLikeness(text),
  };
}

/** How much a reading looks like a line of a zone, 0–3: its symbols, its fillers, its length. */
function zoneLikeness(text: string): number {
  const zone = normaliseZoneText(text);
  if (zone.length < 8) return 0;
  const share = (zone.match(/[A-Z0-9<]/g)?.length ?? 0) / zone.length;
  const fillers = zone.match(/</g)?.length ?? 0;
  if (share <= 0.85 || (fillers < 2 && zone.length < 26)) return 0;
  return share * (1 + Math.min(fillers, 10) / 5) * Math.min(1, zone.length / 25);
}

/** Zone-like pieces on one height make a row; short pieces beside them are its broken-off ends. */
function joinRows(pieces: readonly Piece[], main: Piece): MrzRow[] {
  const groups: Piece[][] = [];
  const belongs = (piece: Piece): boolean =>
    piece.likeness > ZONE_LIKE ||
    isCutShort(piece, main) ||
    (piece.text.includes('<') &&
      Math.abs(piece.height / main.height - 1) < 0.35 &&
      Math.abs(piece.middle - main.middle) < 6.5 * main.height);
  for (const piece of pieces.filter(belongs).sort((a, b) => b.likeness - a.likeness)) {
    const group = groups.find((g) => Math.abs((g[0] as Piece).middle - piece.middle) < 0.5 * main.height);
    if (group) group.push(piece);
    else groups.push([piece]);
  }
  for (const piece of pieces.filter((p) => !belongs(p))) {
    const short = piece.right - piece.left < 12 * main.height && piece.height > 0.4 * main.height && piece.height < 1.8 * main.height;
    const group = groups.find((g) => Math.abs((g[0] as Piece).middle - piece.middle) < 0.35 * main.height);
    const overlaps = group?.some((g) => piece.left < g.right - main.height && piece.right > g.left + main.height);
    if (short && group && !overlaps) group.push(piece);
  }
  return groups.map(asRow).sort((a, b) => a.middle - b.middle);
}

/** A second line whose run of fillers the detector did not see: nothing but zone symbols, many digits, flush with its neighbour. */
function isCutShort(piece: Piece, main: Piece): boolean {
  const digits = piece.text.match(/\d/g)?.length ?? 0;
  const flush = Math.abs(piece.left - main.left) < 2 * main.height && Math.abs(piece.middle - main.middle) < 3.4 * main.height;
  return flush && digits >= 8 && /^[A-Z0-9<]{15,}$/.test(piece.text) && Math.abs(piece.height / main.height - 1) < 0.5;
}

function asRow(group: readonly Piece[]): MrzRow {
  const longest = [...group].sort((a, b) => b.right - b.left - (a.right - a.left))[0] as Piece;
  return {
    left: Math.min(...group.map((p) => p.left)),
    right: Math.max(...group.map((p) => p.right)),
    middle: longest.middle,
    height: longest.height,
    quad: longest.quad,
    text: [...group]
      .sort((a, b) => a.left - b.left)
      .map((p) => p.text)
      .join(''),
    likeness: Math.max(...group.map((p) => p.likeness)),
  };
}

function isBlock(rows: readonly MrzRow[], height: number): boolean {
  const gaps = rows.slice(1).map((row, i) => row.middle - (rows[i] as MrzRow).middle);
  const even = gaps.every(
    (gap) => gap > 0.6 * height && gap < 3.4 * height && gap / (gaps[0] as number) < 1.6 && gap / (gaps[0] as number) > 0.62,
  );
  return even && rows.slice(1).every((row, i) => alike(row, rows[i] as MrzRow));
}

function alike(a: MrzRow, b: MrzRow): boolean {
  const ratio = a.height / b.height;
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return ratio > 0.6 && ratio < 1.67 && overlap > 0.5 * Math.min(a.right - a.left, b.right - b.left);
}

function asBlock(rows: readonly MrzRow[]): MrzBlock {
  const height = (rows[0] as MrzRow).height;
  const pitches = rows.filter((row) => row.text.length > 8).map((row) => (row.right - row.left) / row.text.length);
  return {
    rows,
    left: Math.min(...rows.map((row) => row.left)),
    right: Math.max(...rows.map((row) => row.right)),
    pitch: pitches.length > 0 ? Math.max(Math.min(...pitches), height * 0.3) : height * 0.6,
    likeness: rows.reduce((sum, row) => sum + row.likeness, 0) + (rows.length === 3 ? 0.2 : 0),
  };
}

/** The quad of a row between two shared edges: rows are cut to one width so that the decoder sees every symbol and no more. */
export function rowQuad(row: MrzRow, left: number, right: number): Quad {
  const [tl, tr, br, bl] = row.quad;
  const along = (a: readonly [number, number], b: readonly [number, number], x: number): [number, number] => [
    x,
    a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0] || 1),
  ];
  return [along(tl, tr, left), along(tl, tr, right), along(bl, br, right), along(bl, br, left)];
}
