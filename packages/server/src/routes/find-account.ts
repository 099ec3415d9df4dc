import type { Kysely } from 'kysely';
import { ApiError } from '../errors/api-error.ts';
import type { Tables } from '../sql/tables.ts';
import type { Mode } from '../vocabulary.ts';

/** The account of an id in a route, or the refusal: unknown, of the other mode, or erased. */
export async function findAccount(db: Kysely<Tables>, id: string, mode: Mode) {
  const account = await db.selectFrom('accounts').selectAll().where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
  if (account === undefined) throw new ApiError('resource.not_found');
  if (account.erased_at !== null) throw new ApiError('account.erased');
  return account;
}
