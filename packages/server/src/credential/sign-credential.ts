import { createHash } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { JWK } from 'jose';
import type { Context } from '../context.ts';
import { CREDENTIAL_CLAIMS, type CredentialClaims } from './credential-claims.ts';
import { signWith } from './sign-with.ts';

const SALT_BYTES = 16;

export interface Signable {
  readonly type: string;
  readonly claims: CredentialClaims;
  /** whose showing of it is believed */
  readonly holderKey: JWK;
  readonly status: { readonly uri: string; readonly idx: number };
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

/** An SD-JWT VC in which every claim is hidden until its holder shows it. */
export async function signCredential(
  { issuerKeys, config, random }: Pick<Context, 'issuerKeys' | 'config' | 'random'>,
  { type, claims, holderKey, status, issuedAt, expiresAt }: Signable,
): Promise<string> {
  const key = await issuerKeys.signingKey('credential');
  const issuer = new SDJwtVcInstance({
    signer: signWith(key.privateKey),
    signAlg: key.algorithm,
    hasher: (data) =>
      createHash('sha256')
        .update(typeof data === 'string' ? data : new Uint8Array(data))
        .digest(),
    hashAlg: 'sha-256',
    saltGenerator: () => random.bytes(SALT_BYTES).toString('base64url'),
  });
  return issuer.issue(
    {
      iss: config.publicUrl,
      vct: type,
      iat: seconds(issuedAt),
      exp: seconds(expiresAt),
      cnf: { jwk: holderKey },
      status: { status_list: status },
      ...claims,
    },
    { _sd: CREDENTIAL_CLAIMS.filter((claim) => claim in claims) },
    { header: { kid: key.id } },
  );
}
