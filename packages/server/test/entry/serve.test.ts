import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { api, worker } from '../../src/entry/start.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mien-serve-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const CHILD = new URL('../support/serve-child.mjs', import.meta.url).pathname;

interface Child {
  readonly process: ChildProcess;
  readonly said: { address: string; firstKey: string | null; problem?: string };
}

async function start(): Promise<Child> {
  const { DATABASE_URL: _other, ...env } = process.env;
  const child = spawn(process.execPath, [CHILD, 'serve'], {
    env: { ...env, MIEN_DATA_DIR: directory, MIEN_PORT: '0', MIEN_LOG_LEVEL: 'error', MIEN_REQUESTS_PER_MINUTE: '100000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, said: JSON.parse(line) };
}

const ask = async (child: Child, key: string, method: string, path: string, body?: object) => {
  const answer = await fetch(`${child.said.address}${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.json() as Promise<{ id: string; code?: string; state?: string; items: { kind: string }[]; verification: { id: string } }>;
};

/** Reads until it is so; bounded by the test's own time. */
async function until<T>(read: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
  }
}

describe('a service on one machine', () => {
  it('starts from nothing, keeps what it acknowledged through kill -9, does nothing twice, and stops gracefully', async () => {
    let child = await start();
    const key = child.said.firstKey ?? '';
    expect(key).toMatch(/^mien_test_/);
    const acknowledged: { account: string; id: string }[] = [];
    for (let kill = 0; kill < 2; kill++) {
      const work = (async () => {
        for (let i = 0; ; i++) {
          const account = await ask(child, key, 'POST', '/v1/accounts', { external_id: `kill-${kill}-${i}.approved` });
          const { verification } = await ask(child, key, 'POST', '/v1/verifications', { account_id: account.id });
          await ask(child, key, 'POST', `/v1/verifications/${verification.id}/simulate`, {});
          acknowledged.push({ account: account.id, id: verification.id });
          if (i === 5 + kill) child.process.kill('SIGKILL');
        }
      })();
      await expect(work).rejects.toThrow();
      child = await start();
      // the first key is shown at the very first start only
      expect(child.said.firstKey).toBeNull();
    }
    expect(acknowledged.length).toBeGreaterThan(10);
    for (const { account, id } of acknowledged) {
      await until(
        () => ask(child, key, 'GET', `/v1/verifications/${id}`),
        ({ state }) => state === 'approved',
      );
      const { items } = await ask(child, key, 'GET', `/v1/accounts/${account}/notifications`);
      expect(items.map((item) => item.kind)).toEqual(['verification.approved']);
    }
    const second = await start();
    expect(second.said.problem).toBe('database.locked');
    child.process.kill('SIGTERM');
    expect((await once(child.process, 'exit'))[0]).toBe(0);
  }, 180_000);

  it('keeps its keys readable by their owner only', async () => {
    for (const name of await readdir(join(directory, 'secrets')))
      expect((await stat(join(directory, 'secrets', name))).mode & 0o077).toBe(0);
    expect((await stat(join(directory, 'keys'))).mode & 0o077).toBe(0);
  });
});

describe('a process of several', () => {
  it('ends with a code where there is no shared database', async () => {
    const read = readConfig({ MIEN_LOG_LEVEL: 'silent', MIEN_DATA_DIR: directory });
    if (!read.ok) throw new Error('expected a configuration');
    expect(await worker(read.config, read.secrets)).toEqual({ ok: false, problem: 'database.needed' });
    expect(await api(read.config, read.secrets)).toEqual({ ok: false, problem: 'database.needed' });
  });
});
