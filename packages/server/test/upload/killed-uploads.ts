import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Upload } from 'tus-js-client';
import { onTestFinished } from 'vitest';
import { PlaintextScan } from '../../../../bench/src/kills/plaintext-scan.ts';
import type { S3Settings } from '../../src/adapters/objects/s3-object-store.ts';
import { hashingHttpStack, uploadClient } from './upload-client.ts';

const SERVER = fileURLToPath(new URL('serve-uploads.mjs', import.meta.url));

export interface KilledRun {
  readonly kills: number;
  /** most bytes that were acknowledged but not there after a kill */
  readonly lost: number;
  /** files in which plaintext of the clip was found after any kill */
  readonly plaintextIn: readonly string[];
  /** a file that has not changed is read once */
  readonly bytesScanned: number;
  /** what was told on completion, without repetitions */
  readonly completed: readonly unknown[];
  readonly root: string;
  readonly master: Buffer;
}

interface KillPlan {
  readonly kills: number;
  /** many more than can pass between two kills on a fast machine */
  readonly chunks: number;
  readonly seed: number;
  /** undefined: files */
  readonly s3?: S3Settings;
}

interface Server {
  readonly port: number;
  kill(): Promise<void>;
}

async function startServer(root: string, port: number, master: Buffer, s3: S3Settings | undefined): Promise<Server> {
  const options = JSON.stringify({ root, port, master: master.toString('hex'), s3 });
  const child: ChildProcess = spawn(process.execPath, [SERVER, options], {
    cwd: join(root, 'cwd'),
    env: { PATH: process.env['PATH'], TMPDIR: join(root, 'tmp') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [line] = await Promise.race([once(child.stdout ?? child, 'data'), exit.then(() => Promise.reject(new Error('the server ended')))]);
  return {
    port: Number(String(line)),
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/**
 * Uploads a clip with tus-js-client, by deferred length in small chunks, while the server is killed again and again at random
 * moments; half-way through the client itself is thrown away and another one goes on by the upload's address alone.
 */
export async function uploadThroughKills(clip: Buffer, { kills, chunks, seed, s3 }: KillPlan): Promise<KilledRun> {
  let state = seed;
  const random = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 32) * limit;
  };
  const root = await mkdtemp(join(tmpdir(), 'mien-killed-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const name of ['data', 'keys', 'tmp', 'cwd']) await mkdir(join(root, name));
  const master = randomBytes(32);
  const scan = new PlaintextScan(clip);
  let server = await startServer(root, 0, master, s3);
  onTestFinished(() => server.kill());
  const base = `http://127.0.0.1:${server.port}`;

  let acknowledged = 0;
  let wakes: (() => void)[] = [];
  const wake = (): void => {
    for (const each of wakes) each();
    wakes = [];
  };
  const nextChunk = (): Promise<void> => new Promise((resolve) => wakes.push(resolve));
  let finished = false;
  let failed: Error | undefined;
  const begin = (token: string, uploadUrl: string | null): Upload => {
    const upload = new Upload(clip, {
      endpoint: `${base}/capture/uploads`,
      uploadUrl,
      chunkSize: Math.ceil(clip.length / chunks),
      uploadLengthDeferred: true,
      headers: { authorization: `Bearer ${token}` },
      metadata: { clipId: 'clp_1', filetype: 'video/webm' },
      httpStack: hashingHttpStack(clip),
      retryDelays: Array.from({ length: 5000 }, () => 25),
      onShouldRetry: () => true,
      onChunkComplete: (_, accepted) => {
        acknowledged = Math.max(acknowledged, accepted);
        wake();
      },
      onSuccess: () => {
        finished = true;
        wake();
      },
      onError: (error) => {
        failed = error;
        wake();
      },
    });
    upload.start();
    return upload;
  };

  let upload = begin('phone', null);
  let killed = 0;
  let lost = 0;
  let bytesScanned = 0;
  const plaintextIn = new Set<string>();
  const look = async (): Promise<void> => {
    const scanned = await scan.findInFolders(['data', 'keys', 'tmp', 'cwd'].map((name) => join(root, name)));
    bytesScanned += scanned.bytes;
    for (const file of scanned.files) plaintextIn.add(file);
  };
  while (!finished && failed === undefined) {
    for (let left = Math.floor(random(4)); left > 0 && !finished; left -= 1) await nextChunk();
    if (killed >= kills) {
      if (!finished && failed === undefined) await nextChunk();
      continue;
    }
    await delay(random(12));
    await server.kill();
    killed += 1;
    await look();
    const before = acknowledged;
    server = await startServer(root, server.port, master, s3);
    const looked = await uploadClient(base).look('clp_1');
    lost = Math.max(lost, before - Number(looked.headers.get('upload-offset') ?? 0));
    if (killed === Math.floor(kills / 2)) {
      await upload.abort();
      upload = begin('laptop', `${base}/capture/uploads/clp_1`);
    }
  }
  await server.kill();
  await look();
  if (failed !== undefined) throw failed;
  const lines = (await readFile(join(root, 'completed.ndjson'), 'utf8')).trim().split('\n');
  return {
    kills: killed,
    lost,
    plaintextIn: [...plaintextIn],
    bytesScanned,
    completed: [...new Set(lines)].map((line) => JSON.parse(line) as unknown),
    root,
    master,
  };
}
