import type { TextLine } from '@mien/protocol';
import { quadCentre, quadHeight } from './geometry.ts';

/** Pieces of text that stand on one height, from left to right. */
export interface TextRow {
  readonly pieces: readonly TextLine[];
  /** joined without spaces */
  readonly text: string;
  readonly middle: number;
  readonly left: number;
  /** least of the pieces' */
  readonly confidence: number;
}

/** Rows from top to bottom. The picture must be upright and straight. */
export function groupRows(lines: readonly TextLine[]): TextRow[] {
  const groups: { middle: number; height: number; pieces: TextLine[] }[] = [];
  for (const line of [...lines].sort((a, b) => quadCentre(a.quad)[1] - quadCentre(b.quad)[1])) {
    const middle = quadCentre(line.quad)[1];
    const height = quadHeight(line.quad);
    const group = groups.find((g) => Math.abs(g.middle - middle) < 0.5 * Math.max(g.height, height));
    if (group) group.pieces.push(line);
    else groups.push({ middle, height, pieces: [line] });
  }
  return groups.map(({ middle, pieces }) => {
    const sorted = pieces.sort((a, b) => a.quad[0][0] - b.quad[0][0]);
    return {
      pieces: sorted,
      text: sorted.map((piece) => piece.text.replace(/[\s:：]/g, '')).join(''),
      middle,
      left: sorted[0]?.quad[0][0] ?? 0,
      confidence: Math.min(...sorted.map((piece) => piece.confidence)),
    };
  });
}
