import type { Policy } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Tables, VerificationRow } from '../sql/tables.ts';

export interface LoadedVerification extends VerificationRow {
  readonly policy: Policy;
  /** the wallet's own id of the account; null once erased */
  readonly externalId: string | null;
}

const query = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom('verifications')
    .innerJoin('policies', 'policies.id', 'verifications.policy_id')
    .innerJoin('accounts', 'accounts.id', 'verifications.account_id')
    .selectAll('verifications')
    .select(['policies.body as policy', 'accounts.external_id as externalId'])
    .where('verifications.id', '=', id);

/** A verification with its policy, or undefined. */
export const loadVerification = (db: Kysely<Tables>, id: string): Promise<LoadedVerification | undefined> =>
  query(db, id).executeTakeFirst() as Promise<LoadedVerification | undefined>;

/** The same, held against every other change until the transaction ends: what follows it may read and then write. */
export const lockVerification = (trx: Kysely<Tables>, id: string): Promise<LoadedVerification | undefined> =>
  query(trx, id).forUpdate('verifications').executeTakeFirst() as Promise<LoadedVerification | undefined>;
