import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlaintextScan } from '../bench/src/kills/plaintext-scan.ts';
import { openDirectoryKeyStore } from '../packages/server/src/adapters/keys/directory-key-store.ts';
import { openS3ObjectStore, type S3Settings } from '../packages/server/src/adapters/objects/s3-object-store.ts';
import { createDataKeys } from '../packages/server/src/crypto/data-keys.ts';
import { wrapByMasterSecret } from '../packages/server/src/crypto/wrap-key.ts';
import { openClip } from '../packages/server/src/upload/read-clip.ts';
import { bytesOfClip } from '../packages/server/test/upload/bytes-of-clip.ts';
import { uploadThroughKills } from '../packages/server/test/upload/killed-uploads.ts';
import { recordClip } from '../packages/server/test/upload/real-clip.ts';
import { sha256 } from '../packages/server/test/upload/upload-client.ts';
import { type RunningSwift, startSwift } from './servers/start-swift.ts';

let swift: RunningSwift;
let settings: S3Settings;
beforeAll(async () => {
  swift = await startSwift();
  const { endpoint, accessKeyId, secretAccessKey } = swift;
  settings = { endpoint, accessKeyId, secretAccessKey, region: 'us-east-1', bucket: 'media', prefix: '', addressing: 'path' };
  const admin = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
  await admin.send(new CreateBucketCommand({ Bucket: 'media' }));
  admin.destroy();
});
afterAll(async () => swift.stop());

describe('uploads on S3', () => {
  it('lose nothing acknowledged when the server is killed, and rest sealed', async () => {
    const clip = await recordClip(5, 21);
    const run = await uploadThroughKills(clip, { kills: 21, chunks: 110, seed: Date.now() & 0xffff, s3: settings });
    expect(run.kills).toBeGreaterThanOrEqual(20);
    expect(run.lost).toBeLessThanOrEqual(0);
    expect(run.plaintextIn).toEqual([]);
    const place = { verificationId: 'ver_1', clipId: 'clp_1' };
    expect(run.completed).toEqual([{ ...place, type: 'video/webm', bytes: clip.length, sha256: sha256(clip), claimedSeconds: 1 }]);

    const objects = openS3ObjectStore(settings);
    const keys = createDataKeys(await openDirectoryKeyStore(`${run.root}/keys`), wrapByMasterSecret([run.master]));
    const opened = await openClip({ objects, keys }, place);
    expect((await bytesOfClip(opened)).equals(clip)).toBe(true);
    expect((await bytesOfClip(opened, { from: 100_000, to: 100_010 })).equals(clip.subarray(100_000, 100_010))).toBe(true);
    expect((await new PlaintextScan(clip).findInFolders([swift.home])).files).toEqual([]);
    objects.close();
  }, 300_000);
});
