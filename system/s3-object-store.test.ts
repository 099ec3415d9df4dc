import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import { openS3ObjectStore } from '../packages/server/src/adapters/objects/s3-object-store.ts';
import { describeObjectStore } from '../packages/server/test/objects/object-store-contract.ts';
import { type RunningSwift, startSwift } from './servers/start-swift.ts';

let swift: RunningSwift;
beforeAll(async () => {
  swift = await startSwift();
});
afterAll(async () => swift.stop());

describeObjectStore('S3, as OpenStack Swift speaks it', async () => {
  const { endpoint, accessKeyId, secretAccessKey } = swift;
  const admin = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
  await admin.send(new CreateBucketCommand({ Bucket: 'media' }));
  admin.destroy();
  const store = openS3ObjectStore({
    endpoint,
    region: 'us-east-1',
    bucket: 'media',
    prefix: 'mien/',
    addressing: 'path',
    accessKeyId,
    secretAccessKey,
  });
  return { store, close: async () => store.close() };
});
