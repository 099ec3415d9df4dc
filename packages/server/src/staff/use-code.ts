import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';

/** A code holds for its own half minute and one before and after it. */
const HOLDS_MS = 120_000;

/** Takes a code of the second factor for this person, once (RFC 6238 §5.2). @returns false where it was taken before */
export async function takeCode({ db, now }: Pick<Context, 'db' | 'now'>, userId: string, code: string): Promise<boolean> {
  const at = now();
  await db.deleteFrom('staff_used_codes').where('until', '<', at).execute();
  const taken = await db
    .insertInto('staff_used_codes')
    .values({
      user_id: userId,
      code_sha256: createHash('sha256').update(`${userId} ${code}`).digest(),
      until: new Date(at.getTime() + HOLDS_MS),
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'code_sha256']).doNothing())
    .executeTakeFirst();
  return taken.numInsertedOrUpdatedRows === 1n;
}
