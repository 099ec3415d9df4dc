import { z } from 'zod';
import type { AuditAction } from '../audit/actions.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { newId } from '../ids.ts';
import { DELIVERY_STATES, ENDPOINT_STATES, EVENT_TYPES, type Mode } from '../vocabulary.ts';
import { SECRET_PLACE } from '../webhooks/deliver-webhook.ts';
import { addDelivery } from '../webhooks/emit-event.ts';
import { acceptsAddress } from '../webhooks/send-webhook.ts';
import { type App, keyCaller } from './app.ts';
import { Done, idOf, PageQuery, pageFrom, pageOf, Time } from './shapes.ts';

const EventTypes = z.array(z.enum(EVENT_TYPES)).max(EVENT_TYPES.length).describe('empty: all of them');
const EndpointShape = z.object({
  id: z.string(),
  url: z.string(),
  event_types: z.array(z.string()),
  state: z.enum(ENDPOINT_STATES),
  created_at: Time,
});
const EventShape = z
  .object({
    id: z.string(),
    type: z.enum(EVENT_TYPES),
    account_id: z.string().nullable(),
    verification_id: z.string().nullable(),
    data: z.looseObject({}),
    created_at: Time,
  })
  .meta({ id: 'Event' });
const DeliveryShape = z.object({
  id: z.string(),
  endpoint_id: z.string(),
  replay: z.number(),
  state: z.enum(DELIVERY_STATES),
  tries: z.number(),
  last_status: z.number().nullable(),
  last_problem: z.string().nullable(),
});

const EndpointId = z.strictObject({ id: idOf('whe') });
const EventId = z.strictObject({ id: idOf('evt') });
const tags = ['webhooks'];
const SECRET_BYTES = 32;

/** Where events are sent, which there were, and sending one again. */
export function webhookRoutes(app: App, context: Context): void {
  const { db } = context;
  const audit = (actor: string, action: AuditAction, subject: string) =>
    db.transaction().execute((trx) => appendAudit(trx, { at: context.now(), actor, action, subject }));
  const findEndpoint = async (id: string, mode: Mode) => {
    const row = await db
      .selectFrom('webhook_endpoints')
      .selectAll()
      .where('state', '!=', 'deleted')
      .where('id', '=', id)
      .where('mode', '=', mode)
      .executeTakeFirst();
    if (row === undefined) throw new ApiError('resource.not_found');
    return { id: row.id, url: row.url, event_types: row.event_types, state: row.state, created_at: row.created_at.toISOString() };
  };
  const findEvent = async (id: string, mode: Mode) => {
    const row = await db.selectFrom('events').selectAll().where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
    if (row === undefined) throw new ApiError('resource.not_found');
    return row;
  };
  const checkAddress = (url: string): void => {
    if (!acceptsAddress(url, context.config.webhookAllowedHosts)) throw new ApiError('webhook.address');
  };

  app.post(
    '/v1/webhook-endpoints',
    {
      schema: {
        tags,
        summary: 'Add an endpoint; its signing secret is shown this once',
        body: z.strictObject({ url: z.string().max(2000), event_types: EventTypes.default([]) }),
        response: { 201: EndpointShape.extend({ secret: z.string() }) },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      checkAddress(request.body.url);
      const id = newId('whe');
      const secret = `whsec_${context.random.bytes(SECRET_BYTES).toString('base64')}`;
      const secret_sealed = await context.sealing.seal(id, SECRET_PLACE, secret);
      const { url, event_types } = request.body;
      await db
        .insertInto('webhook_endpoints')
        .values({ id, mode: caller.mode, url, event_types, secret_sealed, state: 'active', created_at: context.now() })
        .execute();
      await audit(caller.id, 'webhook.created', id);
      return reply.code(201).send({ ...(await findEndpoint(id, caller.mode)), secret });
    },
  );

  app.get(
    '/v1/webhook-endpoints',
    { schema: { tags, summary: 'Endpoints', querystring: PageQuery, response: { 200: pageOf(EndpointShape) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      let query = db
        .selectFrom('webhook_endpoints')
        .selectAll()
        .where('state', '!=', 'deleted')
        .where('mode', '=', keyCaller(request).mode)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '<', cursor);
      const page = pageFrom(await query.execute(), limit);
      return { items: page.rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() })), next_cursor: page.next_cursor };
    },
  );

  app.get(
    '/v1/webhook-endpoints/:id',
    { schema: { tags, summary: 'An endpoint', params: EndpointId, response: { 200: EndpointShape } } },
    (request) => findEndpoint(request.params.id, keyCaller(request).mode),
  );

  app.patch(
    '/v1/webhook-endpoints/:id',
    {
      schema: {
        tags,
        summary: 'Change an endpoint',
        params: EndpointId,
        body: z.strictObject({
          url: z.string().max(2000).optional(),
          event_types: EventTypes.optional(),
          state: z.enum(['active', 'disabled']).optional(),
        }),
        response: { 200: EndpointShape },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const { id } = await findEndpoint(request.params.id, caller.mode);
      const { url, event_types, state } = request.body;
      if (url !== undefined) checkAddress(url);
      const set = {
        ...(url === undefined ? {} : { url }),
        ...(event_types === undefined ? {} : { event_types }),
        ...(state === undefined ? {} : { state }),
      };
      if (Object.keys(set).length > 0) await db.updateTable('webhook_endpoints').set(set).where('id', '=', id).execute();
      await audit(caller.id, 'webhook.changed', id);
      return findEndpoint(id, caller.mode);
    },
  );

  app.delete(
    '/v1/webhook-endpoints/:id',
    {
      schema: {
        tags,
        summary: 'Stop sending to an endpoint for good: its secret is destroyed',
        params: EndpointId,
        response: { 200: Done },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const { id } = await findEndpoint(request.params.id, caller.mode);
      await db.updateTable('webhook_endpoints').set({ state: 'deleted' }).where('id', '=', id).execute();
      await context.sealing.destroy(id);
      await audit(caller.id, 'webhook.deleted', id);
      return { done: true as const };
    },
  );

  app.get(
    '/v1/events',
    { schema: { tags, summary: 'Events, newest first', querystring: PageQuery, response: { 200: pageOf(EventShape) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      let query = db
        .selectFrom('events')
        .selectAll()
        .where('mode', '=', keyCaller(request).mode)
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '<', cursor);
      const page = pageFrom(await query.execute(), limit);
      return { items: page.rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() })), next_cursor: page.next_cursor };
    },
  );

  app.get(
    '/v1/events/:id',
    {
      schema: {
        tags,
        summary: 'An event and how it was delivered',
        params: EventId,
        response: { 200: EventShape.extend({ deliveries: z.array(DeliveryShape) }) },
      },
    },
    async (request) => {
      const event = await findEvent(request.params.id, keyCaller(request).mode);
      const deliveries = await db.selectFrom('deliveries').selectAll().where('event_id', '=', event.id).orderBy('id').execute();
      return { ...event, created_at: event.created_at.toISOString(), deliveries };
    },
  );

  app.post(
    '/v1/events/:id/replay',
    {
      schema: {
        tags,
        summary: 'Send an event again, with its own id, to every active endpoint that wants it',
        params: EventId,
        response: { 202: z.object({ deliveries: z.number() }) },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const event = await findEvent(request.params.id, caller.mode);
      const at = context.now();
      const count = await db.transaction().execute(async (trx) => {
        // the event's row keeps two replays from taking the same number
        await trx.selectFrom('events').select('id').where('id', '=', event.id).forUpdate().execute();
        const endpoints = await trx
          .selectFrom('webhook_endpoints')
          .select(['id', 'event_types'])
          .where('mode', '=', caller.mode)
          .where('state', '=', 'active')
          .execute();
        const wanting = endpoints.filter(({ event_types }) => event_types.length === 0 || event_types.includes(event.type));
        for (const endpoint of wanting) {
          const { last } = await trx
            .selectFrom('deliveries')
            .select((select) => select.fn.max('replay').as('last'))
            .where('event_id', '=', event.id)
            .where('endpoint_id', '=', endpoint.id)
            .executeTakeFirstOrThrow();
          await addDelivery(trx, context.enqueue, { eventId: event.id, endpointId: endpoint.id, replay: (last ?? -1) + 1, at });
        }
        await appendAudit(trx, {
          at,
          actor: caller.id,
          action: 'event.replayed',
          subject: event.id,
          detail: { endpoints: wanting.length },
        });
        return wanting.length;
      });
      return reply.code(202).send({ deliveries: count });
    },
  );
}
