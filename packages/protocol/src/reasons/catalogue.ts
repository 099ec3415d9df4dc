import { REASON_FACTS, type ReasonCode } from './facts.ts';
import type { Language, ReasonFacts, ReasonText } from './reason.ts';
import { REASON_TEXTS_EN } from './texts/en/index.ts';
import { REASON_TEXTS_ZH_CN } from './texts/zh-CN/index.ts';

export type { CodesOf, ReasonCode, ReasonGroup } from './facts.ts';

export const REASON_CODES = Object.keys(REASON_FACTS) as ReasonCode[];

const TEXTS = {
  'zh-CN': REASON_TEXTS_ZH_CN,
  en: REASON_TEXTS_EN,
} as const satisfies Record<Language, Record<ReasonCode, ReasonText>>;

/** Facts of one reason, typed with its optional parts. */
export const reasonFacts = (code: ReasonCode): ReasonFacts => REASON_FACTS[code];

/** Words of one reason, those for staff included: what an applicant may read comes from `publicReason`. */
export const reasonText = (code: ReasonCode, language: Language): ReasonText => TEXTS[language][code];
