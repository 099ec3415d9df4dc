import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api, createAccessRules, migrate, openDatabase, readConfig, readEntitlements } from '@mien/server';
import pg from 'pg';
import { Pool } from 'undici';
import { machineLoad } from '../measure/machine-load.ts';
import { median, percentile, ratioOf } from '../measure/statistics.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { row } from '../result.ts';
import { isPostgresInstalled, startPostgres } from '../servers/start-postgres.ts';

const ACCOUNTS = 100_000;
const AT_ONCE = 8;
const CONNECTIONS = 8;
/** Blocks of ours and of the plain SELECT take turns, so that the machine's load falls on both. */
const BLOCKS = 6;
const P99_GOAL_MS = 5;
const RATIO_GOAL = 1.5;

const idOf = (number: number): string => `acc_0${String(number).padStart(25, '0')}`;

/** Wall times of single reads while `AT_ONCE` of them are under way. */
async function readUnderLoad(reads: number, read: (id: string) => Promise<unknown>): Promise<{ times: number[]; seconds: number }> {
  const times: number[] = [];
  let left = reads;
  const start = performance.now();
  const reader = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const id = idOf(1 + Math.floor(Math.random() * ACCOUNTS));
      const from = performance.now();
      await read(id);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return { times, seconds: (performance.now() - start) / 1000 };
}

async function takeTurns(reads: number, ours: (id: string) => Promise<unknown>, peer: (id: string) => Promise<unknown>) {
  const times = { ours: [] as number[], peer: [] as number[] };
  const seconds = { ours: 0, peer: 0 };
  for (let block = 0; block < BLOCKS; block++)
    for (const who of block % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
      const read = await readUnderLoad(Math.ceil(reads / BLOCKS), who === 'ours' ? ours : peer);
      // the first block of each warms connections, caches and the compiler
      if (block < 2) continue;
      times[who].push(...read.times);
      seconds[who] += read.seconds;
    }
  return { ours: times.ours, peer: times.peer, rateOurs: times.ours.length / seconds.ours, ratePeer: times.peer.length / seconds.peer };
}

async function fill(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(`select id from policies where key = 'worldwide'`);
  await client.query(
    `insert into accounts (id, mode, external_id, locale, level, access_policy_id, verified_at, created_at, updated_at)
     select 'acc_0' || lpad(i::text, 25, '0'), 'test', 'bench-' || i, 'en', case when i % 3 = 0 then 'none' else 'basic' end, $1, now(), now(), now()
     from generate_series(1, $2::int) i on conflict do nothing`,
    [rows[0]?.id, ACCOUNTS],
  );
  await client.query('analyze accounts');
  await client.end();
}

const tokenKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const NOT_MEASURED = [
  row({ figure: 'reading entitlements ÷ plain indexed SELECT', value: null, unit: '×', better: 'lower', goal: RATIO_GOAL }),
  row({ figure: 'GET entitlements, p99', value: null, unit: 'ms', better: 'lower', goal: P99_GOAL_MS }),
];

/**
 * Entitlement reads beside a plain SELECT by primary key, on the same PostgreSQL in the same run: an empty one of `DATABASE_URL`, or one of
 * Debian's programs started for it; without either not measured.
 */
export async function runEntitlements(options: PartOptions): Promise<PartResult> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return measureOn(given, options);
  if (!isPostgresInstalled()) return { rows: NOT_MEASURED, facts: { why: 'no PostgreSQL is installed and DATABASE_URL is not set' } };
  const postgres = await startPostgres();
  try {
    const { rows, facts } = await measureOn(postgres.url, options);
    return { rows, facts: { ...facts, postgres: postgres.version } };
  } finally {
    await postgres.stop();
  }
}

async function measureOn(url: string, { long }: PartOptions): Promise<PartResult> {
  const load = machineLoad();
  const reads = long ? 120_000 : 24_000;
  const directory = await mkdtemp(join(tmpdir(), 'mien-bench-'));
  const read = readConfig({
    DATABASE_URL: url,
    MIEN_DATA_DIR: directory,
    MIEN_PORT: '0',
    MIEN_LOG_LEVEL: 'silent',
    MIEN_REQUESTS_PER_MINUTE: '1000000',
    MIEN_DATABASE_CONNECTIONS: String(CONNECTIONS),
    MIEN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    MIEN_TOKEN_KEY: tokenKey(),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  await migrate(read.config, read.secrets);
  await fill(url);
  const started = await api(read.config, read.secrets);
  if (!started.ok || started.running === null) throw new Error('the service did not start');
  const { address, firstKey, stop } = started.running;
  if (firstKey === null) throw new Error('the database is not empty');
  const opened = await openDatabase({ kind: 'postgres', url, connections: CONNECTIONS, onLost: () => undefined });
  if (!opened.ok) throw new Error(opened.problem);
  const { db } = opened.database;
  const accessRulesOf = createAccessRules(db);
  const plain = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const select = (id: string) => plain.query('select level from accounts where id = $1', [id]);
  const floor = createServer(async (request, response) => {
    const { rows } = await select((request.url ?? '/').slice(1));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(rows[0]));
  });
  await new Promise<void>((resolve) => floor.listen(0, '127.0.0.1', resolve));
  const ourClient = new Pool(address, { connections: AT_ONCE });
  const floorClient = new Pool(`http://127.0.0.1:${(floor.address() as AddressInfo).port}`, { connections: AT_ONCE });
  const ask = async (client: Pool, path: string): Promise<void> => {
    const answer = await client.request({ path, method: 'GET', headers: { authorization: `Bearer ${firstKey}` } });
    if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
    await answer.body.dump();
  };
  try {
    const inside = await takeTurns(reads, (id) => readEntitlements({ db, accessRulesOf }, { id, mode: 'test' }), select);
    const http = await takeTurns(
      reads / 2,
      (id) => ask(ourClient, `/v1/accounts/${id}/entitlements`),
      (id) => ask(floorClient, `/${id}`),
    );
    const peer = 'plain SELECT';
    return {
      rows: [
        row({
          figure: 'reading entitlements ÷ plain indexed SELECT, reads a second',
          value: ratioOf(inside.ratePeer, inside.rateOurs),
          unit: '×',
          better: 'lower',
          goal: RATIO_GOAL,
        }),
        row({
          figure: 'reading entitlements, median',
          value: median(inside.ours),
          unit: 'ms',
          better: 'lower',
          peer,
          peerValue: median(inside.peer),
        }),
        row({
          figure: 'reading entitlements, p99',
          value: percentile(inside.ours, 0.99),
          unit: 'ms',
          better: 'lower',
          peer,
          peerValue: percentile(inside.peer, 0.99),
        }),
        row({
          figure: 'GET entitlements with API key, p99',
          value: percentile(http.ours, 0.99),
          unit: 'ms',
          better: 'lower',
          goal: P99_GOAL_MS,
          peer: 'bare node:http + SELECT',
          peerValue: percentile(http.peer, 0.99),
        }),
        row({
          figure: 'GET entitlements with API key, median',
          value: median(http.ours),
          unit: 'ms',
          better: 'lower',
          peer: 'bare node:http + SELECT',
          peerValue: median(http.peer),
        }),
        row({
          figure: 'GET entitlements, requests a second',
          value: http.rateOurs,
          unit: '/s',
          better: 'higher',
          peer: 'bare node:http + SELECT',
          peerValue: http.ratePeer,
          note: 'client, service and database share the machine',
        }),
      ],
      facts: { accounts: ACCOUNTS, atOnce: AT_ONCE, reads, load },
    };
  } finally {
    await Promise.all([ourClient.close(), floorClient.close()]);
    await new Promise((resolve) => floor.close(resolve));
    await plain.end();
    await opened.database.close();
    await stop();
    await rm(directory, { recursive: true, force: true });
  }
}
