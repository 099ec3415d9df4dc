import { SignJWT } from 'jose';
import type { Context } from '../context.ts';
import type { AccountEntitlements } from './read-entitlements.ts';

/** Minutes a status token is good for: as long as a lost entitlement may still be used by who checks offline. */
const STATUS_MINUTES = 5;
const STATUS_AUDIENCE = 'mien-status';

/**
 * What an account may do, signed, for the wallet's own services to check without asking. It carries ids, level and limits, nothing personal.
 */
export async function signStatusToken(
  { issuerKeys, config, now, random }: Pick<Context, 'issuerKeys' | 'config' | 'now' | 'random'>,
  status: AccountEntitlements,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const key = await issuerKeys.signingKey('status');
  const issuedAt = Math.floor(now().getTime() / 1000);
  const expiresAt = issuedAt + STATUS_MINUTES * 60;
  const may = Object.fromEntries(status.entitlements.filter(({ allowed }) => allowed).map(({ name, limits }) => [name, limits]));
  const token = await new SignJWT({
    mode: status.mode,
    level: status.level,
    may,
    ...(status.reverification === null || status.reverification.graceUntil === null
      ? {}
      : { due: { reason: status.reverification.reason, until: status.reverification.graceUntil.toISOString() } }),
  })
    .setProtectedHeader({ alg: key.algorithm, typ: 'JWT', kid: key.id })
    .setIssuer(config.publicUrl)
    .setAudience(STATUS_AUDIENCE)
    .setSubject(status.accountId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .setJti(random.bytes(9).toString('base64url'))
    .sign(key.privateKey);
  return { token, expiresAt: new Date(expiresAt * 1000) };
}
