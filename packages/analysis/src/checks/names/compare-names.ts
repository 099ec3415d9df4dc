import { compareHanNames } from './compare-han.ts';
import { compareLatinNames } from './compare-latin.ts';
import { comparePinyinName } from './compare-pinyin.ts';
import { better, type DocumentName, type NameComparison, type PersonName, scriptOf, wholeName } from './name.ts';

const NOT_COMPARABLE: NameComparison = { result: 'not_comparable', reason: 'nothing_to_compare' };

/** One claimed name against one name on the document. Scripts other than Han and Latin are compared only with themselves. */
export function compareName(claim: PersonName, onDocument: DocumentName): NameComparison {
  const [claimed, written] = [wholeName(claim), wholeName(onDocument)];
  const scripts = `${scriptOf(claimed)} ${scriptOf(written)}`;
  if (scripts === 'han han') return compareHanNames(claimed, written);
  if (scripts === 'latin latin') return compareLatinNames(claim, onDocument);
  if (scripts === 'han latin') return comparePinyinName(claimed, onDocument);
  if (scripts === 'latin han') return comparePinyinName(written, claim);
  if (scripts !== 'other other') return { result: 'not_comparable', reason: 'scripts' };
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLocaleUpperCase('und')
      .replaceAll(/[^\p{L}\p{M}]/gu, '');
  return plain(claimed) === plain(written) ? { result: 'match', reason: 'same_letters' } : { result: 'mismatch', reason: 'words' };
}

/**
 * All that the wallet claims against all that the document shows. Names in the claim's own script are preferred: 张玮 is not let
 * through by the pinyin of 张伟. Every claimed form must hold; of the document's forms one suffices, for they agree with each other.
 */
export function compareNames(claims: readonly PersonName[], onDocument: readonly DocumentName[]): NameComparison {
  const results = claims.map((claim) => {
    const script = scriptOf(wholeName(claim));
    const sameScript = onDocument.filter((name) => scriptOf(wholeName(name)) === script);
    const compared = (sameScript.length > 0 ? sameScript : onDocument).map((name) => compareName(claim, name));
    return compared.reduce(better, NOT_COMPARABLE);
  });
  const mismatch = results.find((one) => one.result === 'mismatch');
  return mismatch ?? results.reduce(better, NOT_COMPARABLE);
}
