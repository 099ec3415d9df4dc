import { type Language, Policy } from '@mien/protocol';
import { en, zhCN } from 'zod/locales';

export interface Problem {
  /** the setting, in dots; empty: the whole */
  readonly path: string;
  readonly text: string;
}

const SAYS = { 'zh-CN': zhCN().localeError, en: en().localeError } as const;

/** What the schema says in its own words, which no locale of the library knows. */
const OWN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^face\.enrolled is asked by the light form alone$/, 'face.enrolled 只用于简易认证，不能在此要求'],
  [/^the review band starts where acceptance ends$/, '转人工的界限必须大于判为同一人的误匹配率'],
  [/^more challenges than there are to draw from$/, '要求的动作多于可抽取的动作'],
  [/^a reason of class (\w+) cannot lead to (\w+)$/, '$1 类的原因不能处理为 $2'],
  [/^no time zone of that name$/, '没有这个时区'],
  [/^no time of day such as 09:00$/, '不是 09:00 这样的时间'],
  [/^ends before it begins$/, '结束时间早于开始时间'],
  [/^a step stands there twice$/, '同一步骤出现了两次'],
  [/^nobody is approved unseen: face must be among the steps$/, '不能未见本人就通过：步骤中必须有 face'],
];

function inLanguage(message: string, language: Language): string {
  const own = language === 'en' ? undefined : OWN_WORDS.find(([said]) => said.test(message));
  return own === undefined ? message : message.replace(own[0], own[1]);
}

/** What the policy's own schema finds wrong, in the language of the screen. Pure. */
export function findProblems(draft: unknown, language: Language): Problem[] {
  const read = Policy.safeParse(draft, { error: SAYS[language] });
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => ({ path: path.join('.'), text: inLanguage(message, language) }));
}
