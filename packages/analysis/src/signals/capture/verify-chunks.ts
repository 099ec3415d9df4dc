import { type ClipManifest, chunkMessage } from '@mien/protocol';

export interface VerifiedChunks {
  readonly intact: number;
  readonly bytesMatch: boolean;
  readonly signed: number;
  readonly verified: number;
}

const toHex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** base64url without padding; null where it is something else. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The clip's own key, or null where it is none: what a client sends is not known to be a key at all. */
async function readKey(jwk: ClipManifest['publicKey']): Promise<Key | null> {
  if (jwk === null || jwk['kty'] !== 'EC' || jwk['crv'] !== 'P-256' || jwk['d'] !== undefined) return null;
  const { x, y } = jwk;
  if (x === undefined || y === undefined) return null;
  return crypto.subtle
    .importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
    .catch(() => null);
}

/** Holds the file's bytes and each chunk's signature against the manifest. The nonce must be the server's own: another's signature is none. */
export async function verifyChunks(bytes: Uint8Array<ArrayBuffer>, manifest: ClipManifest, nonce: string): Promise<VerifiedChunks> {
  const key = await readKey(manifest.publicKey);
  const bound = { ...manifest, nonce };
  let at = 0;
  let intact = 0;
  let signed = 0;
  let verified = 0;
  for (const chunk of manifest.chunks) {
    const part = bytes.subarray(at, at + chunk.bytes);
    at += chunk.bytes;
    if (part.length === chunk.bytes && toHex(await crypto.subtle.digest('SHA-256', part)) === chunk.sha256) intact++;
    if (chunk.signature === undefined) continue;
    signed++;
    const signature = fromBase64Url(chunk.signature);
    if (key === null || signature === null) continue;
    const message = new TextEncoder().encode(chunkMessage(bound, chunk));
    if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, message)) verified++;
  }
  return { intact, bytesMatch: at === bytes.length, signed, verified };
}
