import { createHmac, hkdfSync } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { SealError } from '../crypto/seal-error.ts';
import { ApiError } from '../errors/api-error.ts';
import type { App } from './app.ts';
import { ownerOfAnswer } from './owner-of-answer.ts';

/** A request whose process died in between may be taken up again after this long. */
const TAKE_OVER_MS = 60_000;
const LONGEST_KEY = 200;

const place = (caller: string, key: string): string => `idempotency_keys.response:${caller}:${key}`;

const routeOf = (request: FastifyRequest): string => `${request.method} ${request.routeOptions.url ?? ''}`;

/** Whose key in the key store requests are hashed under: a bare hash of claims could be guessed from a dump. */
const KEY_OWNER = 'idm_requests';

async function hashOf({ keys }: Pick<Context, 'keys'>, request: FastifyRequest): Promise<Buffer> {
  const key = Buffer.from(hkdfSync('sha256', await keys.openOrCreate(KEY_OWNER), '', 'mien requests v1', 32));
  return createHmac('sha256', key)
    .update(JSON.stringify([request.url, request.body ?? null]))
    .digest();
}

/** Of a person who was erased while they were answered nothing is kept, but that there was an answer: a repeat does not make them anew. */
function nothingOfErased(error: unknown): string {
  if (error instanceof SealError && error.code === 'key_destroyed') return '';
  throw error;
}

/**
 * `Idempotency-Key` on every POST: the first answer is kept for two days and given again to the same request, sealed under the key of the
 * person it is about (`ownerOfAnswer`), so that it ends with their erasure, in backups too. An answer of our own failure is not kept.
 */
export function replayRequests(app: App, context: Pick<Context, 'db' | 'sealing' | 'keys' | 'now'>): void {
  const { db, sealing, now } = context;
  app.decorateRequest('idempotency', null);

  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string' || request.caller === null) return;
    if (key.length === 0 || key.length > LONGEST_KEY) throw new ApiError('request.invalid');
    const caller = request.caller.id;
    const at = now();
    const row = {
      caller,
      key,
      route: routeOf(request),
      request_sha256: await hashOf(context, request),
      status: null,
      response_sealed: null,
      created_at: at,
    };
    const inserted = await db
      .insertInto('idempotency_keys')
      .values(row)
      .onConflict((conflict) => conflict.columns(['caller', 'key']).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 1n) {
      request.idempotency = { caller, key };
      return;
    }
    const kept = await db.selectFrom('idempotency_keys').selectAll().where('caller', '=', caller).where('key', '=', key).executeTakeFirst();
    if (kept === undefined) throw new ApiError('idempotency.under_way');
    if (kept.route !== row.route || !row.request_sha256.equals(kept.request_sha256)) throw new ApiError('idempotency.key_reused');
    if (kept.status === null || kept.response_sealed === null) {
      const taken = await db
        .updateTable('idempotency_keys')
        .set({ created_at: at })
        .where('caller', '=', caller)
        .where('key', '=', key)
        .where('status', 'is', null)
        .where('created_at', '<', new Date(at.getTime() - TAKE_OVER_MS))
        .executeTakeFirst();
      if (taken.numUpdatedRows !== 1n) throw new ApiError('idempotency.under_way');
      request.idempotency = { caller, key };
      return;
    }
    const [owner = '', sealed = ''] = kept.response_sealed.split(' ');
    const body = await sealing.open(owner, place(caller, key), sealed);
    if (body === null) throw new ApiError('resource.not_found');
    return reply
      .code(kept.status)
      .header('idempotent-replayed', 'true')
      .type(kept.status >= 400 ? 'application/problem+json' : 'application/json')
      .serializer((text: unknown) => text as string)
      .send(body);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const first = request.idempotency;
    if (first === null) return;
    const of = { caller: first.caller, key: first.key };
    request.idempotency = null;
    if (reply.statusCode >= 500 || typeof payload !== 'string') {
      await db.deleteFrom('idempotency_keys').where('caller', '=', of.caller).where('key', '=', of.key).execute();
      return;
    }
    const owner = await ownerOfAnswer(context, request, { status: reply.statusCode, body: payload });
    const sealed = await sealing.seal(owner, place(of.caller, of.key), payload).catch(nothingOfErased);
    await db
      .updateTable('idempotency_keys')
      .set({ status: reply.statusCode, response_sealed: `${owner} ${sealed}` })
      .where('caller', '=', of.caller)
      .where('key', '=', of.key)
      .execute();
  });
}
