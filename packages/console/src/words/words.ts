import type { Language } from '@mien/protocol';
import { en } from './en.ts';
import type { Words } from './shape.ts';
import { zhCN } from './zh-CN.ts';

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en };

/** The same place as the page on which the staff sign in. */
const KEPT = 'mien-language';

export const chooseLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
};

export const keepLanguage = (language: Language): void => localStorage.setItem(KEPT, language);
