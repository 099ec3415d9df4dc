import type { Secrets } from '../config/read-config.ts';

/** Why a process did not start; the command prints the text and ends. */
export const START_PROBLEMS = {
  'database.locked': 'another process of Mien uses this data directory: stop it, or give DATABASE_URL to run several',
  'database.needed': 'an API or a worker of its own needs DATABASE_URL: the embedded database serves one process, `mien serve`',
  'database.unreachable': 'the database of DATABASE_URL does not answer or refuses: is it up, and are name and password right?',
  'listen.port_taken': 'the port is in use: stop what uses it, or give another with --port or MIEN_PORT',
  'listen.not_allowed': 'this user may not listen on that port: give one above 1023',
  'listen.no_address': 'this machine has no such address: see --host and MIEN_HOST',
  'database.newer':
    'a later version of Mien has brought this database further than this one knows: run that version, or go back to the backup of before it',
  'database.not_migrated': 'the database is not what this version needs: run `mien migrate` first',
} as const;
export type StartProblem = keyof typeof START_PROBLEMS;

export type Started<T> = { readonly ok: true; readonly running: T } | { readonly ok: false; readonly problem: StartProblem };

/** Whether an API or a worker of its own can start at all, before anything is loaded for it. */
export const lacksDatabase = ({ databaseUrl }: Secrets): { readonly ok: false; readonly problem: StartProblem } | null =>
  databaseUrl === null ? { ok: false, problem: 'database.needed' } : null;
