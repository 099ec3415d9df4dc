import type { Language } from '@mien/protocol';
import { WORDS_EN } from './words.en.ts';
import type { ReportWords } from './words.ts';
import { WORDS_ZH_CN } from './words.zh-CN.ts';

export const WORDS: Record<Language, ReportWords> = { en: WORDS_EN, 'zh-CN': WORDS_ZH_CN };
