import { Step } from '@mien/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { askDeviceCheck, readDeviceChecks } from '../support/check-device.ts';
import { extendAttempts } from '../support/extend-attempts.ts';
import { takeTicket } from '../support/hold-ticket.ts';
import { readGrants } from '../support/keep-grant.ts';
import type { OwnTicket } from '../support/lock-own-ticket.ts';
import { reopenStep } from '../support/reopen-step.ts';
import { GRANT_KINDS } from '../vocabulary.ts';
import { type App, staffCaller } from './app.ts';
import { CheckedRow, DeviceFactsShape } from './conversation-shapes.ts';
import { Done, idOf, Time } from './shapes.ts';

const tags = ['tickets'];
const ById = z.strictObject({ id: idOf('tkt') });
const FilmedStep = Step.exclude(['preflight']);
const LONGEST_REASON = 500;
const Reason = z.string().trim().min(3).max(LONGEST_REASON).describe('why, in your own words; kept sealed, and read by colleagues alone');

const DeviceCheckShape = z
  .object({
    id: z.string(),
    asked_at: Time,
    answered_at: Time.nullable(),
    rows: z.array(CheckedRow).nullable().describe('null: not answered yet'),
    device: DeviceFactsShape.nullable(),
  })
  .meta({ id: 'DeviceCheck' });

const AidShape = z
  .object({
    grants: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(GRANT_KINDS),
        steps: z.array(Step).describe('opened again by it'),
        by: z.string(),
        at: Time,
        reason: z.string().nullable(),
      }),
    ),
    device_checks: z.array(DeviceCheckShape),
  })
  .meta({ id: 'TicketAid' });

/** What support does for somebody who asked for help, beyond words. Whoever does it answers the request from then on. */
export function aidRoutes(app: App, context: Context): void {
  const { db } = context;
  const find = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<OwnTicket> => {
    const { id: actor, mode } = staffCaller(request);
    const { id } = request.params;
    const row = await db.selectFrom('tickets').select('verification_id').where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
    if (row === undefined) throw new ApiError('resource.not_found');
    return { id, mode, actor, verificationId: row.verification_id };
  };
  /** @throws ApiError where a colleague answers it */
  const own = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<OwnTicket> => {
    const ticket = await find(request);
    orThrow(await takeTicket(context, { ...ticket, how: 'if_free' }));
    return ticket;
  };

  app.get(
    '/v1/tickets/:id/aid',
    {
      schema: {
        tags,
        summary: 'What was granted in a ticket, and what checks of the device found',
        params: ById,
        response: { 200: AidShape },
      },
    },
    async (request) => {
      const { id } = await find(request);
      return { grants: await readGrants(context, id), device_checks: await readDeviceChecks(context, id) };
    },
  );

  app.post(
    '/v1/tickets/:id/steps/:step/reopen',
    {
      schema: {
        tags,
        summary: 'Open one filmed step again, free of charge; the others stand',
        params: ById.extend({ step: FilmedStep }),
        body: z.strictObject({ reason: Reason }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { step } = request.params;
      orThrow(await reopenStep(context, { ticket: await own(request), step, reason: request.body.reason }));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/tickets/:id/attempts',
    {
      schema: {
        tags,
        summary: 'Give one more attempt: once a ticket, twice a verification',
        params: ById,
        body: z.strictObject({
          reason: Reason,
          steps: z.array(FilmedStep).max(4).default([]).describe('where attempts were used up: what is filmed; empty: what failed'),
        }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { reason, steps } = request.body;
      orThrow(await extendAttempts(context, { ticket: await own(request), steps, reason }));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/tickets/:id/device-checks',
    {
      schema: {
        tags,
        summary: 'Ask for a check of the applicant’s device; while one waits, it is that one',
        params: ById,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { id } = orThrow(await askDeviceCheck(context, await own(request)));
      return reply.code(201).send({ id });
    },
  );
}
