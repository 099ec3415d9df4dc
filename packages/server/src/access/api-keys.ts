import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';
import type { Scope } from './scopes.ts';

const KEY_BYTES = 32;

export const KEY_FORM = /^mien_(test|live)_[A-Za-z0-9_-]{43}$/;

/** 256 random bits leave nothing to guess, so a plain hash keeps them. */
export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest();

export interface NewKey {
  readonly mode: Mode;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date | null;
}

export interface MadeKey {
  readonly id: string;
  /** shown this once; the database holds its hash */
  readonly key: string;
}

async function insertKey(trx: Transaction<Tables>, { random, now }: Pick<Context, 'random' | 'now'>, wanted: NewKey): Promise<MadeKey> {
  const key = `mien_${wanted.mode}_${random.bytes(KEY_BYTES).toString('base64url')}`;
  const id = newId('key');
  await trx
    .insertInto('api_keys')
    .values({
      id,
      mode: wanted.mode,
      name: wanted.name,
      hash: hashOfKey(key),
      scopes: [...wanted.scopes],
      created_at: now(),
      expires_at: wanted.expiresAt,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
  return { id, key };
}

export const createKey = (context: Pick<Context, 'db' | 'random' | 'now'>, wanted: NewKey, actor: Actor): Promise<MadeKey> =>
  context.db.transaction().execute(async (trx) => {
    const made = await insertKey(trx, context, wanted);
    await appendAudit(trx, {
      at: context.now(),
      actor,
      action: 'key.created',
      subject: made.id,
      detail: { mode: wanted.mode, scopes: wanted.scopes },
    });
    return made;
  });

/** A new key with the same name and scopes; the old one goes on for the overlap, so that no request fails in between. */
export const rotateKey = (
  context: Pick<Context, 'db' | 'random' | 'now'>,
  { id, mode, overlapMinutes, actor }: { id: string; mode: Mode; overlapMinutes: number; actor: Actor },
): Promise<Result<{ readonly made: MadeKey }>> =>
  context.db.transaction().execute(async (trx): Promise<Result<{ made: MadeKey }>> => {
    const at = context.now();
    const old = await trx
      .selectFrom('api_keys')
      .selectAll()
      .where('id', '=', id)
      .where('mode', '=', mode)
      .where('revoked_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (old === undefined) return refuse('resource.not_found');
    const made = await insertKey(trx, context, { mode, name: old.name, scopes: old.scopes as Scope[], expiresAt: old.expires_at });
    await trx
      .updateTable('api_keys')
      .set({ expires_at: new Date(at.getTime() + overlapMinutes * 60_000) })
      .where('id', '=', id)
      .execute();
    await appendAudit(trx, { at, actor, action: 'key.rotated', subject: id, detail: { next: made.id } });
    return { ok: true, made };
  });

export const revokeKey = (
  context: Pick<Context, 'db' | 'now'>,
  { id, mode, actor }: { id: string; mode: Mode; actor: Actor },
): Promise<Result<object>> =>
  context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const at = context.now();
    const revoked = await trx
      .updateTable('api_keys')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('mode', '=', mode)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows !== 1n) return refuse('resource.not_found');
    await appendAudit(trx, { at, actor, action: 'key.revoked', subject: id });
    return { ok: true };
  });
