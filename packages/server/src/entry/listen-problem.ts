import type { StartProblem } from './start-problems.ts';

const BY_SYSTEM_CODE: Readonly<Record<string, StartProblem>> = {
  EADDRINUSE: 'listen.port_taken',
  EACCES: 'listen.not_allowed',
  EADDRNOTAVAIL: 'listen.no_address',
  ENOTFOUND: 'listen.no_address',
};

/** Why the port could not be had, or null where it is none of the expected reasons. */
export const listenProblem = (error: unknown): StartProblem | null => BY_SYSTEM_CODE[(error as NodeJS.ErrnoException).code ?? ''] ?? null;
