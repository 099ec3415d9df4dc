import type { Claims } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';

/** Which part of an identity a claim belongs to: the parts of one name are one. */
const IDENTITY_PART = {
  fullName: 'name',
  givenNames: 'name',
  surname: 'name',
  birthDate: 'birth_date',
  documentNumber: 'document_number',
  nationality: 'nationality',
} as const satisfies Record<keyof Claims, string>;

/** Parts of the identity that the wallet changed since then, first claims not counted. Two of them make another person (architecture). */
export async function correctedIdentityParts(db: Kysely<Tables>, accountId: string, since: Date): Promise<string[]> {
  const versions = await db
    .selectFrom('account_claims')
    .select('changed')
    .where('account_id', '=', accountId)
    .where('version', '>', 1)
    .where('created_at', '>', since)
    .execute();
  const parts = versions.flatMap(({ changed }) => changed.map((field) => IDENTITY_PART[field as keyof Claims]));
  return [...new Set(parts)];
}
