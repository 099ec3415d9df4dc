import type { Context } from '../context.ts';
import { newId } from '../ids.ts';

const GOOD_FOR_MS = 5 * 60_000;

type Parts = Pick<Context, 'db' | 'now'>;

/** Keeps a value for a few minutes. @param identifier what it is for; asking again forgets the value before */
export async function keepChallenge({ db, now }: Parts, identifier: string, value: string, goodForMs = GOOD_FOR_MS): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('staff_challenges')
      .where((row) => row.or([row('identifier', '=', identifier), row('expires_at', '<', at)]))
      .execute();
    await trx
      .insertInto('staff_challenges')
      .values({
        id: newId('sgn'),
        identifier,
        value,
        expires_at: new Date(at.getTime() + goodForMs),
        created_at: at,
        updated_at: at,
      })
      .execute();
  });
}

/** The value, once. */
export async function takeChallenge({ db, now }: Parts, identifier: string): Promise<string | null> {
  const taken = await db
    .deleteFrom('staff_challenges')
    .where('identifier', '=', identifier)
    .where('expires_at', '>', now())
    .returning('value')
    .executeTakeFirst();
  return taken?.value ?? null;
}
