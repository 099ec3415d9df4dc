import { createHmac } from 'node:crypto';
import { measured, notMeasured, type VelocitySignals } from '@mien/protocol';
import type { Context } from '../context.ts';
import { countsOrigins } from '../policy/counts-origins.ts';
import { type LoadedVerification, lockVerification } from '../verification/load-verification.ts';
import { ORIGIN_PLACES, type OriginPlace } from '../vocabulary.ts';
import type { Places } from './places-of.ts';

/** Whose key in the key store places are hashed under: no other hash is made with it. */
const KEY_OWNER = 'lnk_origins';
/** A phone that moves shows some addresses in a verification; a program that shows hundreds is counted by these. */
const MOST_ROWS = 24;
const HOUR = 3_600_000;

/**
 * Keeps where an applicant comes from, as keyed hashes for the policy's hours, where the policy counts it. The address itself is never
 * written.
 */
export async function knowOrigin(
  { db, keys, now }: Pick<Context, 'db' | 'keys' | 'now'>,
  loaded: LoadedVerification,
  places: Places,
): Promise<void> {
  const rules = countsOrigins(loaded.policy);
  if (rules === undefined) return;
  const key = (await keys.openOrCreate(KEY_OWNER)).export();
  const at = now();
  const { id: verificationId, account_id: accountId, mode } = loaded;
  const seen = { created_at: at, keep_until: new Date(at.getTime() + rules.hours * HOUR) };
  const rows = ORIGIN_PLACES.flatMap((place) => {
    const value = places[place];
    if (value === null) return [];
    const hash = createHmac('sha256', key).update(`mien-origin-1\n${place}\n${value}`).digest();
    return [{ verification_id: verificationId, account_id: accountId, mode, place, hash, ...seen }];
  });
  if (rows.length === 0) return;
  await db.transaction().execute(async (trx) => {
    // whoever was erased meanwhile is not known again
    const locked = await lockVerification(trx, verificationId);
    if (locked === undefined || locked.state === 'erased') return;
    const { count } = await trx
      .selectFrom('known_origins')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('verification_id', '=', verificationId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_ROWS) return;
    // who comes back comes from there now, and is kept as long again
    await trx
      .insertInto('known_origins')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['verification_id', 'place', 'hash']).doUpdateSet(seen))
      .execute();
  });
}

/** Accounts of the same mode that came from the busiest of this verification's places of a kind; null where none is known. */
async function countAccounts(
  { db }: Pick<Context, 'db'>,
  { id, mode }: LoadedVerification,
  { place, since }: { readonly place: OriginPlace; readonly since: Date },
): Promise<number | null> {
  const { rows } = await db
    .selectFrom('known_origins as own')
    .innerJoin('known_origins as all', (join) =>
      join.onRef('all.hash', '=', 'own.hash').onRef('all.place', '=', 'own.place').onRef('all.mode', '=', 'own.mode'),
    )
    .select(({ fn }) => fn.count<number>('all.account_id').distinct().as('accounts'))
    .where('own.verification_id', '=', id)
    .where('own.place', '=', place)
    .where('all.mode', '=', mode)
    // a long wait for the verdict makes nobody come from nowhere
    .where(({ eb, or, ref }) => or([eb('all.created_at', '>', since), eb('all.verification_id', '=', ref('own.verification_id'))]))
    .groupBy('own.hash')
    .execute()
    .then((found) => ({ rows: found.map(({ accounts }) => Number(accounts)) }));
  return rows.length === 0 ? null : Math.max(...rows);
}

/** What else came from the places of this verification. Where none of them is known it cannot be told, and the check says so. */
export async function countVelocity(context: Pick<Context, 'db' | 'now'>, loaded: LoadedVerification) {
  const rules = countsOrigins(loaded.policy);
  if (rules === undefined) return undefined;
  const since = new Date(context.now().getTime() - rules.hours * HOUR);
  const [device, address, network] = [
    await countAccounts(context, loaded, { place: 'device', since }),
    await countAccounts(context, loaded, { place: 'address', since }),
    await countAccounts(context, loaded, { place: 'network', since }),
  ];
  if (device === null && address === null && network === null) return notMeasured('not_readable');
  return measured<VelocitySignals>({ hours: rules.hours, device, address, network });
}

/** @returns how many rows were over */
export async function forgetOrigins({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('known_origins').where('keep_until', '<=', now()).executeTakeFirst();
  return Number(numDeletedRows);
}
