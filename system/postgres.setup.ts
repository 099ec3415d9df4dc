import { startPostgres } from '../bench/src/servers/start-postgres.ts';

/** Gives every test of this run one real PostgreSQL by DATABASE_URL. @returns how to end it */
export async function setup(): Promise<() => Promise<void>> {
  const postgres = await startPostgres(['fsync=off', 'max_connections=200']);
  process.stdout.write(`PostgreSQL ${postgres.version}\n`);
  process.env['DATABASE_URL'] = postgres.url;
  return postgres.stop;
}
