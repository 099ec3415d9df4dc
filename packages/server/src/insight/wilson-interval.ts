/** Two-sided 95 %. */
const Z = 1.96;

/** Wilson's 95 % interval of a share; none of nothing. @returns 0 to 1 */
export function wilsonInterval(part: number, whole: number): readonly [number, number] | null {
  if (whole === 0) return null;
  const share = part / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / (1 + Z ** 2 / whole);
  const half = (Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))) / (1 + Z ** 2 / whole);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
