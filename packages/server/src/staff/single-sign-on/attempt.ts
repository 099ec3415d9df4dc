import { createHash, createHmac } from 'node:crypto';
import type { Config } from '../../config/read-config.ts';
import type { Context } from '../../context.ts';
import { keepChallenge, takeChallenge } from '../keep-challenge.ts';

/** Time to sign in at the provider, with its own second factor. */
const SECONDS = 600;
const SECRET_BYTES = 32;
export const CALLBACK_PATH = '/v1/staff/sign-in/single-sign-on/callback';
const COOKIE = 'mien_staff.single_sign_on';
const COOKIE_FORM = /(?:^|;\s*)mien_staff\.single_sign_on=([A-Za-z0-9_-]{43})(?:;|$)/;

/** What one sign-in is bound by, all made from a secret that only the browser that began it holds. */
export interface Bindings {
  /** comes back with the answer: it belongs to this browser (RFC 6749 §10.12) */
  readonly state: string;
  /** comes back inside the token: it was made for this sign-in (OpenID Connect Core §3.1.2.1) */
  readonly nonce: string;
  /** shown when the code is redeemed: a stolen code is worth nothing (RFC 7636) */
  readonly verifier: string;
}

/** Neither of the three tells another: the state stands in addresses, the verifier must not be known. */
export function bindingsOf(secret: string): Bindings {
  const from = (purpose: string): string => createHmac('sha256', secret).update(purpose).digest('base64url');
  return { state: from('state'), nonce: from('nonce'), verifier: from('verifier') };
}

const placeOf = (secret: string): string => `single sign-on ${createHash('sha256').update(secret).digest('base64url')}`;

/** Begins a sign-in that can be finished once. @returns the browser's secret; the database holds its hash */
export async function beginAttempt(context: Pick<Context, 'db' | 'now' | 'random'>): Promise<string> {
  const secret = context.random.bytes(SECRET_BYTES).toString('base64url');
  await keepChallenge(context, placeOf(secret), 'begun', SECONDS * 1000);
  return secret;
}

/** @returns false where it was finished before, is over, or never began */
export const endAttempt = async (context: Pick<Context, 'db' | 'now'>, secret: string): Promise<boolean> =>
  (await takeChallenge(context, placeOf(secret))) !== null;

/** `Lax`: the browser sends it along when the provider sends it back here, and never with what another page asks for by itself. */
const cookieOf = ({ publicUrl }: Pick<Config, 'publicUrl'>, value: string, seconds: number): string =>
  `${COOKIE}=${value}; Path=${CALLBACK_PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`;

export const cookieWith = (config: Pick<Config, 'publicUrl'>, secret: string): string => cookieOf(config, secret, SECONDS);
export const cookieGone = (config: Pick<Config, 'publicUrl'>): string => cookieOf(config, '', 0);
export const secretIn = (cookies: string | undefined): string | null => COOKIE_FORM.exec(cookies ?? '')?.[1] ?? null;
