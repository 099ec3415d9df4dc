import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type OpenDatabase, openDatabase } from '../../src/adapters/postgres/open-database.ts';
import { prepareDatabase } from '../../src/entry/prepare-database.ts';

/** A migrated database for one test file; PostgreSQL where DATABASE_URL is set, PGlite in memory otherwise. The caller closes it. */
export interface TestDatabase extends OpenDatabase {
  readonly kind: 'pglite' | 'postgres';
  /** address of this very database, for a second program; PostgreSQL only */
  readonly url: string | null;
}

const CACHE = new URL('../../../../node_modules/.cache/mien-test/', import.meta.url);
const CREATING_FAILED = new Set(['42P04', '23505']);

/** A migrated PGlite opens from its dump in 0.4 s instead of 3–6 s; the dump is named after all that went into it. */
async function dumpName(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = new URL('../../src/sql/migrations/', import.meta.url);
  for (const name of (await readdir(migrations)).sort()) hash.update(await readFile(new URL(name, migrations)));
  for (const path of [
    'src/vocabulary.ts',
    'src/insight/fairness/fairness-words.ts',
    'src/sql/value-constraints.ts',
    'src/jobs/queues.ts',
    '../analysis/src/fairness/group-face.ts',
    '../protocol/src/states.ts',
    '../protocol/src/access-rules.ts',
    '../protocol/src/policies/shipped.ts',
    '../protocol/src/policies/liveness.ts',
    '../protocol/src/policies/quality.ts',
    '../../package-lock.json',
  ])
    hash.update(await readFile(new URL(`../../${path}`, import.meta.url)));
  return `${hash.digest('hex').slice(0, 24)}.tar`;
}

const given = async (pglite: PGlite): Promise<OpenDatabase> => {
  const opened = await openDatabase({ kind: 'given', pglite });
  if (!opened.ok) throw new Error(opened.problem);
  return opened.database;
};

async function migratedDump(): Promise<Blob> {
  const file = new URL(await dumpName(), CACHE);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return new Blob([kept]);
  const pglite = await PGlite.create();
  const database = await given(pglite);
  await prepareDatabase(database);
  const dump = await pglite.dumpDataDir('none');
  await database.close();
  await mkdir(CACHE, { recursive: true });
  const unfinished = new URL(`${randomBytes(6).toString('hex')}.partial`, CACHE);
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
  return dump;
}

async function onServer(address: string): Promise<TestDatabase> {
  const template = `mien_test_${(await dumpName()).replace('.tar', '')}`;
  const name = `mien_test_${randomBytes(8).toString('hex')}`;
  const at = (database: string): string => Object.assign(new URL(address), { pathname: `/${database}` }).href;
  const admin = new pg.Client(address);
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(7430002)');
    const exists = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (exists.rowCount === 0) {
      await admin.query(`create database ${template}_new`).catch((error: { code?: string }) => {
        if (!CREATING_FAILED.has(error.code ?? '')) throw error;
      });
      const opened = await openDatabase({ kind: 'postgres', url: at(`${template}_new`), connections: 2, onLost: () => undefined });
      if (!opened.ok) throw new Error(opened.problem);
      await prepareDatabase(opened.database);
      await opened.database.close();
      await admin.query(`alter database ${template}_new rename to ${template}`);
    }
    await admin.query(`create database ${name} template ${template}`);
    await admin.query('select pg_advisory_unlock(7430002)');
  } finally {
    await admin.end();
  }
  const opened = await openDatabase({ kind: 'postgres', url: at(name), connections: 5, onLost: () => undefined });
  if (!opened.ok) throw new Error(opened.problem);
  return {
    ...opened.database,
    kind: 'postgres',
    url: at(name),
    close: async () => {
      await opened.database.close();
      const dropping = new pg.Client(address);
      await dropping.connect();
      await dropping.query(`drop database ${name} with (force)`);
      await dropping.end();
    },
  };
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const address = process.env['DATABASE_URL'];
  if (address !== undefined && address !== '') return onServer(address);
  const pglite = await PGlite.create({ loadDataDir: await migratedDump() });
  return { ...(await given(pglite)), kind: 'pglite', url: null };
}
