type Points = readonly (readonly [number, number])[];
export type Homography = readonly [number, number, number, number, number, number, number, number];

/** The projective map that takes four points to four others, h8 = 1. Gaussian elimination on the 8 × 8 system (Heckbert 1989). */
export function solveHomography(from: Points, to: Points): Homography {
  const rows: number[][] = [];
  for (let i = 0; i < 4; i++) {
    const [x, y] = from[i] as readonly [number, number];
    const [u, v] = to[i] as readonly [number, number];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const cell = (r: number, c: number): number => rows[r]?.[c] as number;
  for (let i = 0; i < 8; i++) {
    let pivot = i;
    for (let j = i + 1; j < 8; j++) if (Math.abs(cell(j, i)) > Math.abs(cell(pivot, i))) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    for (let j = 0; j < 8; j++) {
      if (j === i) continue;
      const factor = cell(j, i) / cell(i, i);
      for (let k = i; k < 9; k++) (rows[j] as number[])[k] = cell(j, k) - factor * cell(i, k);
    }
  }
  return rows.map((row, i) => (row[8] as number) / (row[i] as number)) as unknown as Homography;
}
