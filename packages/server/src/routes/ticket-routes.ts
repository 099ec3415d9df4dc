import { publicReasons, Step } from '@mien/protocol';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import type { Tables } from '../sql/tables.ts';
import { openAppeal } from '../verification/appeal.ts';
import { closeTicket } from '../verification/close-ticket.ts';
import { PreflightFindings } from '../verification/keep-preflight.ts';
import { MESSAGE_PLACE, openTicket } from '../verification/open-ticket.ts';
import { APPEAL_OUTCOMES, type Mode, TICKET_KINDS, TICKET_STATES, TICKET_TOPICS } from '../vocabulary.ts';
import { type App, accountHolder, applicant, keyCaller } from './app.ts';
import { Done, idOf, PageQuery, PublicReasonShape, pageFrom, pageOf, Time } from './shapes.ts';

const TicketShape = z
  .object({
    id: z.string(),
    account_id: z.string(),
    verification_id: z.string(),
    kind: z.enum(TICKET_KINDS),
    state: z.enum(TICKET_STATES),
    topic: z.enum(TICKET_TOPICS),
    step: Step.nullable(),
    findings: z.array(PublicReasonShape).describe('what was found up to then, so that nobody asks twice'),
    opened_at: Time,
    closed_at: Time.nullable(),
    answer_by: Time.nullable().describe('of an appeal'),
    outcome: z.enum(APPEAL_OUTCOMES).nullable().describe('of an appeal that was answered'),
    satisfaction: z.number().int().nullable().describe('what the person thought of the answer, 1 to 5'),
    held_by: z.object({ id: z.string(), name: z.string() }).nullable().describe('who of the staff answers; not told to the person'),
  })
  .meta({ id: 'Ticket' });
const ById = z.strictObject({ id: idOf('tkt') });
const tags = ['tickets'];
const LONGEST_MESSAGE = 2000;

type Holder = { readonly id: string; readonly name: string } | null;

const show = (
  {
    message_sealed: _sealed,
    mode: _mode,
    overdue_at: _overdue,
    rated_at: _rated,
    held_by: _holder,
    findings,
    opened_at,
    closed_at,
    answer_by,
    ...row
  }: Selectable<Tables['tickets']>,
  holder: Holder = null,
) => ({
  ...row,
  held_by: holder === null ? null : { ...holder },
  findings: publicReasons(findings),
  opened_at: opened_at.toISOString(),
  closed_at: closed_at?.toISOString() ?? null,
  answer_by: answer_by?.toISOString() ?? null,
});

/** Applicants who ask for a person. */
export function ticketRoutes(app: App, context: Context): void {
  const { db, sealing } = context;
  const find = async (id: string, mode: Mode) => {
    const row = await db.selectFrom('tickets').selectAll().where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
    if (row === undefined) throw new ApiError('resource.not_found');
    return row;
  };

  const holdersOf = async (rows: readonly { readonly held_by: string | null }[]) => {
    const ids = rows.flatMap(({ held_by: id }) => (id === null ? [] : [id]));
    const known = ids.length === 0 ? [] : await db.selectFrom('staff_users').select(['id', 'name']).where('id', 'in', ids).execute();
    return (id: string | null): Holder => known.find((one) => one.id === id) ?? null;
  };

  app.post(
    '/v1/capture/tickets',
    {
      schema: {
        tags: ['capture'],
        summary: 'Ask for a person; while a ticket is open, it is that one (200)',
        body: z.strictObject({
          topic: z.enum(TICKET_TOPICS).exclude(['attended']),
          step: Step.optional(),
          message: z.string().trim().min(1).max(LONGEST_MESSAGE).optional(),
        }),
        response: { 200: TicketShape, 201: TicketShape },
      },
    },
    async (request, reply) => {
      const { id: verificationId, mode } = applicant(request);
      const { topic, step = null, message = null } = request.body;
      const { id, created } = orThrow(await openTicket(context, { verificationId, topic, step, message }));
      return reply.code(created ? 201 : 200).send(show(await find(id, mode)));
    },
  );

  app.post(
    '/v1/account/tickets',
    {
      schema: {
        tags: ['account page'],
        summary: 'Ask for a person about the latest verification, or appeal its verdict',
        body: z.discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('help'),
            message: z.string().trim().min(1).max(LONGEST_MESSAGE).optional(),
            preflight: PreflightFindings.optional().describe('what the last check of this device found; hints, never part of a decision'),
          }),
          z.strictObject({ kind: z.literal('appeal'), message: z.string().trim().min(1).max(LONGEST_MESSAGE) }),
        ]),
        response: { 200: TicketShape, 201: TicketShape },
      },
    },
    async (request, reply) => {
      const { id: accountId, mode } = accountHolder(request);
      const latest = await db
        .selectFrom('verifications')
        .select('id')
        .where('account_id', '=', accountId)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      if (latest === undefined) throw new ApiError('resource.not_found');
      const { body } = request;
      const { id, created } = orThrow(
        body.kind === 'appeal'
          ? await openAppeal(context, { verificationId: latest.id, message: body.message })
          : await openTicket(context, {
              verificationId: latest.id,
              topic: 'other',
              step: null,
              message: body.message ?? null,
              preflight: body.preflight ?? [],
            }),
      );
      return reply.code(created ? 201 : 200).send(show(await find(id, mode)));
    },
  );

  app.get(
    '/v1/tickets',
    {
      schema: {
        tags,
        summary: 'Tickets, newest first',
        querystring: PageQuery.extend({ state: z.enum(TICKET_STATES).optional() }),
        response: { 200: pageOf(TicketShape) },
      },
    },
    async (request) => {
      const { limit, cursor, state } = request.query;
      let query = db
        .selectFrom('tickets')
        .selectAll()
        .where('mode', '=', keyCaller(request).mode)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (state !== undefined) query = query.where('state', '=', state);
      if (cursor !== undefined) query = query.where('id', '<', cursor);
      const page = pageFrom(await query.execute(), limit);
      const holderOf = await holdersOf(page.rows);
      return { items: page.rows.map((row) => show(row, holderOf(row.held_by))), next_cursor: page.next_cursor };
    },
  );

  app.get(
    '/v1/tickets/:id',
    {
      schema: {
        tags,
        summary: 'A ticket with what the applicant wrote',
        params: ById,
        response: { 200: TicketShape.extend({ message: z.string().nullable() }) },
      },
    },
    async (request) => {
      const row = await find(request.params.id, keyCaller(request).mode);
      const { message_sealed: sealed, verification_id: owner } = row;
      const holderOf = await holdersOf([row]);
      return { ...show(row, holderOf(row.held_by)), message: sealed === null ? null : await sealing.open(owner, MESSAGE_PLACE, sealed) };
    },
  );

  app.post(
    '/v1/tickets/:id/close',
    {
      schema: {
        tags,
        summary: 'It was answered; an appeal with its outcome',
        params: ById,
        body: z.strictObject({ outcome: z.enum(APPEAL_OUTCOMES).optional() }).nullish(),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { id: actor, mode } = keyCaller(request);
      const outcome = request.body?.outcome ?? null;
      orThrow(await closeTicket(context, { id: request.params.id, mode, outcome, actor }));
      return { done: true as const };
    },
  );
}
