import { ageOn } from '@mien/analysis';
import type { Level } from '../vocabulary.ts';
import type { ApprovedFacts } from './approved-facts.ts';

/** What a person may show of themselves, one by one or together; each is hidden until they show it. */
export const CREDENTIAL_CLAIMS = ['age_over_18', 'country', 'level', 'verified_at'] as const;

const GROWN_UP = 18;

export interface CredentialClaims {
  readonly age_over_18?: boolean;
  /** ISO 3166-1 alpha-3 of the nationality */
  readonly country?: string;
  readonly level: Level;
  /** calendar date, UTC: a time of day would tell two showings apart that need not be */
  readonly verified_at: string;
}

/** The claims of a credential signed on a date; what is not known is left out. Pure. */
export function credentialClaims(
  { level, verifiedAt, facts }: { level: Level; verifiedAt: Date; facts: ApprovedFacts | null },
  at: Date,
): CredentialClaims {
  const { birthDate, nationality } = facts ?? { birthDate: null, nationality: null };
  return {
    ...(birthDate === null ? {} : { age_over_18: ageOn(at.toISOString().slice(0, 10), birthDate) >= GROWN_UP }),
    ...(nationality === null ? {} : { country: nationality }),
    level,
    verified_at: verifiedAt.toISOString().slice(0, 10),
  };
}
