import type { ClipManifest } from './clip-manifest.ts';

type ClipBinding = Pick<ClipManifest, 'verificationId' | 'clipId' | 'step' | 'nonce'>;
type SignedChunk = Pick<ClipManifest['chunks'][number], 'index' | 'bytes' | 'sha256' | 'capturedAtPageMs'>;

/** What a chunk's signature (ECDSA P-256 with SHA-256, base64url of r‖s) is made over, as UTF-8: order, time and nonce are bound with the bytes. */
export const chunkMessage = ({ verificationId, clipId, step, nonce }: ClipBinding, chunk: SignedChunk): string =>
  ['mien-chunk-1', verificationId, clipId, step, nonce, chunk.index, chunk.bytes, chunk.sha256, chunk.capturedAtPageMs].join('\n');
