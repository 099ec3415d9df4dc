import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { Config } from '../config/read-config.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { SessionMethod } from '../vocabulary.ts';
import { beginSession, SECOND_FACTOR_SECONDS } from './begin-session.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-policy.ts';
import { CHALLENGE_TABLE, CREDENTIAL_TABLE, SECOND_FACTOR_SCHEMA, SESSION_TABLE, USER_TABLE } from './tables-of-sign-in.ts';

/** A working day. A session is not prolonged by use: whoever finds it open finds it ended the next morning. */
const SESSION_SECONDS = 12 * 3600;
/** Wrong codes of the second factor in a row, over all sign-ins; then the account waits. NIST SP 800-63B §5.2.2 asks for a limit. */
const WRONG_CODES = 10;

const SECOND_FACTOR_PATHS = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code']);

const ID_OF = { user: 'stf', session: 'ses' } as const;

const words = { type: 'string', required: true, input: false } as const;

/**
 * Passwords, second factors and sessions of the staff, kept by better-auth in the service's own database. It has no HTTP routes here:
 * ours call it (staff/routes), so that every route stands in the access table and answers with our codes.
 * @param secret signs cookies and seals second factors
 */
export const openSignIn = ({ db, config, secret }: { db: Kysely<Tables>; config: Pick<Config, 'publicUrl'>; secret: string }) =>
  betterAuth({
    appName: 'Mien',
    baseURL: config.publicUrl,
    secret,
    database: { db, type: 'postgres', transaction: false },
    user: { ...USER_TABLE, additionalFields: { role: words, state: words } },
    session: {
      ...SESSION_TABLE,
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      additionalFields: { method: words },
    },
    account: CREDENTIAL_TABLE,
    verification: CHALLENGE_TABLE,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      autoSignIn: false,
    },
    advanced: {
      cookiePrefix: 'mien_staff',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: ({ model }) => newId(ID_OF[model as keyof typeof ID_OF] ?? 'sgn'), validateSchema: false },
    },
    // counted by our own limiter, which knows the caller behind the proxies
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      session: {
        create: {
          before: async (session, asked) => {
            // a session made from an older one brings the older one's method along: what was shown just now counts
            const brought = (session as { method?: SessionMethod }).method ?? 'password';
            const method: SessionMethod = SECOND_FACTOR_PATHS.has(asked?.path ?? '') ? 'second_factor' : brought;
            return { data: { ...session, method } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Mien',
        schema: SECOND_FACTOR_SCHEMA,
        twoFactorTable: 'staff_second_factors',
        twoFactorCookieMaxAge: SECOND_FACTOR_SECONDS,
        accountLockout: { maxFailedAttempts: WRONG_CODES },
        allowPasswordless: true,
      }),
      beginSession(),
    ],
  });

export type SignIn = ReturnType<typeof openSignIn>;
