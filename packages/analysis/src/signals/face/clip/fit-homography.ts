/** A point in a picture: x to the right, y down, pixels. */
export type Point = readonly [number, number];

/** Row by row, nine numbers, the last 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number, 1];

/**
 * The projective map that takes each `from` point to its `to` point; by least squares when there are more than four.
 * @returns null when the points are degenerate (three on a line, or equal)
 */
export function solveHomography(from: readonly Point[], to: readonly Point[]): Homography | null {
  // Normal equations of the direct linear transform with h33 = 1.
  const matrix = Array.from({ length: 8 }, () => new Float64Array(9));
  for (let i = 0; i < from.length; i++) {
    const [x, y] = from[i] as Point;
    const [u, v] = to[i] as Point;
    addEquation(matrix, [x, y, 1, 0, 0, 0, -u * x, -u * y, u]);
    addEquation(matrix, [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const solved = solveLinear(matrix);
  return solved === null ? null : ([...solved, 1] as unknown as Homography);
}

/** Where the map takes a point. */
export function applyHomography(h: Homography, [x, y]: Point): Point {
  const w = h[6] * x + h[7] * y + h[8];
  return [(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w];
}

function addEquation(matrix: readonly Float64Array[], row: readonly number[]): void {
  for (let i = 0; i < 8; i++) {
    const line = matrix[i] as Float64Array;
    for (let j = 0; j < 9; j++) line[j] = (line[j] as number) + (row[i] as number) * (row[j] as number);
  }
}

/** Gauss–Jordan with row pivots on eight unknowns; null when singular. */
function solveLinear(matrix: Float64Array[]): number[] | null {
  for (let i = 0; i < 8; i++) {
    let pivot = i;
    for (let j = i + 1; j < 8; j++) if (Math.abs(cell(matrix, j, i)) > Math.abs(cell(matrix, pivot, i))) pivot = j;
    const chosen = matrix[pivot] as Float64Array;
    matrix[pivot] = matrix[i] as Float64Array;
    matrix[i] = chosen;
    const lead = cell(matrix, i, i);
    if (!(Math.abs(lead) > 1e-12)) return null;
    for (let j = 0; j < 8; j++) {
      if (j === i) continue;
      const factor = cell(matrix, j, i) / lead;
      if (factor === 0) continue;
      const row = matrix[j] as Float64Array;
      for (let k = i; k < 9; k++) row[k] = (row[k] as number) - factor * (chosen[k] as number);
    }
  }
  return Array.from({ length: 8 }, (_, i) => cell(matrix, i, 8) / cell(matrix, i, i));
}

const cell = (matrix: readonly Float64Array[], row: number, column: number): number => (matrix[row] as Float64Array)[column] as number;
