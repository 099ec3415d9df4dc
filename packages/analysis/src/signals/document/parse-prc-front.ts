import type { TextLine } from '@mien/protocol';
import { type FrameField, printedField } from './frame-field.ts';
import { isResidentNumber } from './gb11643.ts';
import { findSpecimenWords } from './specimen-words.ts';
import { groupRows, type TextRow } from './text-rows.ts';

/** GB/T 3304: the 56 names a card can carry, longest first so that 土家 is not read as 土. */
const ETHNICITIES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
    .split(' ')
    .sort((a, b) => b.length - a.length);

const NUMBER_ROW = /公民身份|身份号码|\d{15}/;

/** The six printed fields of a PRC resident card, each only where its label or its form vouches for it. Number proven by GB 11643: confidence 1. */
export function parsePrcFront(lines: readonly TextLine[]): FrameField[] {
  const rows = groupRows(lines.filter((line) => findSpecimenWords([line]).length === 0));
  const fields: FrameField[] = [];
  const match = (pattern: RegExp): { text: string; confidence: number } | null => {
    for (const row of rows) {
      const found = row.text.match(pattern);
      if (found?.[1]) return { text: found[1], confidence: row.confidence };
    }
    return null;
  };
  const name = match(/[姓性]?名([\u3400-\u9fff\u{20000}-\u{3134f}·]{2,20})$/u);
  if (name) fields.push(printedField('name', name.text, name.confidence));
  const sex = match(/性?别(?:[^\u4e00-\u9fff]|一)?([男女])/) ?? match(/^([男女])性?别/) ?? match(/^性([男女])民/);
  if (sex) fields.push(printedField('sex', sex.text === '男' ? 'M' : 'F', sex.confidence));
  const people = match(/民?族(?:[^\u4e00-\u9fff]|一)?([\u4e00-\u9fff]{1,5})/);
  const ethnicity = people && ETHNICITIES.find((known) => people.text.startsWith(known));
  if (people && ethnicity) fields.push(printedField('ethnicity', ethnicity, people.confidence));
  const birth = rows.map((row) => ({ row, found: row.text.match(/(\d{4})年(\d{1,2})月(\d{1,2})/) })).find(({ found }) => found);
  if (birth?.found) {
    const [, year, month, day] = birth.found as unknown as [string, string, string, string];
    fields.push(printedField('birthDate', `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, birth.row.confidence));
  }
  const address = joinAddress(rows);
  if (address) fields.push(address);
  const number = match(/(\d{17}[\dXx])/);
  if (number) {
    const value = number.text.toUpperCase();
    fields.push(printedField('personalNumber', value, isResidentNumber(value) ? 1 : number.confidence));
  }
  return fields;
}

/** From the row of 住址 down to the number: long addresses take three rows. */
function joinAddress(rows: readonly TextRow[]): FrameField | null {
  const start = rows.findIndex((row) => /^住?址|住址/.test(row.text));
  if (start < 0) return null;
  const end = rows.findIndex((row, i) => i > start && NUMBER_ROW.test(row.text));
  const part = rows.slice(start, end < 0 ? start + 4 : end);
  const text = part.map((row) => row.text.replace(/^.*住?址/, '')).join('');
  return text.length < 4 ? null : printedField('address', text, Math.min(...part.map((row) => row.confidence)));
}
