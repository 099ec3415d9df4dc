import type { Language } from '@mien/protocol';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

type Text<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Text<T[K]> };

export type Words = Text<typeof en>;

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };

/** The same place as the page on which the staff sign in. */
const KEPT = 'mien-language';

export const chooseLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
};

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
