import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { readModelEnvironment } from '@mien/analysis';
import { openRecordings, type SampleRecordings, seededRandom } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askService } from '../bench/src/kills/ask-service.ts';
import { filmVerification } from '../bench/src/kills/film-verification.ts';
import { scheduleKills } from '../bench/src/kills/schedule-kills.ts';
import { type Service, startService } from '../bench/src/kills/service.ts';
import { type RunningPostgres, startPostgres } from '../bench/src/servers/start-postgres.ts';
import { openS3ObjectStore } from '../packages/server/src/adapters/objects/s3-object-store.ts';
import { migrate, readConfig } from '../packages/server/src/index.ts';
import { generateTokenKey } from '../packages/server/src/tokens/token-keys.ts';
import { type RunningSwift, startSwift } from './servers/start-swift.ts';

const PEOPLE = 2;
const KILLS = 3;
const SEED = 7;
const BUCKET = 'media';
const RECORDING_OF = { document_front: 'front', document_back: 'back', face: 'face' } as const;

let postgres: RunningPostgres;
let swift: RunningSwift;
let directory: string;
let recordings: SampleRecordings;
let service: Service;
beforeAll(async () => {
  const models = readModelEnvironment(process.env, homedir());
  recordings = await openRecordings(fileURLToPath(new URL('../node_modules/.cache/mien-test/', import.meta.url)), models);
  for (const name of Object.values(RECORDING_OF)) await recordings.read(name);
  [postgres, swift, directory] = await Promise.all([
    startPostgres(['fsync=off', 'max_connections=100']),
    startSwift(),
    mkdtemp(join(tmpdir(), 'mien-on-s3-')),
  ]);
  const admin = adminOf(swift);
  await admin.send(new CreateBucketCommand({ Bucket: BUCKET }));
  admin.destroy();
  await mkdir(join(directory, 'cwd'));
  const env = {
    DATABASE_URL: postgres.url,
    MIEN_DATA_DIR: join(directory, 'data'),
    MIEN_PORT: '0',
    MIEN_LOG_LEVEL: 'fatal',
    MIEN_REQUESTS_PER_MINUTE: '100000',
    MIEN_DATABASE_CONNECTIONS: '8',
    MIEN_CAPTURE_TOKEN_MINUTES: '60',
    MIEN_MASTER_KEY: randomBytes(32).toString('base64'),
    MIEN_TOKEN_KEY: generateTokenKey(),
    MIEN_S3_BUCKET: BUCKET,
    MIEN_S3_ENDPOINT: swift.endpoint,
    MIEN_S3_ACCESS_KEY_ID: swift.accessKeyId,
    MIEN_S3_SECRET_ACCESS_KEY: swift.secretAccessKey,
  };
  const read = readConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const migrated = await migrate(read.config, read.secrets);
  if (!migrated.ok) throw new Error(migrated.problem);
  service = await startService({ env, cwd: join(directory, 'cwd'), afterKill: async () => undefined });
}, 600_000);
afterAll(async () => {
  await postgres.stop();
  await swift.stop();
  await rm(directory, { recursive: true, force: true });
});

const adminOf = ({ endpoint, accessKeyId, secretAccessKey }: RunningSwift): S3Client =>
  new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });

/** What the bucket lists, as the store itself tells. */
async function listBucket(): Promise<string[]> {
  const { endpoint, accessKeyId, secretAccessKey } = swift;
  const store = openS3ObjectStore({
    endpoint,
    accessKeyId,
    secretAccessKey,
    region: 'us-east-1',
    bucket: BUCKET,
    prefix: '',
    addressing: 'path',
  });
  const keys: string[] = [];
  for await (const { key } of store.list('')) keys.push(key);
  store.close();
  return keys;
}

const ask = async (method: 'GET' | 'DELETE', path: string) => (await askService(service, { method, path, token: service.firstKey })).body;

async function readClip(id: string, clipId: string): Promise<Buffer> {
  const answer = await fetch(`${service.address()}/v1/verifications/${id}/clips/${clipId}`, {
    headers: { authorization: `Bearer ${service.firstKey}` },
  });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

it('APIs and workers on PostgreSQL and S3, processes killed: whole verifications to their verdict, evidence read back, and after erasure an empty bucket', async () => {
  const kills = scheduleKills(service, KILLS, seededRandom(SEED));
  const people = Array.from({ length: PEOPLE }, (_, nth) => filmVerification({ service, recordings, name: `s3-${nth}`, ...kills }));
  const filmed = await Promise.all(people);
  await kills.end();
  expect(filmed.map(({ state, lostChunks }) => ({ state, lostChunks }))).toEqual(filmed.map(() => ({ state: 'approved', lostChunks: 0 })));
  expect(kills.done).toBe(KILLS);

  for (const { id } of filmed) {
    const { verdicts } = await ask('GET', `/v1/verifications/${id}/evidence`);
    expect(verdicts).toMatchObject([{ outcome: 'approved', verdict: { outcome: 'approved' } }]);
    const { items } = await ask('GET', `/v1/verifications/${id}/clips`);
    const stored = items.filter(({ state }: { state: string }) => state === 'stored');
    expect(stored.map(({ step }: { step: string }) => step).sort()).toEqual(Object.keys(RECORDING_OF).sort());
    for (const { id: clipId, step } of stored) {
      const recording = await recordings.read(RECORDING_OF[step as keyof typeof RECORDING_OF]);
      expect((await readClip(id, clipId)).equals(recording)).toBe(true);
    }
  }
  // the media is in the bucket and nowhere else
  const all = await listBucket();
  for (const { id } of filmed) expect(all.filter((key) => key.includes(id)).length).toBeGreaterThan(0);
  const files = join(directory, 'data', 'media');
  expect(existsSync(files) ? await readdir(files, { recursive: true }) : []).toEqual([]);

  for (const { id } of filmed) {
    const { account_id: accountId } = await ask('GET', `/v1/verifications/${id}`);
    expect(await ask('DELETE', `/v1/accounts/${accountId}`)).toEqual({ done: true });
    expect((await listBucket()).filter((key) => key.includes(id))).toEqual([]);
  }
  expect(await listBucket()).toEqual([]);
  const admin = adminOf(swift);
  const { Uploads = [] } = await admin.send(new ListMultipartUploadsCommand({ Bucket: BUCKET }));
  admin.destroy();
  expect(Uploads).toEqual([]);
  expect(await service.stop()).toBe(0);
}, 600_000);
