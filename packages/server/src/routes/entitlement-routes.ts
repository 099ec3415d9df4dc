import { Limit } from '@mien/protocol';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { readEntitlements } from '../entitlement/read-entitlements.ts';
import { signStatusToken } from '../entitlement/sign-status-token.ts';
import { orThrow } from '../errors/api-error.ts';
import { ENTITLEMENTS, LEVELS, VERIFICATION_REASONS } from '../vocabulary.ts';
import { type App, keyCaller } from './app.ts';
import { idOf, Time } from './shapes.ts';

const EntitlementsShape = z.object({
  account_id: z.string(),
  level: z.enum(LEVELS),
  entitlements: z.array(
    z.object({ name: z.enum(ENTITLEMENTS), allowed: z.boolean(), limits: z.array(Limit).describe('all of them hold; none: no limit') }),
  ),
  verified_at: Time.nullable(),
  reverification: z
    .object({ reason: z.enum(VERIFICATION_REASONS), since: Time, grace_until: Time.nullable().describe('null: it has ended') })
    .nullable()
    .describe('a new verification is asked for; what is held stays held until `grace_until`'),
});

const ById = z.strictObject({ id: idOf('acc') });
const tags = ['entitlements'];

/** What an account may do: asked, or as a token that is checked without asking. */
export function entitlementRoutes(app: App, context: Context): void {
  app.get(
    '/v1/accounts/:id/entitlements',
    { schema: { tags, summary: 'What the account may do now', params: ById, response: { 200: EntitlementsShape } } },
    async (request) => {
      const held = orThrow(await readEntitlements(context, { id: request.params.id, mode: keyCaller(request).mode }));
      return {
        account_id: held.accountId,
        level: held.level,
        entitlements: held.entitlements.map(({ name, allowed, limits }) => ({ name, allowed, limits: [...limits] })),
        verified_at: held.verifiedAt?.toISOString() ?? null,
        reverification:
          held.reverification === null
            ? null
            : {
                reason: held.reverification.reason,
                since: held.reverification.since.toISOString(),
                grace_until: held.reverification.graceUntil?.toISOString() ?? null,
              },
      };
    },
  );

  app.get(
    '/v1/accounts/:id/status-token',
    {
      schema: {
        tags,
        summary: 'The same, signed, for five minutes: checked offline with the keys of `/.well-known/jwks.json`',
        params: ById,
        response: { 200: z.object({ token: z.string(), expires_at: Time }) },
      },
    },
    async (request) => {
      const held = orThrow(await readEntitlements(context, { id: request.params.id, mode: keyCaller(request).mode }));
      const { token, expiresAt } = await signStatusToken(context, held);
      return { token, expires_at: expiresAt.toISOString() };
    },
  );

  app.get(
    '/.well-known/jwks.json',
    {
      schema: {
        tags,
        summary: 'Keys that status tokens and credentials are checked with; the next is here a day before it signs',
        response: { 200: z.object({ keys: z.array(z.looseObject({ kid: z.string() })) }) },
      },
    },
    async (_request, reply) => {
      const { keys } = await context.issuerKeys.published();
      return reply.header('cache-control', 'public, max-age=3600').send({ keys: keys.map((key) => ({ ...key, kid: key.kid ?? '' })) });
    },
  );
}
