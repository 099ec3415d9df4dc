import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { handOverTicket, listAgents, takeTicket } from '../support/hold-ticket.ts';
import { findPicture, readMessages } from '../support/read-messages.ts';
import { type SaidPicture, writeMessage } from '../support/write-message.ts';
import { openPicture } from '../upload/sealed-picture.ts';
import type { Mode } from '../vocabulary.ts';
import { type App, accountHolder, keyCaller, staffCaller } from './app.ts';
import { Message, pictureOf, Said, SaidText, sendPicture, takePictures, Written } from './conversation-shapes.ts';
import { Done, idOf } from './shapes.ts';

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 15_000;
/** A session may end meanwhile: who watches asks again, and is looked at again. */
const LONGEST_WATCH_MS = 5 * 60_000;

const tags = ['tickets'];
const ById = z.strictObject({ id: idOf('tkt') });

/** What support says and sees in a conversation, who of them answers, and the news that it changed, for both sides. */
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
  /** who of the staff writes where nobody does yet answers from then on */
  const say = async (id: string, caller: ReturnType<typeof keyCaller>, text: string, picture?: SaidPicture) => {
    const { id: ticketId, verification_id: verificationId } = await find(id, caller.mode);
    if (caller.kind === 'staff') await takeTicket(context, { id, mode: caller.mode, actor: caller.id, how: 'if_free' });
    const said = { ticketId, verificationId, author: 'staff', actor: caller.id, text } as const;
    return orThrow(await writeMessage(context, picture === undefined ? said : { ...said, picture })).id;
  };
  const watch = (reply: FastifyReply, verificationId: string): FastifyReply => {
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
  };

  app.get(
    '/v1/tickets/:id/messages',
    {
      schema: {
        tags,
        summary: 'The conversation of a ticket, oldest first; `note` is of the staff for the staff',
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
    { schema: { tags, summary: 'Answer the applicant', params: ById, body: Said, response: { 201: Written } } },
    async (request, reply) => reply.code(201).send({ id: await say(request.params.id, keyCaller(request), request.body.text) }),
  );

  app.register(async (scope) => {
    takePictures(scope as App);
    (scope as App).post(
      '/v1/tickets/:id/pictures',
      { schema: { tags, summary: 'Show the applicant a picture: its bytes alone', params: ById, response: { 201: Written } } },
      async (request, reply) => {
        await find(request.params.id, keyCaller(request).mode);
        const picture = pictureOf(request);
        return reply.code(201).send({ id: await say(request.params.id, keyCaller(request), '', picture) });
      },
    );
  });

  app.get(
    '/v1/tickets/:id/pictures/:messageId',
    {
      schema: {
        tags,
        summary: 'A picture of the conversation. Each look is audited',
        params: z.strictObject({ id: idOf('tkt'), messageId: idOf('tkm') }),
      },
    },
    async (request, reply) => {
      const { id: actor, mode } = keyCaller(request);
      const { id, verification_id: verificationId } = await find(request.params.id, mode);
      const { messageId } = request.params;
      const type = await findPicture(context, id, messageId);
      const bytes = type === null ? undefined : await openPicture(context, { verificationId, pictureId: messageId });
      if (type === null || bytes === undefined) throw new ApiError('resource.not_found');
      await db.transaction().execute((trx) =>
        appendAudit(trx, {
          at: context.now(),
          actor,
          action: 'media.viewed',
          subject: verificationId,
          detail: { ticket: id, message: messageId },
        }),
      );
      return sendPicture(reply, type, bytes);
    },
  );

  app.post(
    '/v1/tickets/:id/take',
    {
      schema: {
        tags,
        summary: 'Answer this request from now on; `over` where a colleague does',
        params: ById,
        body: z.strictObject({ how: z.enum(['if_free', 'over']).default('if_free') }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { id: actor, mode } = staffCaller(request);
      orThrow(await takeTicket(context, { id: request.params.id, mode, actor, how: request.body.how }));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/tickets/:id/hand-over',
    {
      schema: {
        tags,
        summary: 'A colleague goes on, or whoever is free; `note` is for them alone',
        params: ById,
        body: z.strictObject({ to: idOf('stf').nullable(), note: SaidText.optional() }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const { id: actor, mode } = staffCaller(request);
      const { to, note = null } = request.body;
      orThrow(await handOverTicket(context, { id: request.params.id, mode, actor, to, note }));
      return { done: true as const };
    },
  );

  app.get(
    '/v1/support/agents',
    {
      schema: {
        tags,
        summary: 'Who may answer, by name',
        response: { 200: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }) },
      },
    },
    async (request) => ({ items: await listAgents(context, staffCaller(request).mode) }),
  );

  app.get(
    '/v1/tickets/:id/stream',
    { schema: { tags, summary: 'Tells that the conversation changed (server-sent events)', params: ById } },
    async (request, reply) => watch(reply, (await find(request.params.id, keyCaller(request).mode)).verification_id),
  );

  app.get(
    '/v1/account/tickets/stream',
    { schema: { tags: ['account page'], summary: 'Tells that the conversation changed (server-sent events)' } },
    async (request, reply) => {
      const { id } = accountHolder(request);
      const latest = await db
        .selectFrom('verifications')
        .select('id')
        .where('account_id', '=', id)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      if (latest === undefined) throw new ApiError('resource.not_found');
      return watch(reply, latest.id);
    },
  );
}
