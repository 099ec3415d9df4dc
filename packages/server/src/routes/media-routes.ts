import { Step } from '@mien/protocol';
import { z } from 'zod';
import { type AuditEntry, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { openClip } from '../upload/read-clip.ts';
import { CLIP_STATES, type Mode } from '../vocabulary.ts';
import { type App, keyCaller, staffCaller } from './app.ts';
import { onlyToLookAt, rangeOf, sendMedia } from './send-media.ts';
import { idOf, Time } from './shapes.ts';

const tags = ['evidence'];
const ClipShape = z.object({
  id: z.string(),
  step: Step,
  try: z.number().int(),
  state: z.enum(CLIP_STATES),
  bytes: z.number().int().nullable(),
  stored_at: Time.nullable(),
});

const OfClip = z.strictObject({ id: idOf('ver'), clipId: idOf('clp') });

/** What was filmed, for staff: opened in memory as it is read, and every look is written down (invariant 11). */
export function mediaRoutes(app: App, context: Context): void {
  const { db } = context;
  const ofVerification = (id: string, mode: Mode) =>
    db
      .selectFrom('clips')
      .innerJoin('steps', 'steps.id', 'clips.step_id')
      .innerJoin('verifications', 'verifications.id', 'clips.verification_id')
      .select(['clips.id', 'steps.step', 'steps.try', 'clips.state', 'clips.bytes', 'clips.stored_at'])
      .where('clips.verification_id', '=', id)
      .where('verifications.mode', '=', mode)
      .orderBy('clips.id');

  app.get(
    '/v1/verifications/:id/clips',
    {
      schema: {
        tags,
        summary: 'What was filmed: every try of every step, oldest first',
        params: z.strictObject({ id: idOf('ver') }),
        response: { 200: z.object({ items: z.array(ClipShape) }) },
      },
    },
    async (request) => {
      const { mode } = keyCaller(request);
      const { id } = request.params;
      const known = await db.selectFrom('verifications').select('id').where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
      if (known === undefined) throw new ApiError('resource.not_found');
      const rows = await ofVerification(id, mode).execute();
      return { items: rows.map((row) => ({ ...row, stored_at: row.stored_at?.toISOString() ?? null })) };
    },
  );

  const open = async ({ id: verificationId, clipId }: { readonly id: string; readonly clipId: string }, mode: Mode) => {
    const row = await ofVerification(verificationId, mode).where('clips.id', '=', clipId).executeTakeFirst();
    const clip = row === undefined ? undefined : await openClip(context, { verificationId, clipId });
    if (clip === undefined) throw new ApiError('resource.not_found');
    return clip;
  };
  const audit = (actor: string, action: 'media.viewed' | 'media.downloaded', subject: string, detail: AuditEntry['detail'] = {}) =>
    db.transaction().execute((trx) => appendAudit(trx, { at: context.now(), actor, action, subject, detail }));

  app.get(
    '/v1/verifications/:id/clips/:clipId',
    {
      schema: {
        tags,
        summary: 'A clip, opened as it is read; `Range` for a part. Each look is audited',
        params: OfClip,
      },
    },
    async (request, reply) => {
      const { id: actor, mode } = keyCaller(request);
      const { id, clipId } = request.params;
      onlyToLookAt(request);
      const clip = await open(request.params, mode);
      const range = rangeOf(request, reply, clip);
      await audit(actor, 'media.viewed', id, { clip: clipId, ...range });
      return sendMedia(reply, clip, { range, name: clipId });
    },
  );

  app.get(
    '/v1/verifications/:id/clips/:clipId/download',
    {
      schema: {
        tags,
        summary: 'A clip as a file to keep, for the few whose role says so; audited as what it is',
        params: OfClip,
      },
    },
    async (request, reply) => {
      const { id: actor, mode } = staffCaller(request);
      const { id, clipId } = request.params;
      const clip = await open(request.params, mode);
      await audit(actor, 'media.downloaded', id, { clip: clipId });
      return sendMedia(reply, clip, { range: { from: 0, to: clip.bytes }, name: clipId });
    },
  );
}
