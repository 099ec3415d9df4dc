import { groupOf, type ReasonCode } from '@mien/protocol';
import type { Withheld } from '../vocabulary.ts';

/** What a case may be about, from what looks like an attack down to a formality; the highest that applies is the case's risk. */
export const RISKS = ['formality', 'unclear', 'mismatch', 'attack'] as const;
export type Risk = (typeof RISKS)[number];

const OF_GROUP: Readonly<Record<string, Risk>> = { attack: 'attack', link: 'attack', identity: 'mismatch', liveness: 'mismatch' };
const OF_CODE: Readonly<Partial<Record<ReasonCode, Risk>>> = {
  'document.tampered': 'attack',
  'document.portrait_replaced': 'attack',
  'document.specimen': 'mismatch',
  'document.data_inconsistent': 'mismatch',
  'document.photocopy': 'mismatch',
  'document.screen': 'mismatch',
  'document.screenshot': 'mismatch',
  'consent.alternative_requested': 'formality',
  'consent.declined': 'formality',
};

const rank = (risk: Risk): number => RISKS.indexOf(risk);

/** 0 to 3. An approval that only waits for a person is a formality, unless the identity was changed meanwhile. */
export function riskOfCase(codes: readonly ReasonCode[], withheld: Withheld | null): number {
  const risks = codes.map((code): Risk => OF_CODE[code] ?? OF_GROUP[groupOf(code)] ?? 'unclear');
  if (withheld !== null) risks.push(withheld === 'identity_changed' ? 'mismatch' : 'formality');
  return risks.length === 0 ? rank('unclear') : Math.max(...risks.map(rank));
}

export const riskAt = (value: number): Risk => RISKS[value] ?? 'unclear';
