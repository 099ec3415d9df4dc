import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

type Text<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Text<T[K]> };

export type Words = Text<typeof en>;

export type Language = 'zh-CN' | 'en';

export const WORDS = { 'zh-CN': zhCN, en } as const satisfies Record<Language, Words>;

const KEPT = 'mien-language';

export const chooseLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
};

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
