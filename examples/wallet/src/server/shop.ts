import { createHash, createPublicKey, type JsonWebKey, randomBytes, verify } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const NONCE_MINUTES = 5;
/** how far the shop's clock and the issuer's may differ */
const CLOCK_SECONDS = 60;
/** What every credential says openly; the rest is what the holder chose to show. */
const ENVELOPE = ['iss', 'vct', 'iat', 'exp', 'cnf', 'status', 'sd_hash'];

export type Seen =
  | { readonly ok: true; readonly over18: boolean; readonly told: readonly string[]; readonly issuer: string }
  | { readonly ok: false };

const isSigned = (text: string, signature: string, jwk: JsonWebKey): boolean => {
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
};
const kidOf = (text: string): unknown =>
  (JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString()) as { kid?: string }).kid;

/**
 * A shop that sells to grown-ups and knows nobody: it trusts one issuer, fetches what that publishes, and learns what it is shown. It has no
 * account at Mien and no key.
 * @param issuer address of the issuer it trusts
 */
export function openShop(issuer: string) {
  const nonces = new Map<string, number>();
  const fetchText = async (path: string): Promise<string> => (await fetch(new URL(path, issuer))).text();
  return {
    challenge: (): string => {
      const nonce = randomBytes(16).toString('base64url');
      nonces.set(nonce, Date.now() + NONCE_MINUTES * 60_000);
      return nonce;
    },
    check: async (shown: string, nonce: string): Promise<Seen> => {
      const until = nonces.get(nonce);
      nonces.delete(nonce);
      if (until === undefined || until < Date.now()) return { ok: false };
      const { keys } = JSON.parse(await fetchText('/.well-known/jwks.json')) as { keys: (JsonWebKey & { kid: string })[] };
      const byIssuer = (text: string, signature: string): boolean => {
        const jwk = keys.find(({ kid }) => kid === kidOf(text));
        return jwk !== undefined && isSigned(text, signature, jwk);
      };
      const verifier = new SDJwtVcInstance({
        hasher: (data) =>
          createHash('sha256')
            .update(typeof data === 'string' ? data : new Uint8Array(data))
            .digest(),
        hashAlg: 'sha-256',
        verifier: byIssuer,
        kbVerifier: (text, signature, { cnf }) => cnf !== undefined && isSigned(text, signature, cnf.jwk as JsonWebKey),
        statusVerifier: byIssuer,
        statusListFetcher: (uri) => fetchText(new URL(uri).pathname),
      });
      try {
        const checked = await verifier.verify(shown, { keyBindingNonce: nonce, skewSeconds: CLOCK_SECONDS });
        const payload: Record<string, unknown> = checked.payload;
        const told = Object.keys(payload).filter((name) => !ENVELOPE.includes(name));
        return { ok: true, over18: payload['age_over_18'] === true, told, issuer: String(payload['iss']) };
      } catch {
        return { ok: false };
      }
    },
  };
}
