import { type ClipManifest, chunkMessage } from '@mien/protocol';

/** A chunk of a recording as its signature names it. */
export interface SignedChunk {
  readonly index: number;
  readonly bytes: number;
  /** hex */
  readonly sha256: string;
  /** whole milliseconds of `performance.now` */
  readonly capturedAtPageMs: number;
}

/** What binds a signature to this clip and no other. */
type ClipBinding = Pick<ClipManifest, 'verificationId' | 'clipId' | 'step' | 'nonce'>;

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** One key a clip, which cannot leave the browser: it proves that one page held the recording from its first chunk to its last. */
export const createClipKey = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** sha256 in hex */
export const hashBytes = async (bytes: ArrayBuffer): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** ECDSA P-256 over SHA-256 of the message: r‖s, base64url. */
export const signChunk = async (key: CryptoKey, clip: ClipBinding, chunk: SignedChunk): Promise<string> =>
  base64url(
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new TextEncoder().encode(chunkMessage(clip, chunk)))),
  );

/** The public half as the manifest carries it. */
export async function publicJwk(key: CryptoKey): Promise<Record<string, string>> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  return { kty: kty ?? 'EC', crv: crv ?? 'P-256', x: x ?? '', y: y ?? '' };
}
