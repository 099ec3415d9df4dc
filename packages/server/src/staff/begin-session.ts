import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';
import { SESSION_METHODS } from '../vocabulary.ts';

/** Time to find one's second factor. */
export const SECOND_FACTOR_SECONDS = 600;

/** Opens a session for somebody whom we have recognised ourselves: an invitation, a passkey, single sign-on. No route leads here. */
export const beginSession = () =>
  ({
    id: 'mien-begin-session',
    endpoints: {
      beginSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string(), method: z.enum(SESSION_METHODS) }) },
        async (asked) => {
          const { internalAdapter } = asked.context;
          const user = await internalAdapter.findUserById(asked.body.userId);
          if (user === null) throw new Error('nobody to open a session for');
          const session = await internalAdapter.createSession(user.id, false, { method: asked.body.method });
          await setSessionCookie(asked, { session, user });
          return asked.json({ begun: true });
        },
      ),
      /** What better-auth does after a password, for somebody whom the provider of single sign-on has named. */
      askSecondFactor: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async (asked) => {
        const { internalAdapter, secret } = asked.context;
        const cookie = asked.context.createAuthCookie('two_factor', { maxAge: SECOND_FACTOR_SECONDS });
        const identifier = `2fa-${generateRandomString(32)}`;
        const expiresAt = new Date(Date.now() + SECOND_FACTOR_SECONDS * 1000);
        await internalAdapter.createVerificationValue({ value: asked.body.userId, identifier, expiresAt });
        await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt });
        await asked.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
        return asked.json({ asked: true });
      }),
    },
  }) satisfies BetterAuthPlugin;
