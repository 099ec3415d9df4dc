import { CallHours, OPEN_CALL_STATES } from '@mien/protocol';
import { z } from 'zod';
import { answeredFrom } from '../call/call-hours.ts';
import { describeForApplicant } from '../call/describe-call.ts';
import { findLastCall, findOpenCall } from '../call/find-call.ts';
import { keepSnapshot } from '../call/keep-snapshot.ts';
import { releaseLost } from '../call/lease-call.ts';
import { leaveCall } from '../call/leave-call.ts';
import { lineOf } from '../call/move-call.ts';
import { beginRecording, RECORDING_LIMITS } from '../call/record-call.ts';
import { requestCall } from '../call/request-call.ts';
import { sendSignal } from '../call/send-signal.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import type { CallQuality } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { openEvents } from '../stream/open-events.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { type App, applicant } from './app.ts';
import { ApplicantCallShape, NewSignal, Quality, SIGNAL_BYTES } from './call-shapes.ts';
import { createTeller, lastSeen, openStreams } from './call-stream.ts';
import { Done, idOf, Time } from './shapes.ts';

const tags = ['capture'];
const MAX_PICTURE_BYTES = 4 * 1024 * 1024;
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** The applicant's side of a live call. */
export async function callRoutes(app: App, context: Context): Promise<void> {
  const { db } = context;
  const keepOpen = openStreams(app);
  const ownCall = async (verificationId: string) => {
    const call = await findOpenCall(db, verificationId);
    if (call === undefined) throw new ApiError('call.none');
    return call;
  };
  const touch = (verificationId: string) =>
    db
      .updateTable('calls')
      .set({ seen_at: context.now() })
      .where('verification_id', '=', verificationId)
      .where('state', 'in', [...OPEN_CALL_STATES])
      .where('state', '!=', 'scheduled')
      .execute();

  app.post(
    '/v1/capture/call',
    {
      schema: {
        tags,
        summary: 'Ask for a call with a person, now or at a time, or come to the one that was agreed; while one is open it is that one',
        body: z.strictObject({ at: Time.optional() }).nullish(),
        response: { 201: ApplicantCallShape },
      },
    },
    async (request, reply) => {
      const { id: verificationId } = applicant(request);
      const at = request.body?.at;
      orThrow(await requestCall(context, { verificationId, agreedAt: at === undefined ? null : new Date(at) }));
      return reply.code(201).send(await describeForApplicant(context, await ownCall(verificationId)));
    },
  );

  app.get(
    '/v1/capture/call',
    {
      schema: {
        tags,
        summary: 'The latest call, and from when on calls are answered',
        response: {
          200: z.object({
            call: ApplicantCallShape.nullable(),
            answers: z.object({
              now: z.boolean(),
              from: Time.describe('the first moment from now on'),
              hours: CallHours.nullable().describe('of the policy; null: always'),
            }),
          }),
        },
      },
    },
    async (request) => {
      const { id } = applicant(request);
      const call = await findLastCall(db, id);
      const { policy } = (await loadVerification(db, id)) ?? {};
      const hours = policy?.call?.hours;
      const now = context.now();
      const from = answeredFrom(hours, now);
      return {
        call: call === undefined ? null : await describeForApplicant(context, call),
        answers: { now: from <= now, from: from.toISOString(), hours: hours ?? null },
      };
    },
  );

  app.get(
    '/v1/capture/call/stream',
    { schema: { tags, summary: 'The call as it changes, and what the agent’s browser says (server-sent events)' } },
    async (request, reply) => {
      const { id, mode, expiresAt } = applicant(request);
      const tellCall = createTeller(context, 'agent', lastSeen(request));
      let watched: { readonly id: string; readonly stop: () => void } | null = null;
      let wakeUp: () => void = () => undefined;
      await touch(id);
      const stream = openEvents({
        tell: async (writer) => {
          const found = await findLastCall(db, id);
          if (found !== undefined && watched?.id !== found.id) {
            watched?.stop();
            watched = { id: found.id, stop: context.changes.watch(found.id, wakeUp) };
          }
          const call = found ?? null;
          await tellCall(writer, call, call === null ? null : await describeForApplicant(context, call));
          return 'goes_on';
        },
        watch: (wake) => {
          wakeUp = wake;
          const stops = [context.changes.watch(id, wake), context.changes.watch(lineOf(mode), wake)];
          return () => {
            for (const stop of stops) stop();
            watched?.stop();
          };
        },
        onBeat: async () => {
          await touch(id);
          if (watched !== null) await releaseLost(context, watched.id);
        },
        endsAfter: expiresAt.getTime() - context.now().getTime(),
        endsWith: 'expired',
        log: context.log,
      });
      return keepOpen(reply, stream);
    },
  );

  app.post(
    '/v1/capture/call/signals',
    {
      bodyLimit: SIGNAL_BYTES,
      schema: {
        tags,
        summary: 'Tell the agent’s browser something',
        body: NewSignal,
        response: { 201: z.object({ seq: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const call = await ownCall(applicant(request).id);
      const { seq } = orThrow(await sendSignal(context, { call, sender: 'applicant', heldBy: null, ...request.body }));
      return reply.code(201).send({ seq });
    },
  );

  app.post(
    '/v1/capture/call/quality',
    { schema: { tags, summary: 'How good the line is, as the page measures it', body: Quality, response: { 200: Done } } },
    async (request) => {
      const call = await ownCall(applicant(request).id);
      const measured: CallQuality = { ...request.body, at: context.now().toISOString() };
      const quality = JSON.stringify(measured);
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('calls').set({ quality }).where('id', '=', call.id).where('state', '=', 'active').execute();
        await announceChange(trx, call.id);
      });
      return { done: true as const };
    },
  );

  app.post(
    '/v1/capture/call/recording',
    {
      schema: {
        tags,
        summary: 'Begin to record one’s own side of the call: bytes come by `POST /v1/capture/uploads` with this clip, up to a day later',
        response: {
          201: z.object({ clip_id: z.string(), max_seconds: z.number(), max_bytes: z.number(), types: z.array(z.string()) }),
        },
      },
    },
    async (request, reply) => {
      const { id } = orThrow(await beginRecording(context, applicant(request).id));
      const { maxSeconds, maxBytes, types } = RECORDING_LIMITS;
      return reply.code(201).send({ clip_id: id, max_seconds: maxSeconds, max_bytes: maxBytes, types: [...types] });
    },
  );

  app.post(
    '/v1/capture/call/leave',
    { schema: { tags, summary: 'Hang up, or wait no longer', response: { 200: Done } } },
    async (request) => {
      orThrow(await leaveCall(context, applicant(request).id));
      return { done: true as const };
    },
  );

  await app.register(async (scope) => {
    scope.addContentTypeParser('image/jpeg', { parseAs: 'buffer', bodyLimit: MAX_PICTURE_BYTES }, (_request: unknown, body: Buffer, done) =>
      done(null, body),
    );
    (scope as App).put(
      '/v1/capture/call/snapshots/:snapshotId',
      {
        bodyLimit: MAX_PICTURE_BYTES,
        schema: {
          tags,
          summary: 'A picture that was asked for: image/jpeg, up to 4 MiB',
          params: z.strictObject({ snapshotId: idOf('snp') }),
          response: { 200: Done },
        },
      },
      async (request) => {
        const { body } = request as { body: unknown };
        if (!Buffer.isBuffer(body) || !body.subarray(0, JPEG.length).equals(JPEG)) throw new ApiError('request.media_type');
        const { snapshotId } = request.params;
        orThrow(await keepSnapshot(context, { verificationId: applicant(request).id, snapshotId }, body));
        return { done: true as const };
      },
    );
  });
}
