import { copyFile, cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlaintextScan } from '../../../../bench/src/kills/plaintext-scan.ts';
import { openFileObjectStore } from '../../src/adapters/objects/file-object-store.ts';
import { openBytes } from '../../src/crypto/open-object.ts';
import { hashChunks } from '../../src/upload/hash-clip.ts';
import { openClip } from '../../src/upload/read-clip.ts';
import { removeVerificationClips } from '../../src/upload/remove-clips.ts';
import { bytesOfClip } from './bytes-of-clip.ts';
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
  return bytesOfClip(opened).then(
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

  it('cannot be read from an old copy of all objects once its key was destroyed', async () => {
    const place = { verificationId: 'ver_1', clipId: 'clp_1' };
    const copy = join(running.root, 'copy');
    await cp(join(running.root, 'data'), copy, { recursive: true });
    await running.stores.keys.destroy('med_1');
    await removeVerificationClips(running.stores.objects, 'ver_1');
    const restored = { objects: await openFileObjectStore(copy), keys: running.stores.keys };
    expect(await openClip(restored, place)).toBeUndefined();
    await expect(restored.keys.openOrCreate('med_1')).rejects.toMatchObject({ code: 'key_destroyed' });
    const [a = ''] = await segmentsOf(folder.replace('/data/', '/copy/'));
    const otherKey = await restored.keys.openOrCreate('ver_2');
    const sealed = await readFile(a);
    expect(() => openBytes(sealed, { dataKey: otherKey, objectId: 'any' })).toThrow(expect.objectContaining({ code: 'wrong_key' }));
    expect(new PlaintextScan(clip).find(sealed)).toBe(-1);
  });

  it('gives the hashes of its chunks, to be compared with the manifest, whatever their lengths', async () => {
    const opened = await openClip(running.stores, { verificationId: 'ver_1', clipId: 'clp_1' });
    const lengths = [1, 99_999, 12_345, clip.length - 112_345];
    const expected = lengths.map((length, index) => {
      const from = lengths.slice(0, index).reduce((sum, each) => sum + each, 0);
      return sha256(clip.subarray(from, from + length));
    });
    if (opened === undefined) throw new Error('there is no such clip');
    expect(await hashChunks(opened.read(), lengths)).toEqual(expected);
  });
});
