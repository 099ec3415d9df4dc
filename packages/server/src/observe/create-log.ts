import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config/read-config.ts';

/** What an error may say in a log. A message can carry data (a database quotes the row it refused), so it is left out. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/**
 * Lines of declared events with codes and ids (invariant 9): nothing is logged as an object that somebody else filled. What slips in
 * under a name that is known to be personal or secret is cut off.
 */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>, destination?: DestinationStream): Logger =>
  pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      redact: {
        paths: [
          'authorization',
          '*.authorization',
          'claims',
          '*.claims',
          'body',
          '*.body',
          'headers',
          '*.headers',
          'contact',
          '*.contact',
          'token',
          '*.token',
        ],
        remove: true,
      },
    },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
