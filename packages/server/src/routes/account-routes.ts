import { Claims, LANGUAGES } from '@mien/protocol';
import { z } from 'zod';
import { eraseAccount } from '../account/erase-account.ts';
import { readClaims } from '../account/read-claims.ts';
import { saveAccount } from '../account/save-account.ts';
import type { AuditAction } from '../audit/actions.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { orThrow } from '../errors/api-error.ts';
import { withdrawTemplate } from '../measure/withdraw-template.ts';
import { changeSettings } from '../notification/change-settings.ts';
import { exportPerson } from '../view/export-person.ts';
import { LEVELS, MODES, type Mode } from '../vocabulary.ts';
import { type App, keyCaller } from './app.ts';
import { findAccount } from './find-account.ts';
import { NotificationShape, readNotifications, SettingsChange, SettingsShape } from './notification-shapes.ts';
import { Done, idOf, PageQuery, pageOf, Time } from './shapes.ts';

const AccountInput = z.strictObject({
  external_id: z.string().min(1).max(200).describe('the wallet’s own id'),
  claims: Claims.optional(),
  contact: z.strictObject({ email: z.email().max(254).optional(), phone: z.e164().optional() }).optional(),
  locale: z.enum(LANGUAGES).optional(),
});

const AccountShape = z
  .object({
    id: z.string(),
    external_id: z.string().nullable(),
    mode: z.enum(MODES),
    level: z.enum(LEVELS),
    locale: z.string(),
    claims: Claims.nullable(),
    created_at: Time,
    updated_at: Time,
  })
  .meta({ id: 'Account' });

const ById = z.strictObject({ id: idOf('acc') });
const tags = ['accounts'];

/** The wallet's customers, as its backend sees them. */
export function accountRoutes(app: App, context: Context): void {
  const { db } = context;

  const audit = (actor: string, action: AuditAction, subject: string) =>
    db.transaction().execute((trx) => appendAudit(trx, { at: context.now(), actor, action, subject }));
  const describe = async (id: string, mode: Mode): Promise<z.infer<typeof AccountShape>> => {
    const account = await findAccount(db, id, mode);
    return {
      id,
      external_id: account.external_id,
      mode,
      level: account.level,
      locale: account.locale,
      claims: await readClaims(context, id),
      created_at: account.created_at.toISOString(),
      updated_at: account.updated_at.toISOString(),
    };
  };

  app.post(
    '/v1/accounts',
    {
      schema: {
        tags,
        summary: 'Create or update the account of the wallet’s own id',
        body: AccountInput,
        response: { 200: AccountShape, 201: AccountShape },
      },
    },
    async (request, reply) => {
      const caller = keyCaller(request);
      const { external_id: externalId, claims, contact, locale } = request.body;
      const saved = orThrow(await saveAccount(context, { mode: caller.mode, externalId, claims, contact, locale, actor: caller.id }));
      return reply.code(saved.created ? 201 : 200).send(await describe(saved.id, caller.mode));
    },
  );

  app.get(
    '/v1/accounts/:id',
    { schema: { tags, summary: 'An account with its claims', params: ById, response: { 200: AccountShape } } },
    async (request) => {
      const caller = keyCaller(request);
      const account = await describe(request.params.id, caller.mode);
      await audit(caller.id, 'account.read', account.id);
      return account;
    },
  );

  app.delete(
    '/v1/accounts/:id',
    { schema: { tags, summary: 'Erase a person: keys destroyed, backups included', params: ById, response: { 200: Done } } },
    async (request) => {
      const caller = keyCaller(request);
      orThrow(await eraseAccount(context, { id: request.params.id, mode: caller.mode, actor: caller.id }));
      return { done: true as const };
    },
  );

  app.get(
    '/v1/accounts/:id/notifications',
    {
      schema: {
        tags,
        summary: 'What the account’s owner should read, newest first',
        params: ById,
        querystring: PageQuery,
        response: { 200: pageOf(NotificationShape) },
      },
    },
    async (request) => {
      const account = await findAccount(db, request.params.id, keyCaller(request).mode);
      return readNotifications(db, account.id, request.query);
    },
  );

  app.patch(
    '/v1/accounts/:id/notification-settings',
    {
      schema: {
        tags,
        summary: 'Whether mails are sent, and whose clock the quiet hours follow',
        params: ById,
        body: SettingsChange,
        response: { 200: SettingsShape },
      },
    },
    async (request) => {
      const account = await findAccount(db, request.params.id, keyCaller(request).mode);
      const { mail, time_zone } = request.body;
      return changeSettings(context, account.id, { mail, time_zone });
    },
  );

  app.post(
    '/v1/accounts/:id/notifications/read',
    {
      schema: {
        tags,
        summary: 'Mark notifications as read',
        params: ById,
        body: z.strictObject({ ids: z.array(idOf('ntf')).min(1).max(100) }),
        response: { 200: Done },
      },
    },
    async (request) => {
      const account = await findAccount(db, request.params.id, keyCaller(request).mode);
      await db
        .updateTable('notifications')
        .set({ read_at: context.now() })
        .where('account_id', '=', account.id)
        .where('id', 'in', request.body.ids)
        .where('read_at', 'is', null)
        .execute();
      return { done: true as const };
    },
  );

  app.delete(
    '/v1/accounts/:id/template',
    {
      schema: {
        tags,
        summary: 'Consent to keeping the face template is withdrawn: it is destroyed, backups included',
        params: ById,
        response: { 200: Done },
      },
    },
    async (request) => {
      const caller = keyCaller(request);
      const account = await findAccount(db, request.params.id, caller.mode);
      await withdrawTemplate(context, { accountId: account.id, actor: caller.id });
      return { done: true as const };
    },
  );

  app.get(
    '/v1/accounts/:id/export',
    { schema: { tags, summary: 'Everything held on a person', params: ById, response: { 200: z.looseObject({}) } } },
    async (request) => {
      const caller = keyCaller(request);
      const account = await findAccount(db, request.params.id, caller.mode);
      const everything = await exportPerson(context, account.id);
      await audit(caller.id, 'account.exported', account.id);
      return everything;
    },
  );
}
