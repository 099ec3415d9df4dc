import type { Openid4vciIssuer } from '@openid4vc/openid4vci';
import { decodeJwt } from 'jose';
import type { Context } from '../../context.ts';
import type { Result } from '../../verification/result.ts';
import type { Mode } from '../../vocabulary.ts';
import { nameOfType } from '../credential-type.ts';
import { HolderKey } from '../holder-key.ts';
import { type IssuedCredential, issueCredential } from '../issue-credential.ts';
import { describeIssuer } from './describe-issuer.ts';
import { isProofNonce } from './proof-nonce.ts';

/** What a wallet reads of a refusal (OpenID4VCI 1.0, section 8.3.1.2). */
export const CREDENTIAL_REFUSALS = [
  'invalid_credential_request',
  'unknown_credential_configuration',
  'invalid_proof',
  'invalid_nonce',
  'credential_request_denied',
] as const;
type CredentialRefusal = (typeof CREDENTIAL_REFUSALS)[number];

type Refused = { readonly ok: false; readonly error: CredentialRefusal };
const refused = (error: CredentialRefusal): Refused => ({ ok: false, error });

/** The library tells of a request that is not one by throwing, in words that repeat it: they stay here. */
const asked = async <T>(read: () => T | Promise<T>): Promise<T | null> => {
  try {
    return await read();
  } catch {
    return null;
  }
};

const nonceOf = (proof: string): unknown => decodeJwt(proof)['nonce'];

/** The credential of an offer for the key whose proof the wallet sends; the offer is used up with it. */
export async function issueForProof(
  context: Parameters<typeof issueCredential>[0] & Pick<Context, 'tokens'>,
  issuer: Openid4vciIssuer,
  { offerId, accountId, mode, body }: { offerId: string; accountId: string; mode: Mode; body: Record<string, unknown> },
): Promise<({ readonly ok: true } & IssuedCredential) | Refused> {
  const issuerMetadata = describeIssuer(context.config.publicUrl);
  const configuration = body['credential_configuration_id'];
  if (typeof configuration !== 'string') return refused('invalid_credential_request');
  if (configuration !== nameOfType(mode)) return refused('unknown_credential_configuration');
  const request = await asked(() => issuer.parseCredentialRequest({ issuerMetadata, credentialRequest: body }));
  // answers in the clear, over TLS: encrypting them is not offered in the issuer's description
  if (request === null || body['credential_response_encryption'] !== undefined) return refused('invalid_credential_request');
  const [proof, ...more] = request.proofs?.jwt ?? [];
  if (proof === undefined || more.length > 0) return refused('invalid_proof');
  const nonce = await asked(() => nonceOf(proof));
  if (typeof nonce !== 'string') return refused('invalid_proof');
  if (!(await isProofNonce(context, nonce))) return refused('invalid_nonce');
  const proved = await asked(() =>
    issuer.verifyCredentialRequestJwtProof({ issuerMetadata, jwt: proof, expectedNonce: nonce, now: context.now() }),
  );
  if (proved === null) return refused('invalid_proof');
  const holderKey = HolderKey.parse(proved.signer.publicJwk);
  const issued: Result<IssuedCredential> = await issueCredential(context, { accountId, mode, holderKey, actor: accountId, offerId });
  return issued.ok ? issued : refused('credential_request_denied');
}
