import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { ISSUER_PURPOSES, type IssuerPurpose } from '../vocabulary.ts';

/** A key signs for so long; the next is published before it is used, so that whoever caches the set knows it in time. */
const USE_DAYS = 90;
const PUBLISH_AHEAD_HOURS = 24;
const CACHE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What a key of a purpose is, and how long after its last use somebody may still check what it signed. */
const ISSUER_KEYS = {
  status: { algorithm: 'EdDSA', checkedForDays: 1 },
  /** ES256: the algorithm that wallets of credentials must support (HAIP) */
  credential: { algorithm: 'ES256', checkedForDays: 400 },
} as const satisfies Record<IssuerPurpose, { algorithm: string; checkedForDays: number }>;

const PLACE = 'issuer_keys.private_sealed';

interface SigningKey {
  readonly id: string;
  readonly algorithm: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: JWK;
}

export interface IssuerKeys {
  /** The key that signs now, made where there is none. */
  signingKey(purpose: IssuerPurpose): Promise<SigningKey>;
  /** Every key with which something may have to be checked, as a JWK Set. */
  published(): Promise<{ readonly keys: readonly JWK[] }>;
  /** Publishes a successor for each key whose time comes. @returns how many */
  rotate(): Promise<number>;
}

const generate = (purpose: IssuerPurpose): KeyObject =>
  purpose === 'status' ? generateKeyPairSync('ed25519').privateKey : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** Keys of the issuer, kept sealed in the database and the same for every process. */
export function createIssuerKeys({ db, sealing, now }: Pick<Context, 'db' | 'sealing' | 'now'>): IssuerKeys {
  const opened = new Map<string, SigningKey>();
  let listed: { readonly at: number; readonly keys: readonly JWK[] } | null = null;
  const current = new Map<IssuerPurpose, { readonly at: number; readonly key: SigningKey }>();

  /** of two processes that do this at once one writes, and both read the same */
  const make = async (purpose: IssuerPurpose, number: number, useFrom: Date): Promise<void> => {
    const id = newId('isk');
    const at = now();
    const privateKey = generate(purpose);
    const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
    const public_jwk = { ...jwk, kid: id, use: 'sig', alg: ISSUER_KEYS[purpose].algorithm };
    const sealed = await sealing.seal(id, PLACE, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    await db.transaction().execute(async (trx) => {
      const written = await trx
        .insertInto('issuer_keys')
        .values({
          id,
          purpose,
          number,
          public_jwk: JSON.stringify(public_jwk),
          private_sealed: sealed,
          created_at: at,
          use_from: useFrom,
          publish_until: null,
        })
        .onConflict((conflict) => conflict.columns(['purpose', 'number']).doNothing())
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows !== 1n) return;
      const until = new Date(useFrom.getTime() + ISSUER_KEYS[purpose].checkedForDays * DAY_MS);
      await trx
        .updateTable('issuer_keys')
        .set({ publish_until: until })
        .where('purpose', '=', purpose)
        .where('number', '=', number - 1)
        .execute();
      await appendAudit(trx, { at, actor: 'system', action: 'issuer_key.made', subject: id, detail: { purpose, number } });
    });
    listed = null;
  };

  const latestUsable = (purpose: IssuerPurpose) =>
    db
      .selectFrom('issuer_keys')
      .selectAll()
      .where('purpose', '=', purpose)
      .where('use_from', '<=', now())
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();

  return {
    signingKey: async (purpose) => {
      const kept = current.get(purpose);
      if (kept !== undefined && Math.abs(now().getTime() - kept.at) < CACHE_MS) return kept.key;
      let row = await latestUsable(purpose);
      if (row === undefined) {
        await make(purpose, 1, now());
        row = await latestUsable(purpose);
      }
      if (row === undefined) throw new Error('an issuer key that was just written is missing');
      let key = opened.get(row.id);
      if (key === undefined) {
        const pem = await sealing.open(row.id, PLACE, row.private_sealed);
        if (pem === null) throw new Error('the issuer key was destroyed');
        key = { id: row.id, algorithm: ISSUER_KEYS[purpose].algorithm, privateKey: createPrivateKey(pem), publicJwk: row.public_jwk };
        opened.set(row.id, key);
      }
      current.set(purpose, { at: now().getTime(), key });
      return key;
    },
    published: async () => {
      if (listed !== null && Math.abs(now().getTime() - listed.at) < CACHE_MS) return { keys: listed.keys };
      // others keep the set for an hour: the first key of each purpose is in it before it signs for the first time
      for (const purpose of ISSUER_PURPOSES) if ((await latestUsable(purpose)) === undefined) await make(purpose, 1, now());
      const rows = await db
        .selectFrom('issuer_keys')
        .select('public_jwk')
        .where((where) => where.or([where('publish_until', 'is', null), where('publish_until', '>', now())]))
        .orderBy('id')
        .execute();
      listed = { at: now().getTime(), keys: rows.map((row) => row.public_jwk) };
      return { keys: listed.keys };
    },
    rotate: async () => {
      const newest = await db
        .selectFrom('issuer_keys')
        .select(['purpose', (select) => select.fn.max('number').as('number'), (select) => select.fn.max('use_from').as('use_from')])
        .groupBy('purpose')
        .execute();
      const due = newest.filter(
        ({ use_from }) => now().getTime() - use_from.getTime() >= USE_DAYS * DAY_MS - PUBLISH_AHEAD_HOURS * 3_600_000,
      );
      for (const { purpose, number } of due) await make(purpose, number + 1, new Date(now().getTime() + PUBLISH_AHEAD_HOURS * 3_600_000));
      listed = null;
      return due.length;
    },
  };
}
