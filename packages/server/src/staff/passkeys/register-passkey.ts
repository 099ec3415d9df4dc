import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../ids.ts';
import { type Result, refuse } from '../../verification/result.ts';
import { keepChallenge, takeChallenge } from '../keep-challenge.ts';
import { relyingParty } from './relying-party.ts';

type Parts = Pick<Context, 'db' | 'now' | 'config'>;

const placeOf = (userId: string): string => `passkey of ${userId}`;

/** What the browser needs to make a passkey that knows its owner and asks for finger, face or PIN: by itself it is two factors. */
export async function offerPasskey(
  context: Parts,
  userId: string,
): Promise<Result<{ readonly options: PublicKeyCredentialCreationOptionsJSON }>> {
  const party = relyingParty(context.config);
  if (party === null) return refuse('staff.passkey_host');
  const { db } = context;
  const person = await db
    .selectFrom('staff_users')
    .select(['email', 'name', 'passkey_handle'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const known = await db.selectFrom('staff_passkeys').select(['credential_id', 'transports']).where('user_id', '=', userId).execute();
  const options = await generateRegistrationOptions({
    rpName: 'Mien',
    rpID: party.id,
    userName: person.email,
    userDisplayName: person.name,
    userID: new Uint8Array(Buffer.from(person.passkey_handle, 'base64url')),
    excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(context, placeOf(userId), options.challenge);
  return { ok: true, options };
}

export async function registerPasskey(
  context: Parts,
  { userId, label, response }: { readonly userId: string; readonly label: string; readonly response: RegistrationResponseJSON },
): Promise<Result<{ readonly id: string }>> {
  const party = relyingParty(context.config);
  const expectedChallenge = await takeChallenge(context, placeOf(userId));
  if (party === null || expectedChallenge === null) return refuse('staff.passkey');
  const wanted = { response, expectedChallenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true };
  // what a browser sent may be anything: the library throws for most of it
  const checked = await verifyRegistrationResponse(wanted).catch(() => null);
  if (checked === null || !checked.verified) return refuse('staff.passkey');
  const { credential, credentialBackedUp } = checked.registrationInfo;
  return context.db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const at = context.now();
    const id = newId('psk');
    const inserted = await trx
      .insertInto('staff_passkeys')
      .values({
        id,
        user_id: userId,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: [...(credential.transports ?? [])],
        label,
        backed_up: credentialBackedUp,
        created_at: at,
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) return refuse('staff.passkey');
    await appendAudit(trx, { at, actor: userId, action: 'staff.passkey_added', subject: id });
    return { ok: true, id };
  });
}
