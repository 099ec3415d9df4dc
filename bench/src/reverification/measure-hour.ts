import { createAccessRules, findDue, openDatabase, runGrace } from '@mien/server';
import pg from 'pg';
import { startInstallation } from '../load/serve.ts';
import { median } from '../measure/statistics.ts';
import { isPostgresInstalled, startPostgres } from '../servers/start-postgres.ts';

/** What one hour of the scheduler costs on PostgreSQL, milliseconds. */
export interface Hour {
  readonly postgres: string;
  /** looking for who is due and who is in a grace, where nobody is */
  readonly nothing: number;
  /** one indexed SELECT on the same connection */
  readonly plainSelect: number;
  /** asking each of those who are due again, all told */
  readonly asking: number;
  /** as many transactions of one UPDATE each */
  readonly plainAsking: number;
  /** reminding each of those in a grace, all told */
  readonly reminding: number;
}

const LOOKS = 50;

const idOf = (prefix: string, number: string): string => `'${prefix}_' || lpad((${number})::text, 26, '0')`;

/** `accounts` verified accounts whose dates lie ahead, `due` of them due now, and as many with a reminder due. Past the triggers, for speed. */
async function fill(database: pg.Client, accounts: number, due: number): Promise<void> {
  const { rows } = await database.query(`select id from policies where key = 'worldwide' order by version desc limit 1`);
  await database.query('set session_replication_role = replica');
  await database.query(
    `insert into accounts (id, mode, external_id, locale, level, access_policy_id, verified_at, periodic_at, random_at, due_at, due_reason,
       grace_until, grace_next_at, created_at, updated_at)
     select ${idOf('acc', 'i')}, 'test', 'hour-' || i, case when i % 3 = 0 then 'en' else 'zh-CN' end, 'basic', $1, now() - interval '300 days',
       now() + case when i <= ${due} then -interval '1 minute' else interval '2 hours' + (i % 8760) * interval '1 hour' end,
       case when i % 20 = 0 then now() + interval '3 hours' + (i % 17520) * interval '1 hour' end,
       case when i between ${due + 1} and ${2 * due} then now() - interval '10 days' end,
       case when i between ${due + 1} and ${2 * due} then 'periodic' end,
       case when i between ${due + 1} and ${2 * due} then date_trunc('milliseconds', now()) + interval '7 days' end,
       case when i between ${due + 1} and ${2 * due} then now() - interval '1 minute' end, now() - interval '300 days', now()
     from generate_series(1, ${accounts}) i`,
    [rows[0]?.id],
  );
  await database.query('set session_replication_role = default');
  await database.query('vacuum analyze accounts');
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The very functions of the hour's job over a million accounts; what they give to the queue is dropped. Null: no PostgreSQL here. */
export async function measureHour(accounts: number, due: number): Promise<Hour | null> {
  if (!isPostgresInstalled()) return null;
  const postgres = await startPostgres();
  const installation = await startInstallation(postgres.url, 1);
  const client = new pg.Client(postgres.url);
  const opened = await openDatabase({ kind: 'postgres', url: postgres.url, connections: 2, onLost: () => undefined });
  if (!opened.ok) throw new Error(opened.problem);
  const { db } = opened.database;
  try {
    await client.connect();
    await fill(client, accounts, due);
    const context = { db, now: () => new Date(), accessRulesOf: createAccessRules(db), enqueue: async () => undefined };
    const asking = await timeOf(async () => {
      if ((await findDue(context)) !== due) throw new Error('not everybody who was due was asked');
    });
    const reminding = await timeOf(async () => {
      if ((await runGrace(context)).reminded !== due) throw new Error('not everybody in a grace was reminded');
    });
    const nothing: number[] = [];
    const plain: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      nothing.push(await timeOf(() => Promise.all([findDue(context), runGrace(context)])));
      plain.push(
        await timeOf(() => client.query('select level from accounts where id = $1', [`acc_${String(look + 1).padStart(26, '0')}`])),
      );
    }
    const bare: number[] = [];
    for (let number = 1; number <= due; number += 1)
      bare.push(
        await timeOf(async () => {
          await client.query('begin');
          await client.query('update accounts set updated_at = now() where id = $1', [`acc_${String(number).padStart(26, '0')}`]);
          await client.query('commit');
        }),
      );
    return {
      postgres: postgres.version,
      nothing: median(nothing) ?? Number.NaN,
      plainSelect: median(plain) ?? Number.NaN,
      asking,
      plainAsking: bare.reduce((sum, one) => sum + one, 0),
      reminding,
    };
  } finally {
    await client.end();
    await opened.database.close();
    await installation.stop();
    await postgres.stop();
  }
}
