import type { Kysely } from 'kysely';
import type { Tables } from '../sql/tables.ts';

/** Ends all sessions of a person, but for one. @returns how many ended */
export async function endSessions(
  db: Kysely<Tables>,
  { userId, except }: { readonly userId: string; readonly except: string | null },
): Promise<number> {
  let query = db.deleteFrom('staff_sessions').where('user_id', '=', userId);
  if (except !== null) query = query.where('id', '!=', except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
