import type { Outcome } from '../verdict.ts';
import { type ReasonCode, reasonFacts, reasonText } from './catalogue.ts';
import { type ApplicantText, LANGUAGES, type Language, type ReasonAction, type ReasonClass } from './reason.ts';
import { PUBLIC_EN } from './texts/en/public.ts';
import { PUBLIC_ZH_CN } from './texts/zh-CN/public.ts';

/** What stands in public for every reason of a class that is told in general. Stable for ever once released. */
export type GeneralCode = `general.${ReasonClass}`;

/** A reason as the applicant, the wallet's webhook and any other outsider may see it. */
export interface PublicReason {
  readonly code: ReasonCode | GeneralCode;
  readonly class: ReasonClass;
  readonly action: ReasonAction;
  readonly text: Readonly<Record<Language, ApplicantText>>;
}

const PUBLIC_TEXTS = { 'zh-CN': PUBLIC_ZH_CN, en: PUBLIC_EN } as const satisfies Record<Language, Record<ReasonClass, ApplicantText>>;

const PUBLIC_ACTIONS = {
  free: 'retry_step',
  retry: 'retry_step',
  other_document: 'choose_other_document',
  fix_data: 'edit_profile',
  wait: 'wait',
  support: 'contact_support',
  final: 'contact_support',
} as const satisfies Record<ReasonClass, ReasonAction>;

const inEachLanguage = (textIn: (language: Language) => ApplicantText): Record<Language, ApplicantText> =>
  Object.fromEntries(
    LANGUAGES.map((language) => {
      const { title, cause, remedy } = textIn(language);
      return [language, { title, cause, remedy }];
    }),
  ) as Record<Language, ApplicantText>;

/** The one public reason that stands for every reason of a class that is told in general. */
export const generalReason = (inClass: ReasonClass): PublicReason => ({
  code: `general.${inClass}`,
  class: inClass,
  action: PUBLIC_ACTIONS[inClass],
  text: inEachLanguage((language) => PUBLIC_TEXTS[language][inClass]),
});

/**
 * What an outsider may learn of a reason: an exact one is itself; a general one is its class's general reason;
 * an internal one is `general.support`, unless it was decided otherwise.
 * `inClass` is what the fold made of it (`Consequence.class`: escalation and the policy counted in). Where that differs from the catalogue,
 * an exact reason keeps title and cause and takes remedy and action of that class.
 */
export function publicReason(code: ReasonCode, inClass: ReasonClass = reasonFacts(code).class): PublicReason {
  const facts = reasonFacts(code);
  if (facts.shown !== 'exact') return generalReason(inClass);
  if (inClass === facts.class)
    return { code, class: facts.class, action: facts.action, text: inEachLanguage((language) => reasonText(code, language)) };
  return {
    code,
    class: inClass,
    action: PUBLIC_ACTIONS[inClass],
    text: inEachLanguage((language) => ({ ...reasonText(code, language), remedy: PUBLIC_TEXTS[language][inClass].remedy })),
  };
}

/** A reason's class as it is told with this outcome: nobody who was declined reads that somebody is about to look. */
export const classTold = (inClass: ReasonClass, outcome: Outcome): ReasonClass =>
  outcome === 'declined' && inClass === 'support' ? 'final' : inClass;

/** Reasons that block, for an outsider, in the order given, each public code once: not even the number of general reasons is told. */
export function publicReasons(reasons: readonly { readonly code: ReasonCode; readonly class?: ReasonClass }[]): PublicReason[] {
  const byCode = new Map<string, PublicReason>();
  for (const reason of reasons) {
    const told = publicReason(reason.code, reason.class);
    if (!byCode.has(told.code)) byCode.set(told.code, told);
  }
  return [...byCode.values()];
}

/** Warnings for an outsider: exact ones only, for a general reason that blocks nothing could say no more than that something was noticed. */
export const publicWarnings = (codes: readonly ReasonCode[]): PublicReason[] =>
  publicReasons(codes.filter((code) => reasonFacts(code).shown === 'exact').map((code) => ({ code })));
