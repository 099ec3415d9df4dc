import { CROP_SIZE } from './fit-mesh.ts';

/** A face reduced to 16 × 16 luma means without their common level, to compare neighbouring frames. */
export type FacePrint = Float32Array;

const CELLS = 16;
const CELL = CROP_SIZE / CELLS;
/** Correlation between neighbouring frames under which something else than movement happened: a cut, a swap, a hand. */
export const JUMP = 0.85;

/** @param crop 192 × 192 × 3 RGB as the mesh model sees it: the face upright and centred, so that following cancels movement */
export function printFace(crop: Float32Array): FacePrint {
  const print = new Float32Array(CELLS * CELLS);
  for (let cell = 0; cell < print.length; cell++) print[cell] = sumCell(crop, (cell % CELLS) * CELL, Math.floor(cell / CELLS) * CELL);
  const mean = print.reduce((sum, value) => sum + value, 0) / print.length;
  const centred = print.map((value) => value - mean);
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0)) || 1;
  return centred.map((value) => value / length);
}

/** Green of every other pixel each way, summed in single precision. */
function sumCell(crop: Float32Array, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + CELL; y += 2)
    for (let x = left; x < left + CELL; x += 2) sum = Math.fround(sum + (crop[(y * CROP_SIZE + x) * 3 + 1] as number));
  return sum;
}

/** Correlation of two prints, −1…1. */
export function likenessOf(a: FacePrint, b: FacePrint): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
