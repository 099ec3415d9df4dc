import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { answerDeviceCheck } from '../support/check-device.ts';
import { rateTicket } from '../support/rate-ticket.ts';
import { expectAnswer, findPicture, readMessages } from '../support/read-messages.ts';
import { writeMessage } from '../support/write-message.ts';
import { openPicture } from '../upload/sealed-picture.ts';
import { PROBE_NAMES, TICKET_STATES } from '../vocabulary.ts';
import { type App, accountHolder, applicant } from './app.ts';
import { CheckedRow, DeviceFactsShape, Message, pictureOf, Said, sendPicture, takePictures, Written } from './conversation-shapes.ts';
import { Done, idOf } from './shapes.ts';

const Conversation = z.object({
  ticket: z
    .object({
      id: z.string(),
      state: z.enum(TICKET_STATES),
      before: z.number().int().describe('requests that wait longer'),
      expected_seconds: z.number().nullable().describe('half are answered sooner; null: too few were to say'),
      satisfaction: z.number().int().nullable().describe('as it was said once, after the end; 1 to 5'),
    })
    .nullable(),
  // who of the staff answers, and what colleagues tell each other, is not the person's to know
  items: z.array(Message),
});
const OfMessage = z.strictObject({ messageId: idOf('tkm') });

/** Where a person talks with support from: the page in which they film, or the page of their account. */
interface Side {
  readonly path: '/v1/capture/tickets' | '/v1/account/tickets';
  readonly tags: [string];
  /** whose token it is; it stands in the audit trail */
  readonly actorOf: (request: FastifyRequest) => string;
  /** the verification that is talked about */
  readonly verificationOf: (request: FastifyRequest) => Promise<string | undefined>;
}

/** A person's conversation about their latest request for help, the same from both sides. */
export function ownConversationRoutes(app: App, context: Context): void {
  const { db } = context;
  const latestOf = async (accountId: string): Promise<string | undefined> =>
    (await db.selectFrom('verifications').select('id').where('account_id', '=', accountId).orderBy('id', 'desc').executeTakeFirst())?.id;
  const sides: readonly Side[] = [
    {
      path: '/v1/capture/tickets',
      tags: ['capture'],
      actorOf: (request) => applicant(request).id,
      verificationOf: async (request) => applicant(request).id,
    },
    {
      path: '/v1/account/tickets',
      tags: ['account page'],
      actorOf: (request) => accountHolder(request).id,
      verificationOf: (request) => latestOf(accountHolder(request).id),
    },
  ];
  const findTicket = async (verificationId: string | undefined) =>
    verificationId === undefined
      ? undefined
      : db
          .selectFrom('tickets')
          .select(['id', 'verification_id', 'state', 'mode', 'satisfaction'])
          .where('verification_id', '=', verificationId)
          .orderBy('id', 'desc')
          .executeTakeFirst();

  for (const { path, tags, actorOf, verificationOf } of sides) {
    const ownTicket = async (request: FastifyRequest) => {
      const ticket = await findTicket(await verificationOf(request));
      if (ticket === undefined) throw new ApiError('resource.not_found');
      return ticket;
    };

    app.get(
      `${path}/messages`,
      { schema: { tags, summary: 'The conversation about the latest request for help', response: { 200: Conversation } } },
      async (request) => {
        const ticket = await findTicket(await verificationOf(request));
        if (ticket === undefined) return { ticket: null, items: [] };
        const { id, state, satisfaction } = ticket;
        const { before, seconds } = await expectAnswer(context, ticket.mode, id);
        const items = (await readMessages(context, id)).filter(({ author }) => author !== 'note').map(({ by: _name, ...rest }) => rest);
        return { ticket: { id, state, before, expected_seconds: seconds, satisfaction }, items };
      },
    );

    app.post(
      `${path}/messages`,
      { schema: { tags, summary: 'Say something in the open request for help', body: Said, response: { 201: Written } } },
      async (request, reply) => {
        const { id: ticketId, verification_id: verificationId } = await ownTicket(request);
        const { text } = request.body;
        const said = { ticketId, verificationId, author: 'applicant', actor: actorOf(request), text } as const;
        const { id } = orThrow(await writeMessage(context, said));
        return reply.code(201).send({ id });
      },
    );

    app.post(
      `${path}/satisfaction`,
      {
        schema: {
          tags,
          summary: 'How it was, once the request was answered; once',
          body: z.strictObject({ score: z.number().int().min(1).max(5) }),
          response: { 200: Done },
        },
      },
      async (request) => {
        const { id: ticketId } = await ownTicket(request);
        orThrow(await rateTicket(context, { ticketId, score: request.body.score, actor: actorOf(request) }));
        return { done: true as const };
      },
    );

    app.post(
      `${path}/device-checks/:checkId`,
      {
        schema: {
          tags,
          summary: 'What the check-up that support asked for found: states and codes, nothing filmed',
          params: z.strictObject({ checkId: idOf('dvc') }),
          body: z.strictObject({ rows: z.array(CheckedRow).max(PROBE_NAMES.length), device: DeviceFactsShape }),
          response: { 200: Done },
        },
      },
      async (request) => {
        const { verification_id: verificationId } = await ownTicket(request);
        const { rows, device } = request.body;
        orThrow(await answerDeviceCheck(context, { id: request.params.checkId, verificationId, rows, device, actor: actorOf(request) }));
        return { done: true as const };
      },
    );

    app.get(
      `${path}/pictures/:messageId`,
      { schema: { tags, summary: 'A picture of the conversation', params: OfMessage } },
      async (request, reply) => {
        const { id: ticketId, verification_id: verificationId } = await ownTicket(request);
        const { messageId } = request.params;
        const type = await findPicture(context, ticketId, messageId);
        const bytes = type === null ? undefined : await openPicture(context, { verificationId, pictureId: messageId });
        if (type === null || bytes === undefined) throw new ApiError('resource.not_found');
        return sendPicture(reply, type, bytes);
      },
    );

    app.register(async (scope) => {
      takePictures(scope as App);
      (scope as App).post(
        `${path}/pictures`,
        { schema: { tags, summary: 'Show a picture in the open request for help: its bytes alone', response: { 201: Written } } },
        async (request, reply) => {
          const { id: ticketId, verification_id: verificationId } = await ownTicket(request);
          const picture = pictureOf(request);
          const said = { ticketId, verificationId, author: 'applicant', actor: actorOf(request), text: '', picture } as const;
          const { id } = orThrow(await writeMessage(context, said));
          return reply.code(201).send({ id });
        },
      );
    });
  }
}
