import { describe, expect, it } from 'vitest';
import { ClipManifest } from '../src/index.ts';

const good: ClipManifest = {
  version: 1,
  verificationId: 'ver_01',
  clipId: 'clp_01',
  step: 'face',
  nonce: 'a-nonce-of-enough-length',
  codec: 'video/webm;codecs=vp9,opus',
  track: { width: 1280, height: 720, frameRate: 30, facingMode: 'user', deviceLabelHash: 'a'.repeat(64) },
  clock: { startPageMs: 1200.5, endPageMs: 9200.5, endMediaSeconds: 8 },
  prompts: [{ challenge: 'turn_left', index: 0, shownAtPageMs: 1500, hiddenAtPageMs: null }],
  chunks: [0, 1, 2].map((index) => ({ index, bytes: 70_000, sha256: `${index}`.repeat(64), capturedAtPageMs: 2200 + 1000 * index })),
  gaps: [{ fromPageMs: 3000, toPageMs: 3200, why: 'muted' }],
  drops: 0,
  device: { browserFamily: 'Chrome', osFamily: 'Android', touch: true, memoryGiB: 4, cores: 8 },
  publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' },
};
const [first, second, third] = good.chunks;
if (first === undefined || second === undefined || third === undefined) throw new Error('the good manifest has three chunks');

const accepts = (manifest: unknown): boolean => ClipManifest.safeParse(manifest).success;

describe('clip manifest, version 1', () => {
  it('accepts a good one, unchanged', () => {
    expect(ClipManifest.parse(good)).toEqual(good);
  });

  it.each([
    ['a chunk missing in the middle', [first, third]],
    ['a chunk missing at the start', [second, third]],
    ['a chunk told twice', [first, first, second]],
    ['chunks out of order', [first, third, second]],
    ['no chunk at all', []],
  ])('refuses %s', (_fault, chunks) => {
    expect(accepts({ ...good, chunks })).toBe(false);
  });

  it.each(['', 'a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), ` ${'a'.repeat(63)}`])('refuses %j as a hash', (sha256) => {
    expect(accepts({ ...good, chunks: [{ ...first, sha256 }] })).toBe(false);
  });

  it('refuses an empty chunk, a negative time, a short nonce, another version and an unknown key', () => {
    expect(accepts({ ...good, chunks: [{ ...first, bytes: 0 }] })).toBe(false);
    expect(accepts({ ...good, chunks: [{ ...first, capturedAtPageMs: -1 }] })).toBe(false);
    expect(accepts({ ...good, nonce: 'short' })).toBe(false);
    expect(accepts({ ...good, version: 2 })).toBe(false);
    expect(accepts({ ...good, liveness: 'passed' })).toBe(false);
  });

  it('refuses ids of another kind', () => {
    expect(accepts({ ...good, clipId: good.verificationId })).toBe(false);
    expect(accepts({ ...good, verificationId: 'acc_01' })).toBe(false);
  });
});
