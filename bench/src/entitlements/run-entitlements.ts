import { createAccessRules, openDatabase, readEntitlements } from '@mien/server';
import pg from 'pg';
import { Pool } from 'undici';
import { startInstallation } from '../load/serve.ts';
import { machineLoad } from '../measure/machine-load.ts';
import { median, percentile, ratioOf } from '../measure/statistics.ts';
import type { PartOptions, PartResult } from '../part.ts';
import { row } from '../result.ts';
import { isPostgresInstalled, startPostgres } from '../servers/start-postgres.ts';
import { startFloor } from './start-floor.ts';
import { atPace, takeTurns, withoutPause } from './take-turns.ts';

const ACCOUNTS = 100_000;
const AT_ONCE = 8;
const CONNECTIONS = 8;
/** Requests a second of the goal: a wallet with a million customers at its busiest; about a fifth of what the machine can do. */
const PACE = 200;
const P99_GOAL_MS = 5;
const RATIO_GOAL = 1.5;

const anyId = (): string => `acc_0${String(1 + Math.floor(Math.random() * ACCOUNTS)).padStart(25, '0')}`;

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

const NOT_MEASURED = [
  row({ figure: 'reading entitlements ÷ plain indexed SELECT', value: null, unit: '×', better: 'lower', goal: RATIO_GOAL }),
  row({ figure: `GET entitlements with API key at ${PACE} a second, p99`, value: null, unit: 'ms', better: 'lower', goal: P99_GOAL_MS }),
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
  const service = await startInstallation(url, 1);
  await fill(url);
  const floor = await startFloor(url, CONNECTIONS);
  const opened = await openDatabase({ kind: 'postgres', url, connections: CONNECTIONS, onLost: () => undefined });
  if (!opened.ok) throw new Error(opened.problem);
  const { db } = opened.database;
  const accessRulesOf = createAccessRules(db);
  const plain = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const ourClient = new Pool(service.apis[0].address, { connections: AT_ONCE });
  const floorClient = new Pool(floor.address, { connections: AT_ONCE });
  const headers = { authorization: `Bearer ${service.key}` };
  const ask = async (client: Pool, path: string): Promise<void> => {
    const answer = await client.request({ path, method: 'GET', headers });
    if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
    await answer.body.dump();
  };
  const overHttp = [() => ask(ourClient, `/v1/accounts/${anyId()}/entitlements`), () => ask(floorClient, `/${anyId()}`)] as const;
  try {
    const inside = await takeTurns(
      reads,
      withoutPause(AT_ONCE),
      () => readEntitlements({ db, accessRulesOf }, { id: anyId(), mode: 'test' }),
      () => plain.query('select level from accounts where id = $1', [anyId()]),
    );
    const http = await takeTurns(reads / 2, withoutPause(AT_ONCE), ...overHttp);
    const paced = await takeTurns(reads / 4, atPace(PACE), ...overHttp);
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
          figure: `GET entitlements with API key at ${PACE} a second, p99`,
          value: percentile(paced.ours, 0.99),
          unit: 'ms',
          better: 'lower',
          goal: P99_GOAL_MS,
          peer: 'bare node:http + SELECT',
          peerValue: percentile(paced.peer, 0.99),
        }),
        row({
          figure: `GET entitlements with API key at ${PACE} a second, median`,
          value: median(paced.ours),
          unit: 'ms',
          better: 'lower',
          peer: 'bare node:http + SELECT',
          peerValue: median(paced.peer),
        }),
        row({
          figure: `GET entitlements, ${AT_ONCE} always under way, p99`,
          value: percentile(http.ours, 0.99),
          unit: 'ms',
          better: 'lower',
          peer: 'bare node:http + SELECT',
          peerValue: percentile(http.peer, 0.99),
        }),
        row({
          figure: `GET entitlements, ${AT_ONCE} always under way, median`,
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
      facts: { accounts: ACCOUNTS, atOnce: AT_ONCE, pace: PACE, reads, load },
    };
  } finally {
    await Promise.all([ourClient.close(), floorClient.close()]);
    await plain.end();
    await opened.database.close();
    await floor.stop();
    await service.stop();
  }
}
