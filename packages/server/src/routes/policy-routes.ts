import { Outcome, Policy, type Policy as PolicyBody, publicReason, REASON_CODES, ReasonCodeSchema, SHIPPED_POLICIES } from '@mien/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { newId } from '../ids.ts';
import { dryRunPolicy } from '../policy/dry-run-policy.ts';
import { isVersionTaken, publishPolicy, refusalOfPolicy } from '../policy/publish-policy.ts';
import { proposeAction } from '../staff/pending-action.ts';
import { type App, keyCaller } from './app.ts';
import { idOf, PageQuery, PublicReasonShape, pageFrom, pageOf, Time } from './shapes.ts';

const Row = z.object({ id: z.string(), key: z.string(), version: z.number(), created_at: Time });
const Whole = Row.extend({ policy: z.looseObject({}) });
const Body = Policy.meta({ id: 'Policy', examples: [...SHIPPED_POLICIES.slice(-1)] });
const tags = ['policies'];
const Limit = z.number().int().min(1).max(200).default(100).describe('how many of the latest recorded verifications');
const Told = z.object({ outcome: Outcome, reasons: z.array(ReasonCodeSchema) });
const DryRunShape = z.object({
  judged: z.number(),
  gone: z.number(),
  changes: z.array(z.object({ from: Outcome, to: Outcome, count: z.number() })),
  changed: z
    .array(
      z.object({
        verification_id: z.string(),
        from: Told,
        to: Told,
        checks: z.array(z.object({ check: z.string(), from: z.string(), to: z.string() })),
      }),
    )
    .describe('each whose outcome is another, with exact reasons: for who may read evidence'),
});

/** What a wallet demands, version by version, and the reasons it can give. */
export function policyRoutes(app: App, context: Context): void {
  const { db } = context;
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
        summary: 'Add a policy version; one of the staff proposes it, and another publishes it',
        body: Body,
        response: { 201: Row, 202: z.object({ pending_action_id: z.string() }).describe('waits for a second person') },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const id = newId('pol');
      const policy = request.body;
      const refused = refusalOfPolicy(context, policy);
      if (refused !== null) throw new ApiError(refused.code, refused.detail);
      if (await isVersionTaken(db, policy)) throw new ApiError('policy.version_taken');
      if (caller.kind === 'staff') {
        const detail = { key: policy.id, version: String(policy.version), policy: JSON.stringify(policy) };
        const wanted = { kind: 'policy.publish', subject: id, detail, proposedBy: caller.id } as const;
        return reply.code(202).send({ pending_action_id: await db.transaction().execute((trx) => proposeAction(trx, context, wanted)) });
      }
      const { row } = await db
        .transaction()
        .execute(async (trx) => orThrow(await publishPolicy(trx, context, { id, policy, actor: caller.id })));
      return reply.code(201).send({ ...row, created_at: row.created_at.toISOString() });
    },
  );

  const dryRun = async (request: FastifyRequest, policy: PolicyBody, limit: number) => {
    const { mode, scopes } = keyCaller(request);
    const { judged, gone, changes, changed } = await dryRunPolicy(context, { policy, mode, limit });
    const told = scopes.includes('evidence:read') ? changed : [];
    return {
      judged,
      gone,
      changes: [...changes],
      changed: told.map(({ verificationId, from, to, checks }) => ({
        verification_id: verificationId,
        from: { outcome: from.outcome, reasons: [...from.reasons] },
        to: { outcome: to.outcome, reasons: [...to.reasons] },
        checks: [...checks],
      })),
    };
  };

  app.post(
    '/v1/policies/:id/dry-run',
    {
      schema: {
        tags,
        summary: 'What this policy would have said of what was recorded lately; nothing is written',
        params: z.strictObject({ id: idOf('pol') }),
        body: z.strictObject({ limit: Limit }).default({ limit: 100 }),
        response: { 200: DryRunShape },
      },
    },
    async (request) => {
      const row = await db.selectFrom('policies').select('body').where('id', '=', request.params.id).executeTakeFirst();
      if (row === undefined) throw new ApiError('resource.not_found');
      return dryRun(request, row.body, request.body.limit);
    },
  );

  app.post(
    '/v1/policies/dry-run',
    {
      schema: {
        tags,
        summary: 'The same for a version that is not published',
        body: z.strictObject({ policy: Body, limit: Limit }),
        response: { 200: DryRunShape },
      },
    },
    async (request) => {
      const { policy, limit } = request.body;
      const refused = refusalOfPolicy(context, policy);
      if (refused !== null) throw new ApiError(refused.code, refused.detail);
      return dryRun(request, policy, limit);
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
