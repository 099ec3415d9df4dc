import { z } from 'zod';
import { verifyAudit } from '../../audit/verify-audit.ts';
import type { Context } from '../../context.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { Time } from '../../routes/shapes.ts';
import { auditStaff } from '../audit-staff.ts';

const tags = ['audit'];
const EntryShape = z.object({
  seq: z.number(),
  at: Time,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string().describe('hexadecimal; the next entry builds on it'),
});
const Verified = z.object({
  ok: z.boolean(),
  entries: z.number().nullable(),
  checkpoints: z.number().nullable(),
  seq: z.number().nullable().describe('the first entry that does not hold'),
  problem: z.string().nullable(),
});

/** The audit trail, to be read and checked, and never changed. */
export function auditRoutes(app: App, context: Context): void {
  app.get(
    '/v1/staff/audit',
    {
      schema: {
        tags,
        summary: 'Entries, the latest first',
        querystring: z.strictObject({
          limit: z.coerce.number().int().min(1).max(200).default(50),
          cursor: z.coerce.number().int().min(1).optional().describe('`next_cursor` of the page before'),
          subject: z.string().max(64).optional(),
          actor: z.string().max(64).optional(),
          action: z.string().max(64).optional(),
        }),
        response: { 200: z.object({ items: z.array(EntryShape), next_cursor: z.number().nullable() }) },
      },
    },
    async (request) => {
      const { limit, cursor, subject, actor, action } = request.query;
      let query = context.db
        .selectFrom('audit')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('seq', '<', cursor);
      if (subject !== undefined) query = query.where('subject', '=', subject);
      if (actor !== undefined) query = query.where('actor', '=', actor);
      if (action !== undefined) query = query.where('action', '=', action);
      const rows = await query.execute();
      const page = rows.slice(0, limit);
      const caller = staffCaller(request).id;
      await auditStaff(context, { actor: caller, action: 'audit.read', subject: caller, detail: { entries: page.length } });
      return {
        items: page.map((row) => ({
          seq: row.seq,
          at: row.at.toISOString(),
          actor: row.actor,
          action: row.action,
          subject: row.subject,
          detail: JSON.parse(row.detail) as Record<string, unknown>,
          hash: Buffer.from(row.hash).toString('hex'),
        })),
        next_cursor: rows.length > limit ? (page.at(-1)?.seq ?? null) : null,
      };
    },
  );

  app.post(
    '/v1/staff/audit/verify',
    { schema: { tags, summary: 'Check the whole trail link by link', response: { 200: Verified } } },
    async (request) => {
      const result = await verifyAudit(context.db, context.tokens);
      const { id: actor } = staffCaller(request);
      await auditStaff(context, { actor, action: 'audit.verified', subject: actor, detail: { ok: result.ok } });
      return result.ok
        ? { ok: true, entries: result.entries, checkpoints: result.checkpoints, seq: null, problem: null }
        : { ok: false, entries: null, checkpoints: null, seq: result.seq, problem: result.problem };
    },
  );
}
