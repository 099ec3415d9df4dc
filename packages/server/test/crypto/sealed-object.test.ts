import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FRAME_BYTES, HEADER_BYTES, plainBytesOf, sealedBytesOf, TAG_BYTES } from '../../src/crypto/frame-layout.ts';
import { openBytes, openRange, openStream } from '../../src/crypto/open-object.ts';
import type { SealCode } from '../../src/crypto/seal-error.ts';
import { sealBytes, sealStream } from '../../src/crypto/seal-object.ts';

const dataKey = createSecretKey(randomBytes(32));
const seal = { dataKey, objectId: 'clp_1@0' };
const SEALED_FRAME = FRAME_BYTES + TAG_BYTES;
const SIZES = [0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 3 * FRAME_BYTES, 3 * FRAME_BYTES + 12_345];

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** Every way of opening refuses with the same code. */
async function expectRefused(sealed: Buffer, code: SealCode, opened = seal): Promise<void> {
  expect(() => openBytes(sealed, opened)).toThrow(expect.objectContaining({ code }));
  for (const size of [1000, SEALED_FRAME, 1 << 20])
    await expect(collect(openStream(pieces(sealed, size), opened))).rejects.toMatchObject({ code });
}

const frameAt = (index: number): number => HEADER_BYTES + index * SEALED_FRAME;

describe('a sealed object', () => {
  it.each(SIZES)('opens to the same %i bytes, by stream or in memory, however the pieces fall', async (size) => {
    const plain = randomBytes(size);
    const inMemory = sealBytes(plain, seal);
    expect(inMemory.length).toBe(sealedBytesOf(size));
    expect(plainBytesOf(inMemory.length)).toBe(size);
    expect(openBytes(inMemory, seal).equals(plain)).toBe(true);
    for (const piece of [777, FRAME_BYTES, 200_000]) {
      const streamed = await collect(sealStream(pieces(plain, piece), seal));
      expect(streamed.length).toBe(sealedBytesOf(size));
      expect((await collect(openStream(pieces(streamed, piece), seal))).equals(plain)).toBe(true);
    }
  });

  it('is another one at each write: no salt, nonce or ciphertext comes twice', () => {
    const plain = Buffer.alloc(100_000);
    const written = Array.from({ length: 50 }, () => sealBytes(plain, seal).toString('latin1'));
    expect(new Set(written.map((sealed) => sealed.slice(5, 37))).size).toBe(50);
    expect(new Set(written.map((sealed) => sealed.slice(53, HEADER_BYTES))).size).toBe(50);
    expect(new Set(written.map((sealed) => sealed.slice(HEADER_BYTES, HEADER_BYTES + 64))).size).toBe(50);
  });

  it('is refused under another key', async () => {
    await expectRefused(sealBytes(randomBytes(70_000), seal), 'wrong_key', { ...seal, dataKey: createSecretKey(randomBytes(32)) });
  });

  it('is refused with any byte flipped, header and tags included', async () => {
    const sealed = sealBytes(randomBytes(2 * FRAME_BYTES + 100), seal);
    for (const at of [4, 5, 40, 55, frameAt(0), frameAt(1) - 1, frameAt(1) + 5000, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => openBytes(changed, seal)).toThrow(expect.objectContaining({ name: 'SealError' }));
      await expect(collect(openStream(pieces(changed, 4096), seal))).rejects.toMatchObject({ name: 'SealError' });
    }
    const frame = Buffer.from(sealed);
    frame.writeUInt8(frame.readUInt8(frameAt(1) + 9) ^ 0x80, frameAt(1) + 9);
    await expectRefused(frame, 'frame_not_authentic');
  });

  it('is refused with two frames swapped or one repeated', async () => {
    const sealed = sealBytes(randomBytes(3 * FRAME_BYTES + 100), seal);
    const [head, a, b, rest] = [
      sealed.subarray(0, frameAt(0)),
      sealed.subarray(frameAt(0), frameAt(1)),
      sealed.subarray(frameAt(1), frameAt(2)),
      sealed.subarray(frameAt(2)),
    ];
    await expectRefused(Buffer.concat([head, b, a, rest]), 'frame_not_authentic');
    await expectRefused(Buffer.concat([head, a, a, rest]), 'frame_not_authentic');
  });

  it('is refused truncated, at a frame boundary as anywhere', async () => {
    const sealed = sealBytes(randomBytes(3 * FRAME_BYTES), seal);
    await expectRefused(sealed.subarray(0, frameAt(2)), 'object_truncated');
    await expectRefused(sealed.subarray(0, frameAt(0)), 'object_truncated');
    await expectRefused(sealed.subarray(0, 20), 'object_truncated');
    await expectRefused(sealed.subarray(0, frameAt(2) + 500), 'frame_not_authentic');
    await expectRefused(sealed.subarray(0, frameAt(2) + 5), 'object_truncated');
  });

  it('is refused with anything behind its end', async () => {
    await expectRefused(Buffer.concat([sealBytes(Buffer.from('x'), seal), Buffer.alloc(40)]), 'frame_not_authentic');
  });

  it('is refused in the place of another clip, or with a frame of one', async () => {
    const mine = sealBytes(randomBytes(2 * FRAME_BYTES), seal);
    const other = sealBytes(randomBytes(2 * FRAME_BYTES), { dataKey, objectId: 'clp_2@0' });
    await expectRefused(other, 'frame_not_authentic');
    await expectRefused(Buffer.concat([mine.subarray(0, frameAt(1)), other.subarray(frameAt(1))]), 'frame_not_authentic');
  });

  it('is refused when it was never sealed', async () => {
    await expectRefused(randomBytes(500), 'not_sealed');
  });

  it('opens by ranges, reading only the header and the frames that cover them', async () => {
    const plain = randomBytes(5 * FRAME_BYTES + 321);
    const sealed = sealBytes(plain, seal);
    let read = 0;
    const source = {
      sealedBytes: sealed.length,
      async read({ from, to }: { from: number; to: number }) {
        read += to - from;
        return sealed.subarray(from, to);
      },
    };
    const ranges = [
      [0, 10],
      [FRAME_BYTES - 1, FRAME_BYTES + 1],
      [2 * FRAME_BYTES, 3 * FRAME_BYTES],
      [5 * FRAME_BYTES + 300, 9_999_999],
      [7, 7],
      [0, plain.length],
    ] as const;
    for (const [from, to] of ranges) expect((await openRange(source, { from, to }, seal)).equals(plain.subarray(from, to))).toBe(true);
    read = 0;
    await openRange(source, { from: 3 * FRAME_BYTES + 5, to: 3 * FRAME_BYTES + 15 }, seal);
    expect(read).toBe(HEADER_BYTES + SEALED_FRAME);
    const cut = { sealedBytes: frameAt(3), read: async ({ from, to }: { from: number; to: number }) => sealed.subarray(from, to) };
    await expect(openRange(cut, { from: 2 * FRAME_BYTES, to: 3 * FRAME_BYTES }, seal)).rejects.toMatchObject({ code: 'object_truncated' });
  });

  it('no size is taken for sealed that no object can have', () => {
    expect(plainBytesOf(HEADER_BYTES)).toBeUndefined();
    expect(plainBytesOf(HEADER_BYTES + TAG_BYTES)).toBe(0);
    expect(plainBytesOf(frameAt(1) + 3)).toBeUndefined();
    expect(plainBytesOf(0)).toBeUndefined();
  });
});
