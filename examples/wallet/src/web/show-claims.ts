import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const bytesOf = (data: string | ArrayBuffer): Uint8Array<ArrayBuffer> =>
  typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);

/** Part of a credential for one verifier: the chosen claims, signed with the holder's key over the verifier's own nonce. Nothing else leaves. */
export async function showClaims(
  credential: string,
  claims: readonly string[],
  { key, audience, nonce }: { key: CryptoKeyPair; audience: string; nonce: string },
): Promise<string> {
  const holder = new SDJwtVcInstance({
    hasher: async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(data))),
    hashAlg: 'sha-256',
    kbSignAlg: 'ES256',
    kbSigner: async (text) =>
      toBase64Url(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, bytesOf(text)))),
  });
  const frame = Object.fromEntries(claims.map((claim) => [claim, true]));
  return holder.present(credential, frame, { kb: { payload: { iat: Math.floor(Date.now() / 1000), aud: audience, nonce } } });
}
