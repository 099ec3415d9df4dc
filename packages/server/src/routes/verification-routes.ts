import { OPEN_STATES, VerificationState } from '@mien/protocol';
import { z } from 'zod';
import { issueCaptureAccess } from '../access/capture-access.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { ApiError, orThrow } from '../errors/api-error.ts';
import { magicOutcome } from '../outcome/magic-accounts.ts';
import { beginAnalysis } from '../verification/begin-analysis.ts';
import { createVerification } from '../verification/create-verification.ts';
import { cancelVerification } from '../verification/end-verification.ts';
import { loadVerification, lockVerification } from '../verification/load-verification.ts';
import { describeVerification } from '../view/describe-verification.ts';
import { openVerdicts } from '../view/export-person.ts';
import { type Mode, VERIFICATION_REASONS } from '../vocabulary.ts';
import { type App, keyCaller } from './app.ts';
import { CaptureAccessShape, Done, idOf, PageQuery, pageFrom, pageOf, Time, VerificationShape } from './shapes.ts';

const WithAddress = CaptureAccessShape.extend({ url: z.string().describe('send the applicant here; good once, for 24 hours') });
const Created = z.object({ verification: VerificationShape, capture: WithAddress });
const ById = z.strictObject({ id: idOf('ver') });
const tags = ['verifications'];

/** Where a policy is not named: the worldwide one. */
const STANDARD_POLICY = 'worldwide';

const Row = z.object({
  id: z.string(),
  account_id: z.string(),
  state: VerificationState,
  reason: z.string(),
  created_at: Time,
  updated_at: Time,
});

/** Verifications, as the wallet's backend sees them. */
export function verificationRoutes(app: App, context: Context): void {
  const { db } = context;
  const find = async (id: string, mode: Mode) => {
    const loaded = await loadVerification(db, id);
    if (loaded === undefined || loaded.mode !== mode) throw new ApiError('resource.not_found');
    return loaded;
  };
  const accessTo = async (verificationId: string, mode: Mode, actor: string) => {
    const { token, expiresAt, url } = await issueCaptureAccess(context, { verificationId, mode, actor });
    return { token, expires_at: expiresAt.toISOString(), url };
  };

  app.post(
    '/v1/verifications',
    {
      schema: {
        tags,
        summary: 'Ask for a verification of an account',
        body: z.strictObject({
          account_id: idOf('acc'),
          policy: z.string().max(40).default(STANDARD_POLICY),
          policy_version: z.number().int().positive().optional().describe('the latest one where it is left out'),
          reason: z.enum(VERIFICATION_REASONS).default('first'),
          form: z
            .enum(['fitting', 'full'])
            .default('fitting')
            .describe('`fitting`: a verified person films the face alone where document and claims still stand'),
          return_url: z
            .url({ protocol: /^https?$/ })
            .max(2000)
            .optional(),
        }),
        response: { 201: Created },
      },
    },
    async (request, reply) => {
      const { id: actor, mode } = keyCaller(request);
      const {
        account_id: accountId,
        policy: policyKey,
        policy_version: policyVersion = null,
        reason,
        form,
        return_url: returnUrl = null,
      } = request.body;
      const creationKey = request.idempotency === null ? null : `${request.idempotency.caller}:${request.idempotency.key}`;
      const { id } = orThrow(
        await createVerification(context, { mode, accountId, policyKey, policyVersion, reason, form, returnUrl, creationKey, actor }),
      );
      const verification = await describeVerification(context, await find(id, mode));
      return reply.code(201).send({ verification, capture: await accessTo(id, mode, actor) });
    },
  );

  const list = async (
    mode: Mode,
    query: { limit: number; cursor?: string | undefined; state?: VerificationState | undefined },
    accountId: string | null,
  ) => {
    let rows = db
      .selectFrom('verifications')
      .select(['id', 'account_id', 'state', 'reason', 'created_at', 'updated_at'])
      .where('mode', '=', mode)
      .orderBy('id', 'desc')
      .limit(query.limit + 1);
    if (accountId !== null) rows = rows.where('account_id', '=', accountId);
    if (query.state !== undefined) rows = rows.where('state', '=', query.state);
    if (query.cursor !== undefined) rows = rows.where('id', '<', query.cursor);
    const page = pageFrom(await rows.execute(), query.limit);
    return {
      items: page.rows.map((row) => ({ ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })),
      next_cursor: page.next_cursor,
    };
  };
  const ListQuery = PageQuery.extend({ state: VerificationState.optional() });

  app.get(
    '/v1/verifications',
    { schema: { tags, summary: 'Verifications, newest first', querystring: ListQuery, response: { 200: pageOf(Row) } } },
    (request) => list(keyCaller(request).mode, request.query, null),
  );
  app.get(
    '/v1/accounts/:id/verifications',
    {
      schema: {
        tags,
        summary: 'Verifications of an account, newest first',
        params: z.strictObject({ id: idOf('acc') }),
        querystring: ListQuery,
        response: { 200: pageOf(Row) },
      },
    },
    (request) => list(keyCaller(request).mode, request.query, request.params.id),
  );

  app.get(
    '/v1/verifications/:id',
    { schema: { tags, summary: 'A verification with its result', params: ById, response: { 200: VerificationShape } } },
    async (request) => describeVerification(context, await find(request.params.id, keyCaller(request).mode)),
  );

  app.get(
    '/v1/verifications/:id/evidence',
    {
      schema: {
        tags,
        summary: 'Verdicts with exact codes, findings and evidence: for staff',
        params: ById,
        response: { 200: z.object({ verdicts: z.array(z.looseObject({})) }) },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const loaded = await find(request.params.id, caller.mode);
      const verdicts = await openVerdicts(context, loaded.id);
      await db
        .transaction()
        .execute((trx) => appendAudit(trx, { at: context.now(), actor: caller.id, action: 'evidence.read', subject: loaded.id }));
      return { verdicts };
    },
  );

  app.post(
    '/v1/verifications/:id/cancel',
    { schema: { tags, summary: 'Stop an open verification', params: ById, response: { 200: Done } } },
    async (request) => {
      const caller = keyCaller(request);
      orThrow(await cancelVerification(context, { id: request.params.id, mode: caller.mode, actor: caller.id }));
      return { done: true as const };
    },
  );

  app.post(
    '/v1/verifications/:id/tokens',
    { schema: { tags, summary: 'A new capture token and link', params: ById, response: { 201: WithAddress } } },
    async (request, reply) => {
      const caller = keyCaller(request);
      const loaded = await find(request.params.id, caller.mode);
      if (!(OPEN_STATES as readonly VerificationState[]).includes(loaded.state))
        throw new ApiError('verification.state', { state: loaded.state });
      return reply.code(201).send(await accessTo(loaded.id, caller.mode, caller.id));
    },
  );

  app.post(
    '/v1/verifications/:id/simulate',
    {
      schema: {
        tags,
        summary: 'Test mode: go to the outcome the account’s id ends in, without a camera',
        params: ById,
        response: { 202: Done },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const { id } = await find(request.params.id, caller.mode);
      await db.transaction().execute(async (trx) => {
        const loaded = await lockVerification(trx, id);
        if (loaded === undefined || loaded.mode !== 'test' || magicOutcome(loaded.externalId) === null)
          throw new ApiError('test_mode.only');
        const begun = await beginAnalysis(trx, context.enqueue, { id, state: loaded.state, round: loaded.round, at: context.now() });
        if (!begun) throw new ApiError('verification.state', { state: loaded.state });
        await appendAudit(trx, {
          at: context.now(),
          actor: caller.id,
          action: 'verification.moved',
          subject: id,
          detail: { to: 'analysing', simulated: true },
        });
      });
      return reply.code(202).send({ done: true as const });
    },
  );
}
