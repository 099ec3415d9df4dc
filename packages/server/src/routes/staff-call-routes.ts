import { CALL_STATES, type CallState, CallStepKind, CheckName, CheckStatus, ReasonCodeSchema, Step } from '@mien/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { describeForStaff } from '../call/describe-call.ts';
import { CallOutcome, endCall } from '../call/end-call.ts';
import { findCall } from '../call/find-call.ts';
import { inviteToCall } from '../call/invite-to-call.ts';
import { askSnapshot } from '../call/keep-snapshot.ts';
import { releaseLost, renewCall, takeCall } from '../call/lease-call.ts';
import { listCalls } from '../call/list-calls.ts';
import { makeCode, markStep } from '../call/mark-step.ts';
import { mayRecord } from '../call/may-record.ts';
import { sendSignal } from '../call/send-signal.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import type { CallRow } from '../sql/tables.ts';
import { openEvents } from '../stream/open-events.ts';
import { CLIP_STATES, SNAPSHOT_STATES } from '../vocabulary.ts';
import { type App, staffCaller } from './app.ts';
import { NewSignal, SIGNAL_BYTES, StaffCallShape } from './call-shapes.ts';
import { createTeller, lastSeen, openStreams } from './call-stream.ts';
import { idOf, Time } from './shapes.ts';

const tags = ['calls'];
const ById = z.strictObject({ id: idOf('cal') });
/** A session may end meanwhile: who watches asks again, and is looked at again. */
const LONGEST_WATCH_MS = 5 * 60_000;

const SnapshotShape = z.object({
  id: z.string(),
  step: CallStepKind,
  state: z.enum(SNAPSHOT_STATES),
  at: Time,
  checks: z
    .array(z.object({ check: CheckName, status: CheckStatus, findings: z.array(z.object({ code: ReasonCodeSchema, step: Step })) }))
    .nullable()
    .describe('null: not measured, or not yet'),
});
const RecordingShape = z.object({ id: z.string(), state: z.enum(CLIP_STATES), bytes: z.number().int().nullable(), at: Time });
const CallPage = StaffCallShape.extend({
  snapshots: z.array(SnapshotShape),
  recordings: z.array(RecordingShape),
  recorded: z.boolean().describe('the applicant’s page records its own side: policy and consent allow it'),
}).meta({ id: 'CallPage' });

/** The staff's side of live calls: who waits, and what an agent does with one. */
export function staffCallRoutes(app: App, context: Context): void {
  const { db } = context;
  const keepOpen = openStreams(app);

  const find = async (request: FastifyRequest, id: string) => {
    const call = await findCall(db, id, staffCaller(request).mode);
    if (call === undefined) throw new ApiError('resource.not_found');
    return call;
  };
  const snapshotsOf = async (callId: string) => {
    const rows = await db.selectFrom('call_snapshots').selectAll().where('call_id', '=', callId).orderBy('id').execute();
    return rows.map(({ id, step, state, asked_at: at, checks }) => ({
      id,
      step,
      state,
      at: at.toISOString(),
      checks: checks === null ? null : checks.map((one) => ({ ...one, findings: [...one.findings] })),
    }));
  };
  const recordingsOf = async (callId: string) => {
    const rows = await db.selectFrom('call_recordings').selectAll().where('call_id', '=', callId).orderBy('id').execute();
    return rows.map(({ id, state, bytes, created_at: at }) => ({ id, state, bytes, at: at.toISOString() }));
  };
  const mediaOf = async ({ id, verification_id: verificationId }: Pick<CallRow, 'id' | 'verification_id'>) => ({
    snapshots: await snapshotsOf(id),
    recordings: await recordingsOf(id),
    recorded: await mayRecord(db, verificationId),
  });
  const showOne = async (request: FastifyRequest, id: string) => {
    const [described] = await describeForStaff(context, [await find(request, id)], staffCaller(request).id);
    if (described === undefined) throw new ApiError('resource.not_found');
    return { ...described, ...(await mediaOf(described)) };
  };

  app.get(
    '/v1/calls',
    {
      schema: {
        tags,
        summary: 'Calls: who waits, longest first, then those that were agreed, by their time; or those of one verification',
        querystring: z.strictObject({
          state: z
            .enum(CALL_STATES as [CallState, ...CallState[]])
            .optional()
            .describe('left out: every call that is not over'),
          verification_id: idOf('ver').optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: { 200: z.object({ items: z.array(StaffCallShape) }) },
      },
    },
    async (request) => {
      const { id, mode } = staffCaller(request);
      return { items: await describeForStaff(context, await listCalls(db, { mode, ...request.query }), id) };
    },
  );

  app.get(
    '/v1/calls/:id',
    { schema: { tags, summary: 'A call with its pictures’ findings', params: ById, response: { 200: CallPage } } },
    (request) => showOne(request, request.params.id),
  );

  app.post(
    '/v1/tickets/:id/call',
    {
      schema: {
        tags,
        summary: 'Ask the applicant of an open request for help to a call, now or at a time',
        params: z.strictObject({ id: idOf('tkt') }),
        body: z.strictObject({ at: Time.optional() }).nullish(),
        response: { 201: CallPage },
      },
    },
    async (request, reply) => {
      const at = request.body?.at;
      const made = await inviteToCall(context, request.params.id, staffCaller(request), at === undefined ? null : new Date(at));
      return reply.code(201).send(await showOne(request, orThrow(made).id));
    },
  );

  app.post(
    '/v1/calls/:id/take',
    {
      schema: { tags, summary: 'Take a call, or begin anew after one’s page was loaded again', params: ById, response: { 200: CallPage } },
    },
    async (request) => {
      orThrow(await takeCall(context, request.params.id, staffCaller(request)));
      return showOne(request, request.params.id);
    },
  );

  app.get(
    '/v1/calls/:id/stream',
    { schema: { tags, summary: 'The call as it changes, and what the applicant’s browser says (server-sent events)', params: ById } },
    async (request, reply) => {
      const { id } = request.params;
      const { id: agentId } = staffCaller(request);
      const call = await find(request, id);
      const tellCall = createTeller(context, 'applicant', lastSeen(request));
      await renewCall(context, call, agentId);
      const stream = openEvents({
        tell: async (writer) => {
          const found = await findCall(db, id, call.mode);
          if (found === undefined) return 'over';
          const [described] = await describeForStaff(context, [found], agentId);
          await tellCall(
            writer,
            found.held_by === agentId ? found : null,
            described === undefined ? null : { ...described, ...(await mediaOf(found)) },
          );
          return 'goes_on';
        },
        watch: (wake) => context.changes.watch(id, wake),
        onBeat: async () => {
          if (!(await renewCall(context, call, agentId))) await releaseLost(context, id);
        },
        endsAfter: LONGEST_WATCH_MS,
        endsWith: 'again',
        log: context.log,
      });
      return keepOpen(reply, stream);
    },
  );

  app.post(
    '/v1/calls/:id/signals',
    {
      bodyLimit: SIGNAL_BYTES,
      schema: {
        tags,
        summary: 'Tell the applicant’s browser something',
        params: ById,
        body: NewSignal,
        response: { 201: z.object({ seq: z.number().int() }) },
      },
    },
    async (request, reply) => {
      const call = await find(request, request.params.id);
      const { seq } = orThrow(await sendSignal(context, { call, sender: 'agent', heldBy: staffCaller(request).id, ...request.body }));
      return reply.code(201).send({ seq });
    },
  );

  app.post(
    '/v1/calls/:id/snapshots',
    {
      schema: {
        tags,
        summary: 'Ask the applicant’s page for a picture of its camera in full size',
        params: ById,
        body: z.strictObject({ step: CallStepKind }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { id } = orThrow(await askSnapshot(context, request.params.id, staffCaller(request), request.body.step));
      return reply.code(201).send({ id });
    },
  );

  app.post(
    '/v1/calls/:id/code',
    {
      schema: {
        tags,
        summary: 'Show the applicant six digits to read aloud',
        params: ById,
        response: { 201: z.object({ until: Time }) },
      },
    },
    async (request, reply) => {
      const { until } = orThrow(await makeCode(context, request.params.id, staffCaller(request)));
      return reply.code(201).send({ until: until.toISOString() });
    },
  );

  app.post(
    '/v1/calls/:id/steps/:kind',
    {
      schema: {
        tags,
        summary: 'Say how a step went; the code is compared here',
        params: ById.extend({ kind: CallStepKind }),
        body: z.strictObject({
          state: z.enum(['passed', 'failed']),
          code: z
            .string()
            .regex(/^\d{6}$/)
            .optional()
            .describe('of the step `code`: the digits as they were read back'),
        }),
        response: { 200: CallPage },
      },
    },
    async (request) => {
      const { id, kind } = request.params;
      const { state, code = null } = request.body;
      orThrow(await markStep(context, id, staffCaller(request), { kind, state, code }));
      return showOne(request, id);
    },
  );

  app.post(
    '/v1/calls/:id/end',
    {
      schema: {
        tags,
        summary: 'End a call; a decision made in it waits for a second person',
        params: ById,
        body: CallOutcome,
        response: { 200: CallPage },
      },
    },
    async (request) => {
      orThrow(await endCall(context, request.params.id, staffCaller(request), request.body));
      return showOne(request, request.params.id);
    },
  );
}
