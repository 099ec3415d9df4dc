import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { SESSION_METHODS } from '../vocabulary.ts';

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
    },
  }) satisfies BetterAuthPlugin;
