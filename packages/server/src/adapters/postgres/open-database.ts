import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from '../../sql/tables.ts';
import { listenOnConnection } from './listen.ts';
import { lockDirectory } from './lock-directory.ts';

/** What pg-boss needs of a database that it does not open itself. */
interface QueueDatabase {
  readonly backend: 'postgres' | 'pglite';
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  listen(channel: string, onNotification: (payload: string) => void, onReconnect: () => void): Promise<{ close(): Promise<void> }>;
}

export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly queue: QueueDatabase;
  /** Calls back for each NOTIFY on the channel, after it was committed. To be called at start only: see below. */
  listen(channel: string, onNotification: (payload: string) => void): Promise<() => Promise<void>>;
  /** Runs the work while no other process runs work of this kind. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type DatabaseOptions =
  | { readonly kind: 'postgres'; readonly url: string; readonly connections: number; readonly onLost: (error: Error) => void }
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'given'; readonly pglite: PGlite };

export type OpenDatabaseResult =
  | { readonly ok: true; readonly database: OpenDatabase }
  /** another process holds the data directory */
  | { readonly ok: false; readonly problem: 'database.locked' };

/** 16 MB: 226 MB resident instead of about 400; the working set of one machine fits (measured, design/stack.md) */
const EMBEDDED_PARAMETERS = ['-c', 'shared_buffers=16MB'];

/** pg parses bigint as text; our counts and sequences stay far below 2^53. */
const BIGINT_OID = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT_OID ? Number : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/** Any number that nothing else in the database locks. */
const EXCLUSIVE_LOCK = 7_430_001;

const rowsOf = (result: pg.QueryResult | pg.QueryResult[]): unknown[] =>
  Array.isArray(result) ? result.flatMap((one) => one.rows ?? []) : result.rows;

/** pg-boss sends whole scripts with BEGIN and COMMIT in them: they need one connection, and a failed one must not stay inside. */
const executeOn = (pool: pg.Pool) => async (text: string, values?: unknown[]) => {
  const client = await pool.connect();
  try {
    return { rows: rowsOf(await client.query(text, values !== undefined && values.length > 0 ? values : undefined)) };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};

const kyselyOn = (pool: pg.Pool): Kysely<Tables> => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/**
 * One PGlite has one connection: whoever holds it must never wait for a second one. LISTEN runs on the same connection, and inside
 * somebody's open transaction it would be undone with it; so it is called at start only.
 */
function onPglite(pglite: PGlite, release: () => Promise<void>): OpenDatabase {
  // idle connections would be closed after 10 s and the one connection is not made to be opened again
  const pool = new pg.Pool({ ...createPgConfig(pglite), types, idleTimeoutMillis: 0 } as pg.PoolConfig);
  const db = kyselyOn(pool);
  return {
    db,
    queue: {
      backend: 'pglite',
      executeSql: executeOn(pool),
      listen: async (channel, onNotification, onReconnect) => {
        const stop = await pglite.listen(channel, onNotification);
        onReconnect();
        return { close: () => stop() };
      },
    },
    listen: async (channel, onNotification) => {
      const stop = await pglite.listen(channel, onNotification);
      return () => stop();
    },
    // the directory is held by this process alone
    exclusively: (work) => work(),
    close: async () => {
      await db.destroy();
      await pglite.close();
      await release();
    },
  };
}

/**
 * How long a connection that nobody uses stays open. A new one takes PostgreSQL 30 to 60 ms of processor time before its first answer, and pg's own
 * 10 s are shorter than a clip: a verdict waited for four of them, .15 s of its 1.3 (docs/decisions/2026-11-28-after-the-last-byte.md).
 */
const IDLE_MS = 600_000;

function onPostgres(options: DatabaseOptions & { kind: 'postgres' }): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections,
    idleTimeoutMillis: IDLE_MS,
    types,
    application_name: 'mien',
  });
  pool.on('error', options.onLost);
  const db = kyselyOn(pool);
  const connect = () => new pg.Client({ connectionString: options.url, application_name: 'mien listen', keepAlive: true });
  return {
    db,
    queue: {
      backend: 'postgres',
      executeSql: executeOn(pool),
      listen: (channel, onNotification, onReconnect) =>
        listenOnConnection({ connect, channel, onNotification, onReconnect, onLost: options.onLost }),
    },
    listen: async (channel, onNotification) => {
      const listener = await listenOnConnection({ connect, channel, onNotification, onReconnect: () => undefined, onLost: options.onLost });
      return listener.close;
    },
    exclusively: async (work) => {
      // a connection of its own: the work itself may take every one of the pool
      const client = connect();
      await client.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [EXCLUSIVE_LOCK]);
        return await work();
      } finally {
        // ending the session gives the lock back
        await client.end();
      }
    },
    close: () => db.destroy(),
  };
}

/** Opens the one database of the process. The caller closes it. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabaseResult> {
  if (options.kind === 'postgres') return { ok: true, database: onPostgres(options) };
  if (options.kind === 'given') return { ok: true, database: onPglite(options.pglite, async () => undefined) };
  const lock = await lockDirectory(options.directory);
  if (!lock.held) return { ok: false, problem: 'database.locked' };
  const dataDir = join(options.directory, 'database');
  const pglite = await PGlite.create({ dataDir, startParams: [...PGlite.defaultStartParams, ...EMBEDDED_PARAMETERS] });
  return { ok: true, database: onPglite(pglite, lock.release) };
}
