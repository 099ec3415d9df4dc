import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { receiveChunk } from '../../src/upload/receive-chunk.ts';
import { createSlabs } from '../../src/upload/slabs.ts';

const MIB = 1024 * 1024;

describe('memory for chunks', () => {
  it('is lent again, without a byte of who had it before', () => {
    const slabs = createSlabs(MIB);
    const first = slabs.take(100_000, 'plain');
    first.bytes.fill(7);
    first.giveBack();
    const second = slabs.take(120_000, 'plain');
    expect(second.bytes.buffer).toBe(first.bytes.buffer);
    expect(second.bytes.length).toBe(120_000);
    expect(second.bytes.subarray(0, 100_000).every((byte) => byte === 0)).toBe(true);
  });

  it('is never lent twice, even when it is given back twice', () => {
    const slabs = createSlabs(MIB);
    const one = slabs.take(10, 'plain');
    one.giveBack();
    one.giveBack();
    expect(slabs.take(10, 'plain').bytes.buffer).not.toBe(slabs.take(10, 'plain').bytes.buffer);
  });

  it('keeps no more than it may', () => {
    const slabs = createSlabs(100_000);
    const lent = [slabs.take(60_000, 'plain'), slabs.take(60_000, 'plain')];
    for (const slab of lent) slab.giveBack();
    const again = [slabs.take(60_000, 'plain'), slabs.take(60_000, 'plain')].filter(({ bytes }) =>
      lent.some((slab) => slab.bytes.buffer === bytes.buffer),
    );
    expect(again).toHaveLength(1);
  });
});

describe('a body', () => {
  const slabs = createSlabs(MIB);

  it('arrives whole from its parts, with and without an announced length', async () => {
    for (const announced of [6, undefined]) {
      const { bytes } = await receiveChunk(Readable.from([Buffer.from('abc'), Buffer.from('def')]), announced, slabs, 100);
      expect(bytes.toString()).toBe('abcdef');
    }
  });

  it('is refused where it is longer than a chunk may be or than it said', async () => {
    await expect(receiveChunk(Readable.from([Buffer.alloc(101)]), 101, slabs, 100)).rejects.toMatchObject({ code: 'upload.too_large' });
    await expect(receiveChunk(Readable.from([Buffer.alloc(101)]), undefined, slabs, 100)).rejects.toMatchObject({
      code: 'upload.too_large',
    });
    await expect(receiveChunk(Readable.from([Buffer.alloc(50)]), 40, slabs, 100)).rejects.toMatchObject({ code: 'upload.too_large' });
  });

  it('that is too long is answered: its connection is left standing', async () => {
    const body = Readable.from([Buffer.alloc(50), Buffer.alloc(51)]);
    await expect(receiveChunk(body, undefined, slabs, 100)).rejects.toMatchObject({ code: 'upload.too_large' });
    expect(body.destroyed).toBe(false);
  });

  it('that is cut off is nobody’s fault but the line’s: 400', async () => {
    const body = new Readable({ read: () => undefined });
    const receiving = receiveChunk(body, 10, slabs, 100);
    body.push(Buffer.from('abc'));
    body.destroy(new Error('aborted'));
    await expect(receiving).rejects.toMatchObject({ statusCode: 400 });
  });
});
