import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningPostgres, startPostgres } from '../bench/src/servers/start-postgres.ts';
import { migrate, readConfig } from '../packages/server/src/index.ts';
import { generateTokenKey } from '../packages/server/src/tokens/token-keys.ts';

const VERIFICATIONS = 40;
const KILLS = 16;
const CHILD = new URL('../packages/server/test/support/serve-child.mjs', import.meta.url).pathname;

let postgres: RunningPostgres;
let directory: string;
let receiver: Server;
let hook: string;
let env: Record<string, string>;
/** webhook ids in the order they came, repetitions included */
const received: string[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  directory = await mkdtemp(join(tmpdir(), 'mien-processes-'));
  receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']));
    request.resume();
    response.end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  hook = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  env = {
    DATABASE_URL: postgres.url,
    MIEN_DATA_DIR: directory,
    MIEN_PORT: '0',
    MIEN_LOG_LEVEL: 'fatal',
    MIEN_REQUESTS_PER_MINUTE: '100000',
    MIEN_DATABASE_CONNECTIONS: '5',
    MIEN_WEBHOOK_ALLOWED_HOSTS: hook,
    MIEN_MASTER_KEY: randomBytes(32).toString('base64'),
    MIEN_TOKEN_KEY: generateTokenKey(),
  };
});
afterAll(async () => {
  receiver.close();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

interface Running {
  readonly role: 'api' | 'worker';
  readonly child: ChildProcess;
  readonly address: string | null;
  readonly firstKey: string | null;
}

async function start(role: Running['role']): Promise<Running> {
  const child = spawn(process.execPath, [CHILD, role], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { address, firstKey } = JSON.parse(line) as { address: string | null; firstKey: string | null };
  return { role, child, address, firstKey };
}

it('two APIs and two workers, killed at random: nothing acknowledged is lost, nothing happens twice, each event arrives', async () => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { config, secrets } = read;
  // several that migrate at once apply everything once
  const migrated = await Promise.all([migrate(config, secrets), migrate(config, secrets), migrate(config, secrets)]);
  expect(migrated.every((one) => one.ok)).toBe(true);

  const running: Running[] = [await start('api')];
  const key = running[0]?.firstKey ?? '';
  running.push(await start('api'), await start('worker'), await start('worker'));

  /** One request, repeated with its idempotency key against whichever API lives, until it is answered: what a wallet does. */
  const ask = async (method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: Record<string, never> }> => {
    const idempotency = randomUUID();
    for (;;) {
      const apis = running.filter((one) => one.role === 'api');
      const { address } = apis[randomInt(apis.length)] as Running;
      try {
        const answer = await fetch(`${address}${path}`, {
          method,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': idempotency },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const parsed = (await answer.json()) as Record<string, never>;
        // a killed process leaves its request under way for a minute: a new key finds what it made, or makes it
        if (parsed['code'] === 'idempotency.under_way') return await ask(method, path, body);
        if (answer.status < 500) return { status: answer.status, body: parsed };
      } catch {
        // killed meanwhile: ask again
      }
    }
  };
  await ask('POST', '/v1/webhook-endpoints', { url: `http://${hook}/` });

  let kills = 0;
  const killOne = async (): Promise<void> => {
    const at = randomInt(running.length);
    const { child, role } = running[at] as Running;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    kills += 1;
    running[at] = await start(role);
  };

  const acknowledged: { account: string; id: string }[] = [];
  const one = async (n: number): Promise<void> => {
    const created = await ask('POST', '/v1/accounts', { external_id: `person-${n}.approved`, claims: { fullName: 'Ada Sample' } });
    const account = String(created.body['id']);
    const made = await ask('POST', '/v1/verifications', { account_id: account });
    const { verification, verification_id } = made.body as { verification?: { id: string }; verification_id?: string };
    const id = String(verification?.id ?? verification_id);
    await ask('POST', `/v1/verifications/${id}/simulate`, {});
    acknowledged.push({ account, id });
  };
  const killing = (async () => {
    while (kills < KILLS) await killOne();
  })();
  const asking = (async () => {
    for (let n = 0; n < VERIFICATIONS; n += 4) await Promise.all([0, 1, 2, 3].map((more) => one(n + more)));
  })();
  await Promise.all([killing, asking]);
  expect(acknowledged).toHaveLength(VERIFICATIONS);

  const database = new pg.Client(postgres.url);
  await database.connect();
  const number = async (query: string): Promise<number> => Number((await database.query(query)).rows[0]?.n);
  const untilZero = async (query: string): Promise<void> => {
    while ((await number(query)) > 0) await database.query('select pg_sleep(0.2)');
  };
  await untilZero("select count(*) n from verifications where state <> 'approved'");
  await untilZero("select count(*) n from deliveries where state = 'pending'");

  expect(await number('select count(*) n from verifications')).toBe(VERIFICATIONS);
  expect(await number('select count(*) n from verdicts')).toBe(VERIFICATIONS);
  expect(await number("select count(*) n from notifications where kind = 'verification.approved'")).toBe(VERIFICATIONS);
  expect(await number("select count(*) n from events where type = 'verification.approved'")).toBe(VERIFICATIONS);
  const events = (
    await database.query('select id from events where created_at >= (select min(created_at) from webhook_endpoints)')
  ).rows.map((row) => row.id as string);
  expect([...new Set(received)].sort()).toEqual(events.sort());
  process.stdout.write(`${kills} kills, ${events.length} events, ${received.length - events.length} delivered again\n`);
  await database.end();

  const stopped = running.map(({ child }) => once(child, 'exit'));
  for (const { child } of running) child.kill('SIGTERM');
  for (const [code] of await Promise.all(stopped)) expect(code).toBe(0);
}, 300_000);
