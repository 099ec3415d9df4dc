import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlaintextScan } from '../../../../bench/src/kills/plaintext-scan.ts';
import { openClip } from '../../src/upload/read-clip.ts';
import { bytesOfClip } from './bytes-of-clip.ts';
import { uploadThroughKills } from './killed-uploads.ts';
import { recordClip } from './real-clip.ts';
import { openStores } from './running-uploads.ts';
import { sha256 } from './upload-client.ts';

describe('a server killed while a clip is uploaded', () => {
  it('loses nothing acknowledged, leaves no plaintext, and ends with the same bytes', async () => {
    const clip = await recordClip(5, 11);
    const run = await uploadThroughKills(clip, { kills: 24, chunks: 290, seed: Date.now() & 0xffff });
    expect(run.kills).toBeGreaterThanOrEqual(20);
    expect(run.lost).toBeLessThanOrEqual(0);
    expect(run.plaintextIn).toEqual([]);
    expect(run.bytesScanned).toBeGreaterThan(clip.length);
    const place = { verificationId: 'ver_1', clipId: 'clp_1' };
    const told = { ...place, type: 'video/webm', bytes: clip.length, sha256: sha256(clip), claimedSeconds: 1 };
    expect(run.completed).toEqual([told]);
    const opened = await openClip(await openStores(run.root, run.master), place);
    expect((await bytesOfClip(opened)).equals(clip)).toBe(true);
  });

  it('would be caught by the scan if it wrote 63 bytes of plaintext anywhere', async () => {
    const clip = await recordClip(1, 12);
    const scan = new PlaintextScan(clip);
    const run = await uploadThroughKills(clip, { kills: 1, chunks: 20, seed: 3 });
    expect((await scan.findInFolders([run.root])).files).toEqual([]);
    const sealed = Buffer.alloc(5000, 7);
    clip.copy(sealed, 1234, 77_777, 77_777 + 63);
    await writeFile(join(run.root, 'tmp', 'scratch'), sealed);
    expect((await scan.findInFolders([run.root])).files).toEqual([join(run.root, 'tmp', 'scratch')]);
  });
});
