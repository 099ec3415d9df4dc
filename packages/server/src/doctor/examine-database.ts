import { sql } from 'kysely';
import type { OpenDatabase } from '../adapters/postgres/open-database.ts';
import type { Config, Secrets } from '../config/read-config.ts';
import { openFor } from '../entry/open-for.ts';
import { START_PROBLEMS } from '../entry/start-problems.ts';
import { schemaState } from '../sql/migrate.ts';
import { type Examined, kindOf } from './examined.ts';

const MAX_SKEW_MS = 2000;

async function examineSchema({ db }: OpenDatabase): Promise<Examined> {
  const name = 'Schema';
  const found = await schemaState(db).catch((error: unknown) => `could not be read (${kindOf(error)})`);
  if (found === 'current') return { name, state: 'works', detail: 'what this version needs' };
  if (found === 'newer')
    return { name, state: 'fails', detail: 'of a later version of Mien (database.newer)', remedy: START_PROBLEMS['database.newer'] };
  const detail = found === 'older' ? 'not what this version needs' : found;
  return { name, state: 'fails', detail, remedy: 'run: mien migrate (mien serve does it by itself)' };
}

async function examineClock({ db }: OpenDatabase): Promise<Examined> {
  const name = 'Clock';
  const before = Date.now();
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const after = Date.now();
  const there = rows[0]?.now.getTime() ?? Number.NaN;
  const skew = Math.max(before - there, there - after, 0);
  if (skew <= MAX_SKEW_MS) return { name, state: 'works', detail: `within ${MAX_SKEW_MS / 1000} s of the database's` };
  return {
    name,
    state: 'fails',
    detail: `${Math.round(skew / 1000)} s away from the database's: tokens and one-time codes would end at the wrong time`,
    remedy: 'run a time service (chrony, systemd-timesyncd) on every machine',
  };
}

/** Lock, connection, schema and clock; an embedded database is opened as the service would. */
export async function examineDatabase(config: Config, secrets: Secrets): Promise<readonly Examined[]> {
  const skipped = (detail: string): readonly Examined[] => ['Schema', 'Clock'].map((name) => ({ name, state: 'not_run' as const, detail }));
  const opened = await openFor(config, secrets, () => undefined).catch((error: unknown) => ({
    ok: false as const,
    problem: kindOf(error),
  }));
  if (!opened.ok && opened.problem === 'database.locked')
    return [
      { name: 'Database', state: 'not_run', detail: 'the service is running on this data directory (database.locked); ask its /readyz' },
      ...skipped('the database is in use'),
    ];
  if (!opened.ok)
    return [
      {
        name: 'Database',
        state: 'fails',
        detail: opened.problem,
        remedy:
          config.database === 'postgres'
            ? 'is PostgreSQL up, and are host, name and password in DATABASE_URL right?'
            : 'is MIEN_DATA_DIR writable, and does it hold a database of this version?',
      },
      ...skipped('no database'),
    ];
  try {
    return [
      { name: 'Database', state: 'works', detail: config.database === 'postgres' ? 'PostgreSQL answers' : 'embedded, opened and locked' },
      await examineSchema(opened.database),
      await examineClock(opened.database),
    ];
  } finally {
    await opened.database.close();
  }
}
