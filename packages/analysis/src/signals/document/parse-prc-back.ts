import type { TextLine } from '@mien/protocol';
import { type FrameField, printedField } from './frame-field.ts';
import { findSpecimenWords } from './specimen-words.ts';
import { groupRows } from './text-rows.ts';

const DOT = '[.．。·,，]?';
const DATE = `(\\d{4})${DOT}(\\d{2})${DOT}(\\d{2})`;
const VALIDITY = new RegExp(`${DATE}[-–—一~至]{1,2}(?:${DATE}|(长期))`);

/** Authority and validity from the back of a PRC resident card; 长期 is `long_term`. */
export function parsePrcBack(lines: readonly TextLine[]): FrameField[] {
  const rows = groupRows(lines.filter((line) => findSpecimenWords([line]).length === 0));
  const fields: FrameField[] = [];
  for (const row of rows) {
    const authority = row.text.match(/签?发机关(?:[^\u4e00-\u9fff]|一)?([\u4e00-\u9fff]{4,})/)?.[1];
    if (authority) fields.push(printedField('authority', authority, row.confidence));
    const validity = row.text.match(VALIDITY);
    if (validity) {
      const [, y1, m1, d1, y2, m2, d2, longTerm] = validity;
      fields.push(printedField('issueDate', `${y1}-${m1}-${d1}`, row.confidence));
      fields.push(printedField('expiryDate', longTerm ? 'long_term' : `${y2}-${m2}-${d2}`, row.confidence));
    }
  }
  return fields;
}
