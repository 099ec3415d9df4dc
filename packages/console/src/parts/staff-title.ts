import { type Language, type ReasonCode, reasonFacts, reasonText } from '@mien/protocol';

/**
 * A reason's name for staff. General and internal ones share one title for applicants, so theirs is the first clause of the exact fact,
 * without the signals that stand behind it in brackets.
 */
export function staffTitle(code: ReasonCode, language: Language): string {
  const { title, staffText } = reasonText(code, language);
  return reasonFacts(code).shown === 'exact' ? title : staffText.split(/\s*[(（]|[;；。]|\.(?:\s|$)/u)[0] || title;
}
