import type { ApplicantText, Language, PublicReason } from '@mien/protocol';

/** A reason's words as the server gave them, in the language shown. */
export const inLanguageOf = (reason: PublicReason, language: Language): ApplicantText => reason.text[language];
