import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type ClipManifest, chunkMessage, type IssuedCapture } from '@mien/protocol';
import type { ShownPrompt } from './answer-prompts.ts';

/** A recording as a good page sends it, and what the server knows of it. */
export interface RecordedCapture {
  readonly manifest: ClipManifest;
  readonly issued: IssuedCapture;
}

export interface CaptureStory {
  readonly bytes: Uint8Array;
  readonly seconds: number;
  readonly prompts: readonly ShownPrompt[];
  readonly kind?: 'movement' | 'digit' | 'light';
  readonly step?: 'face' | 'voice';
  readonly nonce?: string;
  readonly clipId?: string;
  readonly verificationId?: string;
  readonly key?: SigningKey;
}

export interface SigningKey {
  readonly publicKey: Record<string, string>;
  readonly privateKey: KeyObject;
}

/** The page's clock runs since the page was opened, the server's since the step began. */
const START_PAGE_MS = 4321.5;
const SERVER_LESS_PAGE_MS = -3900;
const NETWORK_MS = 60;
const CHUNK_BYTES = 40_000;

export function makeSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  return { publicKey: { kty: kty ?? '', crv: crv ?? '', x: x ?? '', y: y ?? '' }, privateKey };
}

/** Signs every chunk anew, as the page does while it records. */
export const signChunks = (manifest: ClipManifest, key: SigningKey): ClipManifest => ({
  ...manifest,
  publicKey: key.publicKey,
  chunks: manifest.chunks.map((chunk) => ({
    ...chunk,
    signature: sign('sha256', Buffer.from(chunkMessage(manifest, chunk)), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString(
      'base64url',
    ),
  })),
});

/** The manifest of an honest page for a clip, signed, and the server's own times: hashes in soon after capture, prompts shown soon after they came. */
export function recordCapture(story: CaptureStory): RecordedCapture {
  const { bytes, seconds, prompts, kind = 'movement', step = 'face' } = story;
  const { nonce = 'nonce-of-this-very-step', clipId = 'clp_01', verificationId = 'ver_01' } = story;
  const page = (mediaSeconds: number): number => START_PAGE_MS + 1000 * mediaSeconds;
  const server = (pageMs: number): number => pageMs + SERVER_LESS_PAGE_MS;
  const count = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES));
  const chunks = Array.from({ length: count }, (_, index) => {
    const part = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const sha256 = createHash('sha256').update(part).digest('hex');
    return { index, bytes: part.length, sha256, capturedAtPageMs: page((seconds * (index + 1)) / count) };
  });
  const manifest: ClipManifest = {
    version: 1,
    verificationId,
    clipId,
    step,
    nonce,
    codec: 'video/webm;codecs=vp8,opus',
    track: { width: 640, height: 480, frameRate: 30, facingMode: 'user', deviceLabelHash: null },
    clock: { startPageMs: page(0), endPageMs: page(seconds), endMediaSeconds: seconds },
    prompts: prompts.map(({ value, from, to }, index) => ({
      challenge: kind === 'movement' ? (value as ClipManifest['prompts'][number]['challenge']) : kind,
      index,
      shownAtPageMs: page(from),
      hiddenAtPageMs: page(to),
    })),
    chunks,
    gaps: [],
    drops: 0,
    device: { browserFamily: 'Chrome', osFamily: 'Android', touch: true, memoryGiB: 4, cores: 8 },
    source: {
      trackConstructor: 'MediaStreamTrack',
      hasGroupId: true,
      hasCaptureTime: true,
      hasTrackStats: true,
      frameFormat: 'NV12',
      isPatched: false,
      isVirtualLabel: false,
    },
    publicKey: null,
  };
  const issued: IssuedCapture = {
    nonce,
    prompts: prompts.map(({ value, from }) => ({ kind, value, revealedAtMs: server(page(from)) - NETWORK_MS })),
    receivedAtMs: server(page(seconds)) + 10 * NETWORK_MS,
    chunkHashedAtMs: Object.fromEntries(chunks.map(({ index, capturedAtPageMs }) => [index, server(capturedAtPageMs) + 2 * NETWORK_MS])),
  };
  return { manifest: signChunks(manifest, story.key ?? makeSigningKey()), issued };
}
