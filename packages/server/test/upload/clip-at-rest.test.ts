import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../src/adapters/objects/object-store.ts';
import { hashChunks } from '../../src/upload/hash-clip.ts';
import { openClip } from '../../src/upload/read-clip.ts';
import { recordClip } from './real-clip.ts';
import { type RunningUploads, runUploads } from './running-uploads.ts';
import { sha256, uploadClient, wholeHeaders } from './upload-client.ts';

const CHUNK = 100_000;
let clip: Buffer;
let running: RunningUploads;
let folder: string;
beforeAll(async () => {
  clip = await recordClip(1, 9);
});
beforeEach(async () => {
  running = await runUploads();
  for (const clipId of ['clp_1', 'clp_2']) {
    const client = uploadClient(running.base);
    await client.begin(clipId);
    for (let at = 0; at < clip.length; at += CHUNK) await client.append(clipId, at, clip.subarray(at, at + CHUNK));
    await client.append(clipId, clip.length, Buffer.alloc(0), wholeHeaders(clip));
  }
  folder = join(running.root, 'data', 'objects', 'media', 'ver_1', 'clp_1', 's');
});
afterEach(async () => running.close());

const segmentsOf = async (path = folder): Promise<string[]> => (await readdir(path)).sort().map((name) => join(path, name));

async function readRefused(): Promise<unknown> {
  const opened = await openClip(running.stores, { verificationId: 'ver_1', clipId: 'clp_1' });
  return collect(opened?.read() ?? []).then(
    () => 'read',
    (error: { code?: unknown }) => error.code,
  );
}

describe('a clip at rest', () => {
  it('is refused when two of its chunks were swapped', async () => {
    const [a = '', b = ''] = await segmentsOf();
    await rename(a, `${a}.aside`);
    await rename(b, a);
    await rename(`${a}.aside`, b);
    expect(await readRefused()).toBe('frame_not_authentic');
  });

  it('is refused when a chunk was cut at a frame boundary, or is missing', async () => {
    const [a = '', b = ''] = await segmentsOf();
    await writeFile(a, (await readFile(a)).subarray(0, 60 + 65_536 + 16));
    expect(await readRefused()).toBe('object_truncated');
    await rm(b);
    await rm(a);
    expect(await readRefused()).toBe('object_truncated');
  });

  it('is refused with a chunk of another clip of the same verification in its place', async () => {
    const [a = ''] = await segmentsOf();
    const [foreign = ''] = await segmentsOf(folder.replace('clp_1', 'clp_2'));
    await copyFile(foreign, a);
    expect(await readRefused()).toBe('frame_not_authentic');
  });

  it('is refused with one bit flipped anywhere, its documents included', async () => {
    const [a = ''] = await segmentsOf();
    const flip = async (path: string): Promise<void> => {
      const bytes = await readFile(path);
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
      await writeFile(path, bytes);
    };
    await flip(a);
    expect(await readRefused()).toBe('frame_not_authentic');
    await flip(join(folder, '..', 'whole'));
    await expect(openClip(running.stores, { verificationId: 'ver_1', clipId: 'clp_1' })).rejects.toMatchObject({
      code: 'frame_not_authentic',
    });
  });

  it('gives the hashes of its chunks, to be compared with the manifest, whatever their lengths', async () => {
    const opened = await openClip(running.stores, { verificationId: 'ver_1', clipId: 'clp_1' });
    const lengths = [1, 99_999, 12_345, clip.length - 112_345];
    const expected = lengths.map((length, index) => {
      const from = lengths.slice(0, index).reduce((sum, each) => sum + each, 0);
      return sha256(clip.subarray(from, from + length));
    });
    expect(await hashChunks(opened?.read() ?? [], lengths)).toEqual(expected);
  });
});
