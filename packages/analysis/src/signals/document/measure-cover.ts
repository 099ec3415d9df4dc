import { type Measured, measured, notMeasured, type TextLine } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';

const CELL = 12;
/** Skin in Cb/Cr whatever its tone: Chai & Ngan 1999 give Cb 77–127, Cr 133–173. */
const SKIN = { minCb: 77, maxCb: 127, minCr: 136, maxCr: 173 } as const;
/** A cell of skin has no print in it. */
const MAX_SPREAD = 40;

/**
 * Share of the text area under fingers: skin-coloured, unprinted cells that reach the card's edge.
 * @param card rectified
 * @param lines on the rectified card
 * @returns `no_text` where nothing was read: the area cannot be told
 */
export function measureCover(card: Picture, lines: readonly TextLine[]): Measured<number> {
  if (lines.length < 3) return notMeasured('no_text');
  const points = lines.flatMap((line) => line.quad);
  const area = {
    left: Math.min(...points.map((p) => p[0])) / CELL,
    right: Math.max(...points.map((p) => p[0])) / CELL,
    top: Math.min(...points.map((p) => p[1])) / CELL,
    // fingers mostly hold the lower edge, and the lowest line may be the one that is gone
    bottom: card.height / CELL,
  };
  const columns = Math.floor(card.width / CELL);
  const rows = Math.floor(card.height / CELL);
  const skin = Uint8Array.from({ length: columns * rows }, (_, i) =>
    isSkin(card, (i % columns) * CELL, Math.floor(i / columns) * CELL) ? 1 : 0,
  );
  const reached = spreadFromEdges(skin, columns, rows);
  let covered = 0;
  let counted = 0;
  for (let i = 0; i < reached.length; i++) {
    const x = i % columns;
    const y = Math.floor(i / columns);
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) continue;
    counted++;
    covered += reached[i] as number;
  }
  return measured(counted === 0 ? 0 : covered / counted);
}

function isSkin(card: Picture, left: number, top: number): boolean {
  let [r, g, b, low, high] = [0, 0, 0, 255, 0];
  for (let y = top; y < top + CELL; y++) {
    for (let x = left; x < left + CELL; x++) {
      const at = (y * card.width + x) * 3;
      r += card.data[at] as number;
      g += card.data[at + 1] as number;
      b += card.data[at + 2] as number;
      const green = card.data[at + 1] as number;
      if (green < low) low = green;
      if (green > high) high = green;
    }
  }
  const n = CELL * CELL;
  const cb = 128 + (-0.1687 * r - 0.3313 * g + 0.5 * b) / n;
  const cr = 128 + (0.5 * r - 0.4187 * g - 0.0813 * b) / n;
  return high - low <= MAX_SPREAD && cb >= SKIN.minCb && cb <= SKIN.maxCb && cr >= SKIN.minCr && cr <= SKIN.maxCr;
}

/** Cells connected to the border of the grid. */
function spreadFromEdges(cells: Uint8Array, columns: number, rows: number): Uint8Array {
  const reached = new Uint8Array(cells.length);
  const open: number[] = [];
  const enter = (x: number, y: number): void => {
    const i = y * columns + x;
    if (x < 0 || y < 0 || x >= columns || y >= rows || !cells[i] || reached[i]) return;
    reached[i] = 1;
    open.push(i);
  };
  for (let x = 0; x < columns; x++) {
    enter(x, 0);
    enter(x, rows - 1);
  }
  for (let y = 0; y < rows; y++) {
    enter(0, y);
    enter(columns - 1, y);
  }
  while (open.length > 0) {
    const i = open.pop() as number;
    const [x, y] = [i % columns, Math.floor(i / columns)];
    enter(x - 1, y);
    enter(x + 1, y);
    enter(x, y - 1);
    enter(x, y + 1);
  }
  return reached;
}
