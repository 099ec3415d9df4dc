import { createHash } from 'node:crypto';
import { preAuthorizedCodeGrantIdentifier } from '@openid4vc/oauth2';
import type { Openid4vciIssuer } from '@openid4vc/openid4vci';
import { type Actor, appendAudit } from '../../audit/append-audit.ts';
import type { Context } from '../../context.ts';
import { newId } from '../../ids.ts';
import { type Result, refuse } from '../../verification/result.ts';
import type { Mode } from '../../vocabulary.ts';
import { nameOfType } from '../credential-type.ts';
import { describeIssuer } from './describe-issuer.ts';

const OFFER_MINUTES = 10;
const CODE_BYTES = 32;
const PIN_DIGITS = 6;

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
export const hashOfPin = (code: string, pin: string): Buffer => hashOf(`${code}.${pin}`);

interface CredentialOffer {
  /** `openid-credential-offer://…`, as a link on the same phone or as a QR code */
  readonly offer: string;
  /** told to the person apart from the offer: who sees the QR code alone gets nothing */
  readonly pin: string;
  readonly expiresAt: Date;
}

/**
 * Offers a verified person their credential, for a wallet of their choice to fetch. One offer of an account is open at a time. The code
 * stands in an address that no server is sent: the scheme hands it to a wallet on the device.
 */
export async function offerCredential(
  context: Pick<Context, 'db' | 'config' | 'now' | 'random'>,
  issuer: Openid4vciIssuer,
  { accountId, mode, actor }: { accountId: string; mode: Mode; actor: Actor },
): Promise<Result<CredentialOffer>> {
  const at = context.now();
  const code = context.random.bytes(CODE_BYTES).toString('base64url');
  const pin = String(context.random.int(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
  const expiresAt = new Date(at.getTime() + OFFER_MINUTES * 60_000);
  const made = await context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const account = await trx
      .selectFrom('accounts')
      .select(['level', 'verified_at', 'erased_at'])
      .where('id', '=', accountId)
      .where('mode', '=', mode)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (account === undefined) return refuse('resource.not_found');
    if (account.erased_at !== null) return refuse('account.erased');
    if (account.verified_at === null || account.level === 'none') return refuse('account.not_verified');
    await trx.deleteFrom('credential_offers').where('account_id', '=', accountId).execute();
    const row = { id: newId('cro'), account_id: accountId, code_hash: hashOf(code), pin_hash: hashOfPin(code, pin), expires_at: expiresAt };
    await trx
      .insertInto('credential_offers')
      .values({ ...row, token_hash: null })
      .execute();
    await appendAudit(trx, { at, actor, action: 'credential.offered', subject: accountId });
    return { ok: true };
  });
  if (!made.ok) return made;
  const { credentialOffer } = await issuer.createCredentialOffer({
    issuerMetadata: describeIssuer(context.config.publicUrl),
    credentialConfigurationIds: [nameOfType(mode)],
    grants: {
      [preAuthorizedCodeGrantIdentifier]: { 'pre-authorized_code': code, tx_code: { input_mode: 'numeric', length: PIN_DIGITS } },
    },
  });
  return { ok: true, offer: credentialOffer, pin, expiresAt };
}
