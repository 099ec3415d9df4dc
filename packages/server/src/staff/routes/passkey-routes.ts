import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Context } from '../../context.ts';
import { ApiError, orThrow } from '../../errors/api-error.ts';
import { type App, staffCaller } from '../../routes/app.ts';
import { Done, idOf, Time } from '../../routes/shapes.ts';
import { headersOf, readAnswer, setCookies } from '../ask-sign-in.ts';
import { auditStaff } from '../audit-staff.ts';
import { askForPasskey, checkPasskey } from '../passkeys/check-passkey.ts';
import { offerPasskey, registerPasskey } from '../passkeys/register-passkey.ts';
import { Next } from './staff-shapes.ts';

const tags = ['staff sign-in'];
/** as WebAuthn's toJSON() gives them; what is in them is checked by the library */
const Credential = z.looseObject({ id: z.string().min(1).max(1400), type: z.literal('public-key'), response: z.looseObject({}) });
const Options = z.looseObject({ challenge: z.string() });
const PasskeyShape = z.object({ id: z.string(), label: z.string(), created_at: Time, last_used_at: Time.nullable() });

/** Passkeys: made while signed in, then a way in by themselves. */
export function passkeyRoutes(app: App, context: Context): void {
  const { db, signIn } = context;

  app.post(
    '/v1/staff/passkeys/options',
    { schema: { tags, summary: 'What a browser needs to make a passkey', response: { 200: Options } } },
    async (request) => ({ ...orThrow(await offerPasskey(context, staffCaller(request).id)).options }),
  );

  app.post(
    '/v1/staff/passkeys',
    {
      schema: {
        tags,
        summary: 'Keep a passkey the browser made',
        body: z.strictObject({ label: z.string().trim().min(1).max(60), credential: Credential }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { label, credential } = request.body;
      const response = credential as unknown as RegistrationResponseJSON;
      const { id } = orThrow(await registerPasskey(context, { userId: staffCaller(request).id, label, response }));
      return reply.code(201).send({ id });
    },
  );

  app.get(
    '/v1/staff/passkeys',
    { schema: { tags, summary: 'One’s own passkeys', response: { 200: z.object({ items: z.array(PasskeyShape) }) } } },
    async (request) => {
      const rows = await db
        .selectFrom('staff_passkeys')
        .select(['id', 'label', 'created_at', 'last_used_at'])
        .where('user_id', '=', staffCaller(request).id)
        .orderBy('id')
        .execute();
      return {
        items: rows.map((row) => ({
          ...row,
          created_at: row.created_at.toISOString(),
          last_used_at: row.last_used_at?.toISOString() ?? null,
        })),
      };
    },
  );

  app.delete(
    '/v1/staff/passkeys/:id',
    { schema: { tags, summary: 'Forget a passkey', params: z.strictObject({ id: idOf('psk') }), response: { 200: Done } } },
    async (request) => {
      const { id: actor } = staffCaller(request);
      const { id } = request.params;
      await db.transaction().execute(async (trx) => {
        const gone = await trx.deleteFrom('staff_passkeys').where('id', '=', id).where('user_id', '=', actor).executeTakeFirst();
        if (gone.numDeletedRows !== 1n) throw new ApiError('resource.not_found');
        await appendAudit(trx, { at: context.now(), actor, action: 'staff.passkey_removed', subject: id });
      });
      return { done: true as const };
    },
  );

  app.post(
    '/v1/staff/sign-in/passkey/options',
    {
      schema: {
        tags,
        summary: 'Ask the browser for a passkey',
        response: { 200: z.object({ challenge_id: z.string(), options: Options }) },
      },
    },
    async () => {
      const { challengeId, options } = orThrow(await askForPasskey(context));
      return { challenge_id: challengeId, options: { ...options } };
    },
  );

  app.post(
    '/v1/staff/sign-in/passkey',
    {
      schema: {
        tags,
        summary: 'Sign in by a passkey: it asked for finger, face or PIN, so it is both factors',
        body: z.strictObject({ challenge_id: z.string().min(1).max(64), credential: Credential }),
        response: { 200: Next },
      },
    },
    async (request, reply) => {
      const { challenge_id: challengeId, credential } = request.body;
      const response = credential as unknown as AuthenticationResponseJSON;
      const { userId, passkeyId } = orThrow(await checkPasskey(context, { challengeId, response }));
      const body = { userId, method: 'passkey' as const };
      const begun = await readAnswer(await signIn.api.beginSession({ body, headers: headersOf(request), asResponse: true }));
      await auditStaff(context, {
        actor: userId,
        action: 'staff.signed_in',
        subject: userId,
        detail: { by: 'passkey', passkey: passkeyId },
      });
      setCookies(reply, begun.cookies);
      return { next: 'signed_in' as const };
    },
  );
}
