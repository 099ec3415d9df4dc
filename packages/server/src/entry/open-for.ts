import { type OpenDatabase, openDatabase } from '../adapters/postgres/open-database.ts';
import type { Config, Secrets } from '../config/read-config.ts';

/** Why a process did not start; the command prints the text and ends. */
export const START_PROBLEMS = {
  'database.locked': 'another process of Mien uses this data directory: stop it, or give DATABASE_URL to run several',
  'database.needed': 'an API or a worker of its own needs DATABASE_URL: the embedded database serves one process, `mien serve`',
  'database.not_migrated': 'the database is not what this version needs: run `mien migrate` first',
} as const;
export type StartProblem = keyof typeof START_PROBLEMS;

export type Started<T> = { readonly ok: true; readonly running: T } | { readonly ok: false; readonly problem: StartProblem };

/** Opens the configured database. */
export function openFor(
  config: Config,
  secrets: Secrets,
  onLost: (error: Error) => void,
): Promise<{ ok: true; database: OpenDatabase } | { ok: false; problem: StartProblem }> {
  return openDatabase(
    secrets.databaseUrl === null
      ? { kind: 'embedded', directory: config.dataDirectory }
      : { kind: 'postgres', url: secrets.databaseUrl, connections: config.databaseConnections, onLost },
  );
}
