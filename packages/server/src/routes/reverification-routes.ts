import { z } from 'zod';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { orThrow } from '../errors/api-error.ts';
import { TRIGGERS } from '../reverification/ask-again.ts';
import { askForAccount } from '../reverification/ask-for-account.ts';
import { showDraw } from '../reverification/show-draw.ts';
import { VERIFICATION_REASONS } from '../vocabulary.ts';
import { type App, keyCaller } from './app.ts';
import { findAccount } from './find-account.ts';
import { idOf, Time } from './shapes.ts';

const ById = z.strictObject({ id: idOf('acc') });
const tags = ['re-verification'];

/** Asking a verified account again, and showing that chance was chance. */
export function reverificationRoutes(app: App, context: Context): void {
  app.post(
    '/v1/accounts/:id/reverification',
    {
      schema: {
        tags,
        summary: 'Ask a verified account for a new verification; the grace of its policy begins',
        params: ById,
        body: z.strictObject({
          reason: z.enum(['risk', 'request']),
          trigger: z.enum(TRIGGERS).default('wallet').describe('for staff and the audit trail; the person is not told'),
        }),
        response: { 202: z.object({ reason: z.enum(VERIFICATION_REASONS), since: Time, grace_until: Time.nullable() }) },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      const { reason, trigger } = request.body;
      const asked = orThrow(await askForAccount(context, { accountId: account.id, mode: caller.mode, reason, trigger, actor: caller.id }));
      return reply
        .code(202)
        .send({ reason: asked.reason, since: asked.since.toISOString(), grace_until: asked.graceUntil?.toISOString() ?? null });
    },
  );

  app.get(
    '/v1/accounts/:id/reverification/draw',
    {
      schema: {
        tags,
        summary: 'How the account’s random date was drawn, to be drawn again by an auditor',
        params: ById,
        response: {
          200: z.object({
            month: z.string(),
            seed: z.string().describe('base64'),
            seed_sha256: z.string().describe('hex; in the audit trail since before the seed was used'),
            rate_per_year: z.number(),
            approved_at: Time,
            random_at: Time.nullable(),
          }),
        },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      const drawn = orThrow(await showDraw(context, account.id));
      await context.db
        .transaction()
        .execute((trx) => appendAudit(trx, { at: context.now(), actor: caller.id, action: 'sampling.draw_read', subject: account.id }));
      return {
        month: drawn.month,
        seed: drawn.seed,
        seed_sha256: drawn.sha256,
        rate_per_year: drawn.rate,
        approved_at: drawn.approvedAt.toISOString(),
        random_at: drawn.randomAt?.toISOString() ?? null,
      };
    },
  );
}
