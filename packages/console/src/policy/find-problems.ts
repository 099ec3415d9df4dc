import { type Language, Policy } from '@mien/protocol';
import { en, zhCN } from 'zod/locales';

export interface Problem {
  /** the setting, in dots; empty: the whole */
  readonly path: string;
  readonly text: string;
}

const SAYS = { 'zh-CN': zhCN().localeError, en: en().localeError } as const;

/** What the policy's own schema finds wrong, in the language of the screen. Pure. */
export function findProblems(draft: unknown, language: Language): Problem[] {
  const read = Policy.safeParse(draft, { error: SAYS[language] });
  return read.success ? [] : read.error.issues.map(({ path, message }) => ({ path: path.join('.'), text: message }));
}
