import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** after so long without a wrong try the count starts anew */
const FORGET_MS = 24 * 3_600_000;

type Parts = Pick<Context, 'db' | 'now'>;

/** An account that does not exist is held up like one that does: the wait tells nothing. */
const hashOf = (subject: string): Buffer => createHash('sha256').update(subject).digest();

export const accountOf = (email: string): string => `account ${email.trim().toLowerCase()}`;

/** Five free tries, then each wrong one doubles the wait. */
const waitAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES), LONGEST_WAIT_MS);

/** Whether another try is allowed now. */
export async function mayTry({ db, now }: Parts, subject: string): Promise<Result<object>> {
  const row = await db.selectFrom('staff_guesses').select('blocked_until').where('subject_sha256', '=', hashOf(subject)).executeTakeFirst();
  const until = row?.blocked_until ?? null;
  if (until === null || until <= now()) return { ok: true };
  return refuse('staff.wait', { retry_at: until.toISOString() });
}

export async function countWrongTry({ db, now }: Parts, subject: string): Promise<void> {
  const at = now();
  const hash = hashOf(subject);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('staff_guesses')
      .values({ subject_sha256: hash, failures: 0, last_at: at, blocked_until: null })
      .onConflict((conflict) => conflict.column('subject_sha256').doNothing())
      .execute();
    const row = await trx.selectFrom('staff_guesses').selectAll().where('subject_sha256', '=', hash).forUpdate().executeTakeFirstOrThrow();
    const failures = (at.getTime() - row.last_at.getTime() > FORGET_MS ? 0 : row.failures) + 1;
    const wait = waitAfter(failures);
    await trx
      .updateTable('staff_guesses')
      .set({ failures, last_at: at, blocked_until: wait === 0 ? null : new Date(at.getTime() + wait) })
      .where('subject_sha256', '=', hash)
      .execute();
  });
}

export const forgetTries = async ({ db }: Pick<Context, 'db'>, subject: string): Promise<void> => {
  await db.deleteFrom('staff_guesses').where('subject_sha256', '=', hashOf(subject)).execute();
};
