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
  for (let y = 0; y < CROP_SIZE; y += 2)
    for (let x = 0; x < CROP_SIZE; x += 2) {
      const cell = Math.floor(y / CELL) * CELLS + Math.floor(x / CELL);
      print[cell] = (print[cell] as number) + (crop[(y * CROP_SIZE + x) * 3 + 1] as number);
    }
  const mean = print.reduce((sum, value) => sum + value, 0) / print.length;
  const centred = print.map((value) => value - mean);
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0)) || 1;
  return centred.map((value) => value / length);
}

/** Correlation of two prints, −1…1. */
export function likenessOf(a: FacePrint, b: FacePrint): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
