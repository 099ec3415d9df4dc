import type { ApplicantText, Language, ReasonAction, ReasonCode } from '@mien/protocol';

export interface ReasonShown extends ApplicantText {
  readonly action: ReasonAction;
}

export type ReasonTexts = Readonly<Partial<Record<ReasonCode, ReasonShown>>>;

/** The texts of one language, loaded when it is shown. */
export const loadReasonTexts = async (language: Language): Promise<ReasonTexts> =>
  (language === 'zh-CN' ? await import('virtual:mien-reasons/zh-CN') : await import('virtual:mien-reasons/en')).reasons;
