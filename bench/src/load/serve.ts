import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const MIEN = fileURLToPath(new URL('../../../packages/server/dist/cli/main.js', import.meta.url));

interface Process {
  readonly pid: number;
  stop(): Promise<void>;
}

interface RunningApi extends Process {
  readonly address: string;
}

export interface Installation {
  readonly key: string;
  /** makes the first staff account, once */
  readonly staffLink: string | null;
  /** one process for each processor: the first is asked for everything but chunks */
  readonly apis: readonly [RunningApi, ...RunningApi[]];
  /** @param core the one processor that the worker and its children may use; null: whichever there is */
  startWorker(core: number | null): Promise<Process>;
  stop(): Promise<void>;
}

type Child = ChildProcessByStdio<null, Readable, null>;

function run(words: readonly string[], environment: NodeJS.ProcessEnv, core: number | null = null): Child {
  const pinned = core === null ? [] : ['taskset', '--cpu-list', String(core)];
  const [command = process.execPath, ...rest] = [...pinned, process.execPath, MIEN, ...words];
  return spawn(command, rest, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What the child says until it says this. @throws Error where it ends before */
async function untilSaid(child: Child, wanted: RegExp): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (wanted.test(said)) {
      child.stdout.resume();
      return said;
    }
  }
  throw new Error('a process of the service ended before it ran');
}

const processOf = (child: Child): Process => {
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** APIs on a database of their own, and workers as they are asked for: the very commands an operator runs. @param apis how many, at least one */
export async function startInstallation(databaseUrl: string, apis: number): Promise<Installation> {
  const directory = await mkdtemp(join(tmpdir(), 'mien-load-'));
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    LANG: 'C',
    DATABASE_URL: databaseUrl,
    MIEN_DATA_DIR: directory,
    MIEN_PORT: '0',
    MIEN_LOG_LEVEL: 'error',
    MIEN_REQUESTS_PER_MINUTE: '1000000',
    MIEN_MASTER_KEY: randomBytes(32).toString('base64'),
    MIEN_TOKEN_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  const migrating = run(['migrate'], environment);
  migrating.stdout.resume();
  const [code] = await once(migrating, 'exit');
  if (code !== 0) throw new Error('mien migrate failed');
  const started: Process[] = [];
  const startApi = async (): Promise<RunningApi & { readonly key: string | undefined; readonly staffLink: string | null }> => {
    const api = run(['api'], environment);
    const said = await untilSaid(api, /Stop with/);
    const address = /Address\s+(\S+)/.exec(said)?.[1];
    if (address === undefined) throw new Error('the API printed no address');
    const staffLink = /http\S+\/staff\S*#\S+/.exec(said)?.[0] ?? null;
    const running = { ...processOf(api), address, key: /mien_test_[\w-]{43}/.exec(said)?.[0], staffLink };
    started.push(running);
    return running;
  };
  // the first start alone prints a key
  const first = await startApi();
  if (first.key === undefined) throw new Error('the API printed no key');
  const more: RunningApi[] = [];
  while (more.length + 1 < apis) more.push(await startApi());
  return {
    key: first.key,
    staffLink: first.staffLink,
    apis: [first, ...more],
    startWorker: async (core) => {
      const worker = run(['worker'], environment, core);
      await untilSaid(worker, /worker/);
      const running = processOf(worker);
      started.push(running);
      return running;
    },
    stop: async () => {
      await Promise.all(started.map((one) => one.stop()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
