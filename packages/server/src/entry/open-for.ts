import { sql } from 'kysely';
import { type OpenDatabase, openDatabase } from '../adapters/postgres/open-database.ts';
import type { Config, Secrets } from '../config/read-config.ts';
import type { StartProblem } from './start-problems.ts';

/** Opens the configured database; one that does not answer is told at once. */
export async function openFor(
  config: Config,
  secrets: Secrets,
  onLost: (error: Error) => void,
): Promise<{ ok: true; database: OpenDatabase } | { ok: false; problem: StartProblem }> {
  const opened = await openDatabase(
    secrets.databaseUrl === null
      ? { kind: 'embedded', directory: config.dataDirectory }
      : { kind: 'postgres', url: secrets.databaseUrl, connections: config.databaseConnections, onLost },
  );
  if (!opened.ok || secrets.databaseUrl === null) return opened;
  try {
    await sql`select 1`.execute(opened.database.db);
    return opened;
  } catch (error) {
    onLost(error as Error);
    await opened.database.close();
    return { ok: false, problem: 'database.unreachable' };
  }
}
