import { Outcome, Policy, publicReason, REASON_CODES, SHIPPED_POLICIES } from '@mien/protocol';
import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors/api-error.ts';
import { newId } from '../ids.ts';
import { dryRunPolicy } from '../policy/dry-run-policy.ts';
import { checksNotServed } from '../policy/served-checks.ts';
import { type App, keyCaller } from './app.ts';
import { idOf, PageQuery, PublicReasonShape, pageFrom, pageOf, Time } from './shapes.ts';

const Row = z.object({ id: z.string(), key: z.string(), version: z.number(), created_at: Time });
const Whole = Row.extend({ policy: z.looseObject({}) });
const tags = ['policies'];

/** What a wallet demands, version by version, and the reasons it can give. */
export function policyRoutes(app: App, context: Context): void {
  const { db, now } = context;
  app.get(
    '/v1/policies',
    { schema: { tags, summary: 'Policy versions, newest first', querystring: PageQuery, response: { 200: pageOf(Row) } } },
    async (request) => {
      const { limit, cursor } = request.query;
      let query = db
        .selectFrom('policies')
        .select(['id', 'key', 'version', 'created_at'])
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('id', '<', cursor);
      const page = pageFrom(await query.execute(), limit);
      return { items: page.rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() })), next_cursor: page.next_cursor };
    },
  );

  app.get(
    '/v1/policies/:id',
    { schema: { tags, summary: 'One policy version', params: z.strictObject({ id: idOf('pol') }), response: { 200: Whole } } },
    async (request) => {
      const row = await db.selectFrom('policies').selectAll().where('id', '=', request.params.id).executeTakeFirst();
      if (row === undefined) throw new ApiError('resource.not_found');
      return {
        id: row.id,
        key: row.key,
        version: row.version,
        created_at: row.created_at.toISOString(),
        policy: row.body as Record<string, unknown>,
      };
    },
  );

  app.post(
    '/v1/policies',
    {
      schema: {
        tags,
        summary: 'Add a policy version',
        body: Policy.meta({ id: 'Policy', examples: [...SHIPPED_POLICIES.slice(-1)] }),
        response: { 201: Row },
      },
    },
    async (request, reply) => {
      const { id: key, version } = request.body;
      const checks = checksNotServed(request.body);
      if (checks.length > 0) throw new ApiError('policy.check_not_served', { checks: checks.join(' ') });
      const row = { id: newId('pol'), key, version, created_at: now() };
      await db.transaction().execute(async (trx) => {
        const written = await trx
          .insertInto('policies')
          .values({ ...row, body: JSON.stringify(request.body) })
          .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
          .executeTakeFirst();
        if (written.numInsertedOrUpdatedRows !== 1n) throw new ApiError('policy.version_taken');
        await appendAudit(trx, {
          at: row.created_at,
          actor: keyCaller(request).id,
          action: 'policy.created',
          subject: row.id,
          detail: { key, version },
        });
      });
      return reply.code(201).send({ ...row, created_at: row.created_at.toISOString() });
    },
  );

  app.post(
    '/v1/policies/:id/dry-run',
    {
      schema: {
        tags,
        summary: 'What this policy would have said of what was recorded lately; nothing is written',
        params: z.strictObject({ id: idOf('pol') }),
        body: z.strictObject({ limit: z.number().int().min(1).max(200).default(100) }).default({ limit: 100 }),
        response: {
          200: z.object({
            judged: z.number(),
            gone: z.number(),
            changes: z.array(z.object({ from: Outcome, to: Outcome, count: z.number() })),
          }),
        },
      },
    },
    async (request) => {
      const row = await db.selectFrom('policies').select('body').where('id', '=', request.params.id).executeTakeFirst();
      if (row === undefined) throw new ApiError('resource.not_found');
      const { judged, gone, changes } = await dryRunPolicy(context, {
        policy: row.body,
        mode: keyCaller(request).mode,
        limit: request.body.limit,
      });
      return { judged, gone, changes: [...changes] };
    },
  );

  app.get(
    '/v1/reasons',
    {
      schema: {
        tags: ['reasons'],
        summary: 'Every reason as applicants may read it',
        response: { 200: z.object({ items: z.array(PublicReasonShape.extend({ code: z.string() })) }) },
      },
    },
    async () => {
      const all = REASON_CODES.map((code) => publicReason(code));
      return { items: [...new Map(all.map((reason) => [reason.code, reason])).values()] };
    },
  );
}
