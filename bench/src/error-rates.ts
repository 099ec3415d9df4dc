/** Scores of a comparison: higher means more alike (or more alive). */
export interface Scored {
  /** true for mated pairs, or for bona fide presentations */
  readonly genuine: boolean;
  readonly score: number;
}

export interface ErrorRates {
  readonly threshold: number;
  /** share of impostor pairs at or above the threshold (ISO/IEC 19795-1 FMR) */
  readonly falseMatchRate: number | null;
  /** share of genuine pairs below it */
  readonly falseNonMatchRate: number | null;
}

const share = (count: number, of: number): number | null => (of === 0 ? null : count / of);

export function errorRatesAt(scored: readonly Scored[], threshold: number): ErrorRates {
  const genuine = scored.filter((pair) => pair.genuine);
  const impostors = scored.filter((pair) => !pair.genuine);
  return {
    threshold,
    falseMatchRate: share(impostors.filter((pair) => pair.score >= threshold).length, impostors.length),
    falseNonMatchRate: share(genuine.filter((pair) => pair.score < threshold).length, genuine.length),
  };
}

/** Points of the detection error trade-off curve at the false match rates asked for; a rate finer than the data gives no point. */
export function detPoints(scored: readonly Scored[], falseMatchRates: readonly number[]): ErrorRates[] {
  const impostors = scored
    .filter((pair) => !pair.genuine)
    .map((pair) => pair.score)
    .sort((a, b) => b - a);
  return falseMatchRates.flatMap((rate) => {
    const allowed = Math.floor(rate * impostors.length);
    if (impostors.length === 0 || rate * impostors.length < 1) return [];
    const next = impostors[allowed];
    return next === undefined ? [] : [errorRatesAt(scored, next + Number.EPSILON * Math.max(1, Math.abs(next)) * 2)];
  });
}

/** The rate at which both errors are equal, by walking every score as a threshold. */
export function equalErrorRate(scored: readonly Scored[]): number | null {
  const genuine = scored
    .filter((pair) => pair.genuine)
    .map((pair) => pair.score)
    .sort((a, b) => a - b);
  const impostors = scored
    .filter((pair) => !pair.genuine)
    .map((pair) => pair.score)
    .sort((a, b) => a - b);
  if (genuine.length === 0 || impostors.length === 0) return null;
  let best = 1;
  let rate: number | null = null;
  let below = 0;
  let under = 0;
  for (const threshold of [...genuine, ...impostors].sort((a, b) => a - b)) {
    while (below < genuine.length && (genuine[below] ?? 0) < threshold) below += 1;
    while (under < impostors.length && (impostors[under] ?? 0) < threshold) under += 1;
    const missed = below / genuine.length;
    const matched = 1 - under / impostors.length;
    if (Math.abs(missed - matched) < best) {
      best = Math.abs(missed - matched);
      rate = (missed + matched) / 2;
    }
  }
  return rate;
}

/** Upper 95 % bound of an error rate after `errors` in `trials`: the rule of three when none was seen, else Wilson's interval. */
export function upperBound95(errors: number, trials: number): number | null {
  if (trials === 0) return null;
  if (errors === 0) return Math.min(1, 3 / trials);
  const z = 1.96;
  const p = errors / trials;
  return (p + (z * z) / (2 * trials) + z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials))) / (1 + (z * z) / trials);
}

const Z = 1.96;

/** Wilson's two-sided 95 % interval of `errors` in `trials`; none of nothing. @returns 0 to 1 */
export function interval95(errors: number, trials: number): readonly [number, number] | null {
  if (trials === 0) return null;
  const p = errors / trials;
  const middle = (p + Z ** 2 / (2 * trials)) / (1 + Z ** 2 / trials);
  const half = (Z * Math.sqrt((p * (1 - p)) / trials + Z ** 2 / (4 * trials ** 2))) / (1 + Z ** 2 / trials);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
