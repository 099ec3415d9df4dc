import { lightForm, type Policy } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Tables, VerificationRow } from '../sql/tables.ts';

export interface LoadedVerification extends VerificationRow {
  /** as it holds for this verification: in the light form without its document */
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

/** The one place where form and support change the standard: steps, checks, attempts and the verdict follow from it. */
function inItsForm(row: LoadedVerification | undefined): LoadedVerification | undefined {
  if (row === undefined) return undefined;
  const policy = row.form === 'light' ? lightForm(row.policy) : row.policy;
  if (row.extra_attempts === 0) return { ...row, policy };
  return { ...row, policy: { ...policy, attempts: { ...policy.attempts, max: policy.attempts.max + row.extra_attempts } } };
}

/** A verification with its policy, or undefined. */
export const loadVerification = async (db: Kysely<Tables>, id: string): Promise<LoadedVerification | undefined> =>
  inItsForm((await query(db, id).executeTakeFirst()) as LoadedVerification | undefined);

/** The same, held against every other change until the transaction ends: what follows it may read and then write. */
export const lockVerification = async (trx: Kysely<Tables>, id: string): Promise<LoadedVerification | undefined> =>
  inItsForm((await query(trx, id).forUpdate('verifications').executeTakeFirst()) as LoadedVerification | undefined);
