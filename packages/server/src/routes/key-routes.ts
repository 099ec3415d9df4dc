import { z } from 'zod';
import { createKey, revokeKey, rotateKey } from '../access/api-keys.ts';
import { SCOPES } from '../access/scopes.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { MODES } from '../vocabulary.ts';
import { type App, keyCaller } from './app.ts';
import { Done, idOf, PageQuery, pageFrom, pageOf, Time } from './shapes.ts';

const KeyShape = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(MODES),
  scopes: z.array(z.string()),
  created_at: Time,
  expires_at: Time.nullable(),
  revoked_at: Time.nullable(),
  last_used_at: Time.nullable(),
});
const MadeShape = z.object({ id: z.string(), key: z.string().describe('shown this once') });
const ById = z.strictObject({ id: idOf('key') });
const tags = ['api keys'];
const DAY_MINUTES = 24 * 60;

/** API keys of the caller's mode. Nobody hands out what they do not hold. */
export function keyRoutes(app: App, context: Context): void {
  app.post(
    '/v1/api-keys',
    {
      schema: {
        tags,
        summary: 'Make a key',
        body: z.strictObject({ name: z.string().min(1).max(100), scopes: z.array(z.enum(SCOPES)).min(1), expires_at: Time.optional() }),
        response: { 201: MadeShape },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const { name, scopes, expires_at } = request.body;
      if (!scopes.every((scope) => caller.scopes.includes(scope))) throw new ApiError('key.scope');
      const expiresAt = expires_at === undefined ? null : new Date(expires_at);
      return reply.code(201).send(await createKey(context, { mode: caller.mode, name, scopes, expiresAt }, caller.id));
    },
  );

  app.get(
    '/v1/api-keys',
    { schema: { tags, summary: 'Keys, without their secret part', querystring: PageQuery, response: { 200: pageOf(KeyShape) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      let query = context.db
        .selectFrom('api_keys')
        .selectAll()
        .where('mode', '=', keyCaller(request).mode)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '<', cursor);
      const page = pageFrom(await query.execute(), limit);
      const time = (at: Date | null): string | null => at?.toISOString() ?? null;
      return {
        items: page.rows.map(({ id, name, mode, scopes, created_at, expires_at, revoked_at, last_used_at }) => ({
          id,
          name,
          mode,
          scopes,
          created_at: created_at.toISOString(),
          expires_at: time(expires_at),
          revoked_at: time(revoked_at),
          last_used_at: time(last_used_at),
        })),
        next_cursor: page.next_cursor,
      };
    },
  );

  app.post(
    '/v1/api-keys/:id/rotate',
    {
      schema: {
        tags,
        summary: 'A new key in place of this one, which goes on for the overlap',
        params: ById,
        body: z
          .strictObject({
            overlap_minutes: z
              .number()
              .int()
              .min(0)
              .max(30 * DAY_MINUTES)
              .default(DAY_MINUTES),
          })
          .default({ overlap_minutes: DAY_MINUTES }),
        response: { 201: MadeShape },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const wanted = { id: request.params.id, mode: caller.mode, overlapMinutes: request.body.overlap_minutes, actor: caller.id };
      const held = await context.db
        .selectFrom('api_keys')
        .select('scopes')
        .where('id', '=', wanted.id)
        .where('mode', '=', caller.mode)
        .executeTakeFirst();
      if (held !== undefined && !held.scopes.every((scope) => caller.scopes.includes(scope))) throw new ApiError('key.scope');
      return reply.code(201).send(orThrow(await rotateKey(context, wanted)).made);
    },
  );

  app.delete(
    '/v1/api-keys/:id',
    { schema: { tags, summary: 'Revoke a key at once', params: ById, response: { 200: Done } } },
    async (request) => {
      const caller = keyCaller(request);
      orThrow(await revokeKey(context, { id: request.params.id, mode: caller.mode, actor: caller.id }));
      return { done: true as const };
    },
  );
}
