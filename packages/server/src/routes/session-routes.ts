import { z } from 'zod';
import { renewAccess } from '../access/capture-access.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { answerHandoff, offerHandoff, readHandoff } from '../verification/hand-off.ts';
import { holdSession, takeOverSession } from '../verification/hold-session.ts';
import { loadVerification } from '../verification/load-verification.ts';
import { showHandoff } from '../view/show-handoff.ts';
import { APPLICANT_STATES } from '../vocabulary.ts';
import { type App, applicant, sessionOf } from './app.ts';
import { CaptureAccessShape, Done, HandoffShape } from './shapes.ts';

const tags = ['capture'];

/** Which window or device the applicant goes on with: renewal, taking over, and hand-off to another device. */
export function sessionRoutes(app: App, context: Context): void {
  app.post(
    '/v1/capture/token',
    {
      schema: {
        tags,
        summary: 'A new token before this one ends; the session stays the same, up to twelve hours',
        response: { 201: CaptureAccessShape },
      },
    },
    async (request, reply) => {
      const { id: verificationId, mode, session, since, handoffId } = applicant(request);
      const loaded = await loadVerification(context.db, verificationId);
      if (loaded === undefined) throw new ApiError('resource.not_found');
      if (!(APPLICANT_STATES as readonly string[]).concat('analysing', 'in_review').includes(loaded.state))
        throw new ApiError('verification.state', { state: loaded.state });
      const holder = { verificationId, mode, session, since, handoffId: handoffId ?? undefined };
      const { token, expiresAt } = orThrow(await renewAccess(context, holder));
      return reply.code(201).send({ token, expires_at: expiresAt.toISOString() });
    },
  );

  app.post(
    '/v1/capture/session',
    {
      schema: {
        tags,
        summary: 'Make this window the live one; `take_over` where another is',
        body: z.strictObject({ take_over: z.boolean().default(false) }).default({ take_over: false }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const own = { verificationId: applicant(request).id, session: sessionOf(request) };
      if (request.body.take_over) await takeOverSession(context, own);
      else orThrow(await holdSession(context, own));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/capture/handoff',
    {
      schema: {
        tags,
        summary: 'A link for another device (for a QR code), good once for ten minutes, and the code both devices show',
        response: {
          201: HandoffShape.extend({ code: z.string(), url: z.string().describe('carries the code in its fragment') }),
        },
      },
    },
    async (request, reply) => {
      const { handoff, code, url } = orThrow(await offerHandoff(context, applicant(request).id));
      return reply.code(201).send({ ...showHandoff(handoff), code, url });
    },
  );

  app.get(
    '/v1/capture/handoff',
    { schema: { tags, summary: 'The latest hand-off, for both devices', response: { 200: HandoffShape } } },
    async (request) => {
      const handoff = await readHandoff(context.db, applicant(request).id, context.now());
      if (handoff === null) throw new ApiError('resource.not_found');
      return showHandoff(handoff);
    },
  );

  app.post(
    '/v1/capture/handoff/answer',
    {
      schema: {
        tags,
        summary: 'The first device lets the other go on, or turns it away',
        body: z.strictObject({ answer: z.enum(['confirmed', 'refused']) }),
        response: { 200: HandoffShape },
      },
    },
    async (request) => {
      const { handoff } = orThrow(await answerHandoff(context, { verificationId: applicant(request).id, answer: request.body.answer }));
      return showHandoff(handoff);
    },
  );
}
