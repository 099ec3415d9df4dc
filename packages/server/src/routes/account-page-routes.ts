import { Limit, OPEN_CALL_STATES } from '@mien/protocol';
import { z } from 'zod';
import { exchangeAccountCode, issueAccountAccess } from '../access/account-access.ts';
import { describeAccount } from '../account/describe-account.ts';
import { requestErasure } from '../account/request-erasure.ts';
import type { Context } from '../context.ts';
import { orThrow } from '../errors/api-error.ts';
import { changeSettings } from '../notification/change-settings.ts';
import { APPEAL_OUTCOMES, ENTITLEMENTS, LEVELS, TICKET_KINDS, TICKET_STATES, VERIFICATION_REASONS } from '../vocabulary.ts';
import { type App, accountHolder, keyCaller } from './app.ts';
import { findAccount } from './find-account.ts';
import { NotificationShape, readNotifications, SettingsChange, SettingsShape } from './notification-shapes.ts';
import { CaptureAccessShape, idOf, PageQuery, PublicReasonShape, pageOf, Time } from './shapes.ts';

const VerdictShape = z.object({
  outcome: z.string(),
  counted: z.boolean(),
  stage: z.string(),
  reasons: z.array(PublicReasonShape),
  decided_at: Time,
});

const AccountPage = z.object({
  id: z.string(),
  test: z.boolean(),
  locale: z.string(),
  level: z.enum(LEVELS),
  entitlements: z.array(z.object({ name: z.enum(ENTITLEMENTS), allowed: z.boolean(), limits: z.array(Limit) })),
  verified_at: Time.nullable(),
  next_reverification_at: Time.nullable().describe('by interval or because the document ends; never the date of chance'),
  document: z
    .object({
      type: z.string().nullable(),
      expires_on: z.string().nullable().describe('last day, `long_term`, or null where it was not read'),
      new_one_asked_at: Time.nullable(),
    })
    .nullable()
    .describe('the document that the approval stands on'),
  reverification: z.object({ reason: z.enum(VERIFICATION_REASONS), since: Time, grace_until: Time.nullable() }).nullable(),
  current: z
    .object({
      id: z.string(),
      open: z.boolean(),
      state: z.string(),
      next: z.object({ who: z.string(), what: z.string() }),
      attempts: z.object({ counted: z.number(), left: z.number(), max: z.number() }),
      reasons: z.array(PublicReasonShape),
      pattern: z.unknown().describe('why attempts failed alike, in both languages; null where they did not'),
      reapplication: z.object({ possible_now: z.boolean(), possible_at: Time.nullable() }),
      next_possible_at: Time.nullable(),
      explanation: z
        .object({ 'zh-CN': z.string(), en: z.string() })
        .nullable()
        .describe('what went wrong across attempts and what to change, in one paragraph'),
      can_appeal: z.boolean(),
    })
    .nullable()
    .describe('the latest verification'),
  history: z.array(z.object({ id: z.string(), state: z.string(), reason: z.string(), created_at: Time, verdicts: z.array(VerdictShape) })),
  tips: z.array(PublicReasonShape).describe('what stood in the way before: read it before filming again'),
  tickets: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(TICKET_KINDS),
        state: z.enum(TICKET_STATES),
        opened_at: Time,
        answer_by: Time.nullable(),
        closed_at: Time.nullable(),
        outcome: z.enum(APPEAL_OUTCOMES).nullable(),
      }),
    )
    .describe('requests for a person about the latest verification'),
  call: z
    .object({ state: z.enum(OPEN_CALL_STATES), at: Time.nullable(), invited: z.boolean() })
    .nullable()
    .describe('the call of the latest verification that is agreed, waited for or on; `invited`: support asked for it'),
  held: z.object({
    claims: z.array(z.string()).describe('names of the fields, not their values'),
    contact: z.array(z.string()),
    verifications: z.number(),
    recordings: z.number(),
    templates: z.number(),
    addresses: z.number(),
  }),
  erasure_requested_at: Time.nullable(),
  notifications: SettingsShape,
});

const tags = ['account page'];

/** What the holder of an account reads and asks for, by a token of their own page. */
export function accountPageRoutes(app: App, context: Context): void {
  app.post(
    '/v1/accounts/:id/page-tokens',
    {
      schema: {
        tags,
        summary: 'A token for the account page of this person: minutes, this account alone',
        params: z.strictObject({ id: idOf('acc') }),
        response: { 201: CaptureAccessShape.extend({ url: z.string().describe('the hosted page; good once, for ten minutes') }) },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const account = await findAccount(context.db, request.params.id, caller.mode);
      const { token, expiresAt, url } = await issueAccountAccess(context, { accountId: account.id, mode: caller.mode, actor: caller.id });
      return reply.code(201).send({ token, expires_at: expiresAt.toISOString(), url });
    },
  );

  app.post(
    '/v1/account/exchange',
    {
      schema: {
        tags,
        summary: 'The code of a link to the account page for a token, once',
        body: z.strictObject({ code: z.string().min(1).max(100) }),
        response: { 200: CaptureAccessShape },
      },
    },
    async (request) => {
      const { token, expiresAt } = orThrow(await exchangeAccountCode(context, request.body.code));
      return { token, expires_at: expiresAt.toISOString() };
    },
  );

  app.get(
    '/v1/account',
    { schema: { tags, summary: 'State, history, what is left, what is next, and what is held', response: { 200: AccountPage } } },
    async (request) => {
      const { id, mode } = accountHolder(request);
      return orThrow(await describeAccount(context, { id, mode })).view;
    },
  );

  app.get(
    '/v1/account/notifications',
    {
      schema: {
        tags,
        summary: 'What the holder should read, newest first',
        querystring: PageQuery,
        response: { 200: pageOf(NotificationShape) },
      },
    },
    (request) => readNotifications(context.db, accountHolder(request).id, request.query),
  );

  app.patch(
    '/v1/account/settings',
    { schema: { tags, summary: 'Mails and time zone', body: SettingsChange, response: { 200: SettingsShape } } },
    (request) => changeSettings(context, accountHolder(request).id, { mail: request.body.mail, time_zone: request.body.time_zone }),
  );

  app.post(
    '/v1/account/erasure-requests',
    {
      schema: {
        tags,
        summary: 'Ask to be forgotten: the wallet is told',
        response: { 202: z.object({ requested_at: Time }) },
      },
    },
    async (request, reply) => {
      const { id, mode } = accountHolder(request);
      return reply.code(202).send({ requested_at: (await requestErasure(context, { id, mode })).toISOString() });
    },
  );
}
