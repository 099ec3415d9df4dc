/** Value below which `share` of the values lie, linear between neighbours; null of nothing. @param share 0–1 */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number | null => percentile(values, 0.5);

/** a ÷ b, null where either was not measured or b is 0. */
export const ratioOf = (a: number | null, b: number | null): number | null => (a === null || b === null || b === 0 ? null : a / b);

/** Share of `count` in `of`, null of nothing. */
export const shareOf = (count: number, of: number): number | null => (of === 0 ? null : count / of);
