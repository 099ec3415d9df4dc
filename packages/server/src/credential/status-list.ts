import { createHeaderAndPayload, StatusList } from '@sd-jwt/jwt-status-list';
import type { Kysely, Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import type { Level } from '../vocabulary.ts';
import { signWith } from './sign-with.ts';

/** Entries of one list, 16 KiB unpacked: so many share one address that fetching it tells the issuer nothing (RFC 9901, token status list). */
const LIST_SIZE = 131_072;
/** A list is left at half: a place drawn by chance is then free at the second try on average. */
const LIST_FULL = LIST_SIZE / 2;
/** How long a verifier may go by a list it has; with `KEPT_MS`, what a revocation needs to be seen everywhere. */
const TTL_SECONDS = 300;
const LIST_HOURS = 24;
const KEPT_MS = 15_000;

export const statusListUri = (publicUrl: string, list: number): string => new URL(`/credentials/status/${list}`, publicUrl).href;

export interface NewPlace {
  readonly id: string;
  readonly account_id: string;
  readonly level: Level;
  readonly issued_at: Date;
  readonly expires_at: Date;
}

/** Writes a credential at a free place of the list that is being filled, drawn by chance. */
export async function takePlace(
  trx: Transaction<Tables>,
  { random }: Pick<Context, 'random'>,
  row: NewPlace,
): Promise<{ readonly list: number; readonly place: number }> {
  const latest = await trx
    .selectFrom('credentials')
    .select((select) => select.fn.max('list').as('list'))
    .executeTakeFirst();
  let list = latest?.list ?? 0;
  const { count } = await trx
    .selectFrom('credentials')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('list', '=', list)
    .executeTakeFirstOrThrow();
  if (Number(count) >= LIST_FULL) list += 1;
  for (;;) {
    const place = random.int(LIST_SIZE);
    const written = await trx
      .insertInto('credentials')
      .values({ ...row, list, place, revoked_at: null, revoked_for: null })
      .onConflict((conflict) => conflict.columns(['list', 'place']).doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 1n) return { list, place };
  }
}

async function revokedPlaces(db: Kysely<Tables>, list: number): Promise<number[] | null> {
  const present = await db.selectFrom('credentials').select('id').where('list', '=', list).limit(1).executeTakeFirst();
  if (present === undefined) return null;
  const rows = await db.selectFrom('credentials').select('place').where('list', '=', list).where('revoked_at', 'is not', null).execute();
  return rows.map(({ place }) => place);
}

export type PublishStatusList = (list: number) => Promise<string | null>;

/** Signs the lists of revoked credentials; a signed one is kept for some seconds, since anybody may ask. @returns null for a list there is not */
export function createPublishStatusList({
  db,
  issuerKeys,
  config,
  now,
}: Pick<Context, 'db' | 'issuerKeys' | 'config' | 'now'>): PublishStatusList {
  const kept = new Map<number, { readonly at: number; readonly token: string }>();
  return async (list) => {
    const at = now();
    const before = kept.get(list);
    if (before !== undefined && Math.abs(at.getTime() - before.at) < KEPT_MS) return before.token;
    const revoked = await revokedPlaces(db, list);
    if (revoked === null) return null;
    const places = new Array<number>(LIST_SIZE).fill(0);
    for (const place of revoked) places[place] = 1;
    const key = await issuerKeys.signingKey('credential');
    const iat = Math.floor(at.getTime() / 1000);
    const { header, payload } = createHeaderAndPayload(
      new StatusList(places, 1),
      { iss: config.publicUrl, sub: statusListUri(config.publicUrl, list), iat, exp: iat + LIST_HOURS * 3600, ttl: TTL_SECONDS },
      { alg: key.algorithm, typ: 'statuslist+jwt', kid: key.id },
    );
    const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    const token = `${text}.${signWith(key.privateKey)(text)}`;
    kept.set(list, { at: at.getTime(), token });
    return token;
  };
}
