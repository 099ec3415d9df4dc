/** Shorter words are near too many others. */
const MIN_WORD = 4;
/** 9303-3 section 6: letters that a zone writes as two; readers of print see the bare letter. */
const TWO_LETTERS = /([AOU])E/g;

const fold = (text: string): string => text.replace(TWO_LETTERS, '$1');

/**
 * Whether the printed page nearly says a name of the zone, but not quite: one of the two is misread, and no check digit can tell which.
 * Measured: a dark passport's ZHANG was read NHANG without doubt.
 * @param names words of the zone's name field
 * @param printed letters and digits of the page's lines, a space between lines
 */
export function printedContradictsName(names: readonly string[], printed: string): boolean {
  const page = fold(printed);
  return names
    .map(fold)
    .filter((word) => word.length >= MIN_WORD)
    .some((word) => !page.includes(word) && hasNearMiss(word, page));
}

function hasNearMiss(word: string, page: string): boolean {
  const allowed = word.length >= 7 ? 2 : 1;
  for (let start = 0; start + word.length <= page.length; start++) {
    let different = 0;
    for (let i = 0; i < word.length && different <= allowed; i++) if (page[start + i] !== word[i]) different++;
    if (different <= allowed) return true;
  }
  return false;
}
