import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { CaseRow } from '../sql/tables.ts';

/** Whoever is joined to more than these is no case for one page. */
const MOST = 50;

/**
 * Accounts of the same mode that showed the very document of this case, by the wallet's own ids. Nobody is looked for by their face here:
 * that would need the legal basis that a policy states.
 */
export async function readLinked({ db }: Pick<Context, 'db'>, { verification_id: verificationId, account_id: accountId, mode }: CaseRow) {
  const rows = await db
    .selectFrom('known_documents as own')
    .innerJoin('known_documents as other', (join) => join.onRef('other.hash', '=', 'own.hash').onRef('other.mode', '=', 'own.mode'))
    .innerJoin('accounts', 'accounts.id', 'other.account_id')
    .select(['accounts.id', 'accounts.external_id', 'accounts.level', sql<Date>`min(other.created_at)`.as('since')])
    .where('own.verification_id', '=', verificationId)
    .where('own.mode', '=', mode)
    .where('other.account_id', '!=', accountId)
    .groupBy(['accounts.id', 'accounts.external_id', 'accounts.level'])
    .orderBy('since', 'desc')
    .limit(MOST)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const verifications = await db
    .selectFrom('verifications')
    .select(['account_id', 'state'])
    .distinctOn('account_id')
    .where('account_id', 'in', ids)
    .orderBy('account_id')
    .orderBy('id', 'desc')
    .execute();
  const cases = await db
    .selectFrom('cases')
    .select(['account_id', 'id'])
    .distinctOn('account_id')
    .where('account_id', 'in', ids)
    .orderBy('account_id')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, external_id: externalId, level, since }) => ({
    account_id: id,
    external_id: externalId,
    by: 'document' as const,
    since: new Date(since).toISOString(),
    level,
    state: verifications.find((one) => one.account_id === id)?.state ?? null,
    case_id: cases.find((one) => one.account_id === id)?.id ?? null,
  }));
}
