import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { expectAnswer, readMessages } from '../support/read-messages.ts';
import { writeMessage } from '../support/write-message.ts';
import { MESSAGE_AUTHORS, type Mode, TICKET_STATES } from '../vocabulary.ts';
import { type App, applicant, keyCaller } from './app.ts';
import { idOf, Time } from './shapes.ts';

const LONGEST = 2000;
/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 15_000;
/** A session may end meanwhile: who watches asks again, and is looked at again. */
const LONGEST_WATCH_MS = 5 * 60_000;

const ById = z.strictObject({ id: idOf('tkt') });
const Body = z.strictObject({ text: z.string().trim().min(1).max(LONGEST) });
const Message = z.object({
  id: z.string(),
  author: z.enum(MESSAGE_AUTHORS),
  at: Time,
  text: z.string().nullable().describe('null: its key was destroyed'),
});
const Made = z.object({ id: z.string() });

/** What applicant and support say to each other, each on their own side. */
export function chatRoutes(app: App, context: Context): void {
  const { db } = context;
  const streams = new Set<PassThrough>();
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
  const find = async (id: string, mode: Mode) => {
    const row = await db
      .selectFrom('tickets')
      .select(['id', 'verification_id'])
      .where('id', '=', id)
      .where('mode', '=', mode)
      .executeTakeFirst();
    if (row === undefined) throw new ApiError('resource.not_found');
    return row;
  };
  /** the applicant's latest one */
  const ownTicket = (verificationId: string) =>
    db
      .selectFrom('tickets')
      .select(['id', 'state', 'mode'])
      .where('verification_id', '=', verificationId)
      .orderBy('id', 'desc')
      .executeTakeFirst();

  app.get(
    '/v1/capture/tickets/messages',
    {
      schema: {
        tags: ['capture'],
        summary: 'The conversation about the latest request for help; read it again at each `state` of the stream',
        response: {
          200: z.object({
            ticket: z
              .object({
                id: z.string(),
                state: z.enum(TICKET_STATES),
                before: z.number().int().describe('requests that wait longer'),
                expected_seconds: z.number().nullable().describe('half are answered sooner; null: too few were to say'),
              })
              .nullable(),
            items: z.array(Message),
          }),
        },
      },
    },
    async (request) => {
      const ticket = await ownTicket(applicant(request).id);
      if (ticket === undefined) return { ticket: null, items: [] };
      const { before, seconds } = await expectAnswer(context, ticket.mode, ticket.id);
      return {
        ticket: { id: ticket.id, state: ticket.state, before, expected_seconds: seconds },
        // who of the staff answers is not the applicant's to know
        items: (await readMessages(context, ticket.id)).map(({ by: _name, ...rest }) => rest),
      };
    },
  );

  app.post(
    '/v1/capture/tickets/messages',
    { schema: { tags: ['capture'], summary: 'Say something in the open request for help', body: Body, response: { 201: Made } } },
    async (request, reply) => {
      const { id: verificationId } = applicant(request);
      const ticket = await ownTicket(verificationId);
      if (ticket === undefined) throw new ApiError('resource.not_found');
      const said = { ticketId: ticket.id, verificationId, author: 'applicant', actor: verificationId, text: request.body.text } as const;
      const { id } = orThrow(await writeMessage(context, said));
      return reply.code(201).send({ id });
    },
  );

  app.get(
    '/v1/tickets/:id/messages',
    {
      schema: {
        tags: ['tickets'],
        summary: 'The conversation of a ticket, oldest first',
        params: ById,
        response: { 200: z.object({ items: z.array(Message.extend({ by: z.string().nullable() })) }) },
      },
    },
    async (request) => {
      const { id } = await find(request.params.id, keyCaller(request).mode);
      return { items: await readMessages(context, id) };
    },
  );

  app.post(
    '/v1/tickets/:id/messages',
    { schema: { tags: ['tickets'], summary: 'Answer the applicant', params: ById, body: Body, response: { 201: Made } } },
    async (request, reply) => {
      const { id: actor, mode } = keyCaller(request);
      const { id: ticketId, verification_id: verificationId } = await find(request.params.id, mode);
      const { id } = orThrow(await writeMessage(context, { ticketId, verificationId, author: 'staff', actor, text: request.body.text }));
      return reply.code(201).send({ id });
    },
  );

  app.get(
    '/v1/tickets/:id/stream',
    { schema: { tags: ['tickets'], summary: 'Tells that the conversation changed (server-sent events)', params: ById } },
    async (request, reply) => {
      const { verification_id: verificationId } = await find(request.params.id, keyCaller(request).mode);
      const stream = new PassThrough();
      streams.add(stream);
      const stop = context.changes.watch(verificationId, () => stream.write('event: changed\ndata: {}\n\n'));
      const heartbeat = setInterval(() => stream.write(': here\n\n'), HEARTBEAT_MS);
      const end = setTimeout(() => stream.end(), LONGEST_WATCH_MS);
      stream.on('close', () => {
        stop();
        clearInterval(heartbeat);
        clearTimeout(end);
        streams.delete(stream);
      });
      stream.write('event: changed\ndata: {}\n\n');
      return reply.type('text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no').send(stream);
    },
  );
}
