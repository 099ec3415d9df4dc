import { ClipManifest, ReasonCodeSchema, Step } from '@mien/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exchangeCode } from '../access/capture-access.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { newId } from '../ids.ts';
import { noteDevice } from '../insight/note-facts.ts';
import { knowOrigin } from '../links/know-origin.ts';
import { placesOf } from '../links/places-of.ts';
import { announceChunks } from '../verification/announce-chunks.ts';
import { completeStep } from '../verification/complete-step.ts';
import { readHandoff } from '../verification/hand-off.ts';
import { holdSession } from '../verification/hold-session.ts';
import { keepPreflight, PreflightFindings } from '../verification/keep-preflight.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { openVerification } from '../verification/open-verification.ts';
import { recordConsent } from '../verification/record-consent.ts';
import { REDO_CAUSES, redoStep } from '../verification/redo-step.ts';
import { revealChallenge } from '../verification/reveal-challenge.ts';
import { startStep } from '../verification/start-step.ts';
import { describeCapture } from '../view/describe-verification.ts';
import { showHandoff } from '../view/show-handoff.ts';
import { APPLICANT_STATES, CHALLENGE_KINDS, CONSENT_PURPOSES } from '../vocabulary.ts';
import { type App, applicant, namedDevice, namedSession, sessionOf } from './app.ts';
import { DeviceFactsShape } from './conversation-shapes.ts';
import { CaptureAccessShape, CaptureShape, Done, HandoffShape, Time } from './shapes.ts';

const tags = ['capture'];
const FilmedStep = Step.exclude(['preflight']);
const OfStep = z.strictObject({ step: FilmedStep });
const Nonce = z.string().min(16).max(200);
/** Named once: each name after the first would be another in the published document. */
const Manifest = ClipManifest.meta({ id: 'ClipManifest' });

/** Funnel events: names from a list, so that nothing personal can be put into them. */
const CAPTURE_EVENTS = [
  'opened',
  'consent_shown',
  'preflight_started',
  'preflight_passed',
  'permission_asked',
  'permission_given',
  'permission_refused',
  'step_shown',
  'recording_started',
  'recording_stopped',
  'guidance_shown',
  'hidden',
  'resumed',
  'help_opened',
  'left',
] as const;

const CaptureEvent = z.strictObject({
  name: z.enum(CAPTURE_EVENTS),
  step: Step.optional(),
  code: ReasonCodeSchema.optional(),
});

const StartedShape = z.object({
  step: Step,
  try: z.number(),
  clip_id: z.string(),
  nonce: z.string(),
  challenges: z.number(),
  capture_until: Time,
  max_seconds: z.number(),
  max_bytes: z.number(),
  types: z.array(z.string()),
});

/** A chunk a second of the longest step, and as many again. */
const MAX_CHUNK_INDEX = 240;

/** How many events one verification may leave: a page tells some dozens. */
const MAX_EVENTS = 2000;

/** What the applicant's browser talks to: one verification, the one of its token. */
export function captureRoutes(app: App, context: Context): void {
  const { db } = context;
  /** filming is for the live window alone */
  const inLiveWindow = async (request: FastifyRequest): Promise<void> => {
    orThrow(await holdSession(context, { verificationId: applicant(request).id, session: sessionOf(request) }));
  };

  /** each way in tells where it is come by, so that no program leaves it out */
  const noteOrigin = async (request: FastifyRequest): Promise<void> => {
    const loaded = await loadVerification(db, applicant(request).id);
    if (loaded !== undefined) await knowOrigin(context, loaded, placesOf(request.ip, namedDevice(request)));
  };

  app.post(
    '/v1/capture/exchange',
    {
      schema: {
        tags,
        summary: 'The code of a link for a capture token, once',
        body: z.strictObject({ code: z.string().min(40).max(64) }),
        response: { 201: CaptureAccessShape.extend({ handoff: HandoffShape.nullable().describe('the first device has to confirm it') }) },
      },
    },
    async (request, reply) => {
      const { token, expiresAt, handoffOf } = orThrow(await exchangeCode(context, request.body.code, namedSession(request)));
      const handoff = handoffOf === null ? null : await readHandoff(db, handoffOf, context.now());
      return reply.code(201).send({ token, expires_at: expiresAt.toISOString(), handoff: handoff === null ? null : showHandoff(handoff) });
    },
  );

  app.get(
    '/v1/capture',
    { schema: { tags, summary: 'The verification as the applicant sees it', response: { 200: CaptureShape } } },
    async (request) => {
      const { id } = applicant(request);
      const read = async () => {
        const loaded = await loadVerification(db, id);
        if (loaded === undefined) throw new ApiError('resource.not_found');
        return loaded;
      };
      const session = sessionOf(request);
      const loaded = await read();
      if ((APPLICANT_STATES as readonly string[]).includes(loaded.state)) {
        await holdSession(context, { verificationId: id, session });
        await knowOrigin(context, loaded, placesOf(request.ip, namedDevice(request)));
      }
      if (loaded.state !== 'created') return describeCapture(context, loaded, session);
      await openVerification(context, id);
      return describeCapture(context, await read(), session);
    },
  );

  app.post(
    '/v1/capture/events',
    {
      schema: {
        tags,
        summary: 'Funnel events, nothing personal',
        body: z.strictObject({ events: z.array(CaptureEvent).min(1).max(50), device: DeviceFactsShape.optional() }),
        response: { 202: Done },
      },
    },
    async (request, reply) => {
      const { id } = applicant(request);
      const { count } = await db
        .selectFrom('capture_events')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('verification_id', '=', id)
        .executeTakeFirstOrThrow();
      const at = context.now();
      const rows = request.body.events
        .slice(0, Math.max(0, MAX_EVENTS - count))
        .map(({ name, step, code }) => ({ id: newId('cpe'), verification_id: id, name, step: step ?? null, code: code ?? null, at }));
      if (rows.length > 0) await db.insertInto('capture_events').values(rows).execute();
      if (request.body.device !== undefined) await noteDevice(db, id, request.body.device);
      return reply.code(202).send({ done: true as const });
    },
  );

  app.post(
    '/v1/capture/consents',
    {
      schema: {
        tags,
        summary: 'The applicant’s choice of the way',
        body: z.strictObject({
          purpose: z.enum(CONSENT_PURPOSES),
          answer: z.enum(['given', 'declined']),
          text_version: z.string().min(1).max(40),
        }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { purpose, answer, text_version: textVersion } = request.body;
      orThrow(await recordConsent(context, { verificationId: applicant(request).id, purpose, answer, textVersion }));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/capture/preflight',
    {
      schema: {
        tags,
        summary: 'What the check-up of device and network found; hints, never part of a decision',
        body: z.strictObject({ findings: PreflightFindings }),
        response: { 200: Done },
      },
    },
    async (request) => {
      await keepPreflight(db, { verificationId: applicant(request).id, findings: request.body.findings, at: context.now() });
      return { done: true as const };
    },
  );

  app.post(
    '/v1/capture/steps/:step/start',
    {
      preHandler: [inLiveWindow, noteOrigin],
      schema: {
        tags,
        summary: 'Start a step: clip id, nonce and limits',
        params: OfStep,
        body: z
          .strictObject({
            document_type: z.string().max(40).optional(),
            sample: z.literal(true).optional().describe('the page films its own sample person; taken in test mode only'),
          })
          .default({}),
        response: { 200: StartedShape },
      },
    },
    async (request) => {
      const { document_type: documentType = null, sample } = request.body;
      const origin = sample === true ? ('sample' as const) : ('camera' as const);
      const wanted = { verificationId: applicant(request).id, step: request.params.step, documentType, origin };
      const { started } = orThrow(await startStep(context, wanted));
      return {
        step: started.step,
        try: started.try,
        clip_id: started.clipId,
        nonce: started.nonce,
        challenges: started.challenges,
        capture_until: started.captureUntil.toISOString(),
        max_seconds: started.maxSeconds,
        max_bytes: started.maxBytes,
        types: [...started.types],
      };
    },
  );

  app.post(
    '/v1/capture/steps/:step/challenges',
    {
      preHandler: inLiveWindow,
      schema: {
        tags,
        summary: 'Show the next challenge',
        params: OfStep,
        body: z.strictObject({ nonce: Nonce, position: z.number().int().min(0).max(50) }),
        response: {
          200: z.object({ position: z.number(), kind: z.enum(CHALLENGE_KINDS), value: z.string(), revealed_at: Time, left: z.number() }),
        },
      },
    },
    async (request) => {
      const { challenge } = orThrow(
        await revealChallenge(context, { verificationId: applicant(request).id, step: request.params.step, ...request.body }),
      );
      const { revealedAt, ...rest } = challenge;
      return { ...rest, revealed_at: revealedAt.toISOString() };
    },
  );

  app.post(
    '/v1/capture/steps/:step/chunks',
    {
      preHandler: inLiveWindow,
      schema: {
        tags,
        summary: 'Hashes of recorded chunks whose bytes are still under way',
        params: OfStep,
        body: z.strictObject({
          nonce: Nonce,
          chunks: z
            .array(z.strictObject({ index: z.number().int().min(0).max(MAX_CHUNK_INDEX), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
            .min(1)
            .max(60),
        }),
        response: { 200: Done },
      },
    },
    async (request) => {
      orThrow(await announceChunks(context, { verificationId: applicant(request).id, step: request.params.step, ...request.body }));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/capture/steps/:step/complete',
    {
      preHandler: inLiveWindow,
      schema: {
        tags,
        summary: 'The step is filmed: what the clip holds',
        params: OfStep,
        body: z.strictObject({ manifest: Manifest }),
        response: { 200: z.object({ state: z.enum(['recorded', 'done']) }) },
      },
    },
    async (request) => {
      const { state } = orThrow(
        await completeStep(context, { verificationId: applicant(request).id, step: request.params.step, manifest: request.body.manifest }),
      );
      return { state };
    },
  );

  app.post(
    '/v1/capture/steps/:step/retry',
    {
      preHandler: inLiveWindow,
      schema: {
        tags,
        summary: 'Film a step again',
        params: OfStep,
        body: z.strictObject({
          cause: z
            .enum(REDO_CAUSES)
            .describe('technical hitches cost nothing, up to a bound; with other_document every filmed side goes, as one redo'),
        }),
        response: { 200: z.object({ effect: z.enum(['goes_on', 'ends_next_begins', 'ends_exhausted']) }) },
      },
    },
    async (request) => {
      const { effect } = orThrow(
        await redoStep(context, { verificationId: applicant(request).id, step: request.params.step, cause: request.body.cause }),
      );
      return { effect };
    },
  );
}
