import { Converter } from 'opencc-js/t2cn';
import type { NameComparison } from './name.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Han characters only: spaces, interpuncts of minority names (· ‧ • ・ and a plain dot) and Latin letters beside them fall away. */
export const hanCharacters = (text: string): string => [...text.normalize('NFKC')].filter((one) => /\p{Script=Han}/u.test(one)).join('');

export const simplify = (text: string): string => toSimplified(text);

/** Character by character: 张伟 is not 张玮. A traditional and a simplified writing of one name are the same name. */
export function compareHanNames(claimed: string, onDocument: string): NameComparison {
  const a = hanCharacters(claimed);
  const b = hanCharacters(onDocument);
  if (a === b) return { result: 'match', reason: 'same_characters' };
  return simplify(a) === simplify(b)
    ? { result: 'match', reason: 'traditional_and_simplified' }
    : { result: 'mismatch', reason: 'different_characters' };
}
