import { z } from 'zod';
import type { Context } from '../context.ts';
import { orThrow } from '../errors/api-error.ts';
import { endBlock, listBlocked, MOST_DAYS, proposeBlock } from '../links/block-list.ts';
import { BLOCK_KINDS, BLOCK_REASONS } from '../vocabulary.ts';
import { type App, staffCaller } from './app.ts';
import { Done, idOf, Time } from './shapes.ts';

const tags = ['block list'];
const Entry = z.object({
  id: z.string(),
  kind: z.enum(BLOCK_KINDS),
  reason: z.enum(BLOCK_REASONS),
  proposed_by: z.string(),
  confirmed_by: z.string(),
  created_at: Time,
  expires_at: Time,
});

/** Documents that a person must look at whoever shows them, and faces under whatever account. Nobody is declined by an entry; whoever is, by a person, can appeal. */
export function blockListRoutes(app: App, context: Context): void {
  app.get(
    '/v1/block-list',
    { schema: { tags, summary: 'Entries in force, the newest first', response: { 200: z.object({ items: z.array(Entry) }) } } },
    async (request) => {
      const rows = await listBlocked(context, staffCaller(request).mode);
      return {
        items: rows.map((row) => ({ ...row, created_at: row.created_at.toISOString(), expires_at: row.expires_at.toISOString() })),
      };
    },
  );

  app.post(
    '/v1/block-list',
    {
      schema: {
        tags,
        summary: 'Propose that the document or the face of a verification is listed; another person must confirm',
        body: z.strictObject({
          verification_id: idOf('ver'),
          kind: z.enum(BLOCK_KINDS).default('document'),
          reason: z.enum(BLOCK_REASONS),
          days: z.number().int().min(1).max(MOST_DAYS).describe('then the entry ends by itself'),
        }),
        response: { 202: z.object({ pending_action_id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { id: actor, mode } = staffCaller(request);
      const { verification_id: verificationId, kind, reason, days } = request.body;
      const { pendingId } = orThrow(await proposeBlock(context, { verificationId, mode, kind, reason, days, actor }));
      return reply.code(202).send({ pending_action_id: pendingId });
    },
  );

  app.post(
    '/v1/block-list/:id/end',
    {
      schema: { tags, summary: 'Take an entry off before its time', params: z.strictObject({ id: idOf('blk') }), response: { 200: Done } },
    },
    async (request) => {
      const { id: actor, mode } = staffCaller(request);
      orThrow(await endBlock(context, { id: request.params.id, mode, actor }));
      return { done: true as const };
    },
  );
}
