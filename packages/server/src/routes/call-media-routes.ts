import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import { findCall } from '../call/find-call.ts';
import { openPicture } from '../call/keep-snapshot.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { openClip } from '../upload/read-clip.ts';
import { type App, staffCaller } from './app.ts';
import { MEDIA_HEADERS, onlyToLookAt, rangeOf, sendMedia } from './send-media.ts';
import { idOf } from './shapes.ts';

const tags = ['calls'];
const OfCall = z.strictObject({ id: idOf('cal') });

/** Pictures and recordings of calls, for the staff: opened in memory as they are read, and every look is written down (invariant 11). */
export function callMediaRoutes(app: App, context: Context): void {
  const { db } = context;
  const find = async (request: FastifyRequest, id: string) => {
    const call = await findCall(db, id, staffCaller(request).mode);
    if (call === undefined) throw new ApiError('resource.not_found');
    return call;
  };
  const writeLook = (request: FastifyRequest, verificationId: string, detail: Readonly<Record<string, string | number>>) =>
    db
      .transaction()
      .execute((trx) =>
        appendAudit(trx, { at: context.now(), actor: staffCaller(request).id, action: 'media.viewed', subject: verificationId, detail }),
      );

  app.get(
    '/v1/calls/:id/snapshots/:snapshotId',
    { schema: { tags, summary: 'A picture of a call. Each look is audited', params: OfCall.extend({ snapshotId: idOf('snp') }) } },
    async (request, reply) => {
      const { id, snapshotId } = request.params;
      const { verification_id: verificationId } = await find(request, id);
      const known = await db
        .selectFrom('call_snapshots')
        .select('id')
        .where('id', '=', snapshotId)
        .where('call_id', '=', id)
        .where('state', 'not in', ['asked', 'destroyed'])
        .executeTakeFirst();
      const picture = known === undefined ? undefined : await openPicture(context, { verificationId, snapshotId });
      if (picture === undefined) throw new ApiError('resource.not_found');
      await writeLook(request, verificationId, { call: id, snapshot: snapshotId });
      return reply.headers(MEDIA_HEADERS).type('image/jpeg').send(picture);
    },
  );

  app.get(
    '/v1/calls/:id/recordings/:recordingId',
    {
      schema: {
        tags,
        summary: 'What the applicant’s page recorded of its own side, opened as it is read; `Range` for a part. Each look is audited',
        params: OfCall.extend({ recordingId: idOf('clp') }),
      },
    },
    async (request, reply) => {
      onlyToLookAt(request);
      const { id, recordingId: clipId } = request.params;
      const { verification_id: verificationId } = await find(request, id);
      const known = await db
        .selectFrom('call_recordings')
        .select('id')
        .where('id', '=', clipId)
        .where('call_id', '=', id)
        .executeTakeFirst();
      const clip = known === undefined ? undefined : await openClip(context, { verificationId, clipId });
      if (clip === undefined) throw new ApiError('resource.not_found');
      const range = rangeOf(request, reply, clip);
      await writeLook(request, verificationId, { call: id, clip: clipId, ...range });
      return sendMedia(reply, clip, { range, name: clipId });
    },
  );
}
