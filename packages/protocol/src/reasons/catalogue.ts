import { REASON_FACTS } from './facts.ts';
import type { Language, ReasonFacts, ReasonText } from './reason.ts';
import { REASON_TEXTS_EN } from './texts.en.ts';
import { REASON_TEXTS_ZH_CN } from './texts.zh-CN.ts';

export type ReasonCode = keyof typeof REASON_FACTS;

export const REASON_CODES = Object.keys(REASON_FACTS) as ReasonCode[];

const TEXTS: Record<Language, Record<ReasonCode, ReasonText>> = {
  'zh-CN': REASON_TEXTS_ZH_CN,
  en: REASON_TEXTS_EN,
};

/** Facts of one reason, typed with its optional parts. */
export const reasonFacts = (code: ReasonCode): ReasonFacts => REASON_FACTS[code];

export const reasonText = (code: ReasonCode, language: Language): ReasonText => TEXTS[language][code];
