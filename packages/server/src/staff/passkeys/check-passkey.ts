import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Context } from '../../context.ts';
import { type Result, refuse } from '../../verification/result.ts';
import { keepChallenge, takeChallenge } from '../keep-challenge.ts';
import { relyingParty } from './relying-party.ts';

type Parts = Pick<Context, 'db' | 'now' | 'config' | 'random'>;

const placeOf = (challengeId: string): string => `passkey sign-in ${challengeId}`;

interface Offer {
  readonly challengeId: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Asks the browser for any passkey of this service: it says itself whose it is, so nobody types an address and none can be tried out. */
export async function askForPasskey(context: Parts): Promise<Result<Offer>> {
  const party = relyingParty(context.config);
  if (party === null) return refuse('staff.passkey_host');
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required', allowCredentials: [] });
  const challengeId = context.random.bytes(16).toString('base64url');
  await keepChallenge(context, placeOf(challengeId), options.challenge);
  return { ok: true, challengeId, options };
}

/** Whose passkey answered. Every way to fail looks the same. */
export async function checkPasskey(
  context: Parts,
  { challengeId, response }: { readonly challengeId: string; readonly response: AuthenticationResponseJSON },
): Promise<Result<{ readonly userId: string; readonly passkeyId: string }>> {
  const party = relyingParty(context.config);
  const expectedChallenge = await takeChallenge(context, placeOf(challengeId));
  if (party === null || expectedChallenge === null) return refuse('staff.passkey');
  const row = await context.db
    .selectFrom('staff_passkeys as passkey')
    .innerJoin('staff_users as user', 'user.id', 'passkey.user_id')
    .select(['passkey.id', 'passkey.user_id', 'passkey.credential_id', 'passkey.public_key', 'passkey.counter'])
    .where('passkey.credential_id', '=', response.id)
    .where('user.state', '=', 'active')
    .executeTakeFirst();
  if (row === undefined) return refuse('staff.passkey');
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    credential: { id: row.credential_id, publicKey: new Uint8Array(row.public_key), counter: row.counter },
  }).catch(() => null);
  if (checked === null || !checked.verified) return refuse('staff.passkey');
  // a counter that did not rise means a copy (WebAuthn §6.1.1); the library has refused it by now
  await context.db
    .updateTable('staff_passkeys')
    .set({ counter: checked.authenticationInfo.newCounter, last_used_at: context.now() })
    .where('id', '=', row.id)
    .execute();
  return { ok: true, userId: row.user_id, passkeyId: row.id };
}
