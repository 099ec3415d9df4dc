/** Pairs that recognisers of print confuse. */
const LOOKALIKES: readonly string[] = ['0O', '1I', '5S', '8B'];
/** More differences than this are another number. */
const MAX_LOOKALIKES = 2;

const normalise = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–./<]/g, '');

const looksAlike = (a: string, b: string): boolean => LOOKALIKES.some((pair) => pair.includes(a) && pair.includes(b));

/**
 * Compares document numbers without spaces and hyphens. Printed numbers have no check digit behind them, so up to two characters that
 * look alike may differ; proven numbers must be the same.
 */
export function sameNumber(claimed: string, written: string, proof: 'proven' | 'printed'): boolean {
  const [a, b] = [normalise(claimed), normalise(written)];
  if (a === b) return a !== '';
  if (proof === 'proven' || a.length !== b.length) return false;
  const differing = [...a].map((character, at) => [character, b[at] ?? ''] as const).filter(([one, other]) => one !== other);
  return differing.length <= MAX_LOOKALIKES && differing.every(([one, other]) => looksAlike(one, other));
}
