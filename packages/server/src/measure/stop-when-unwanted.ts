import type { Context } from '../context.ts';
import { isMeasured } from './record-measurement.ts';

export interface Watching {
  readonly signal: AbortController['signal'];
  end(): void;
}

/** Aborts measuring as soon as the verification may no longer be measured: consent withdrawn, cancelled, expired, erased. */
export function stopWhenUnwanted({ db, changes, log }: Pick<Context, 'db' | 'changes' | 'log'>, verificationId: string): Watching {
  const abort = new AbortController();
  const look = async (): Promise<void> => {
    const row = await db.selectFrom('verifications').select(['route', 'state']).where('id', '=', verificationId).executeTakeFirst();
    if (row === undefined || !isMeasured(row)) abort.abort();
  };
  const end = changes.watch(verificationId, () => {
    // what is measured in vain is thrown away when it is written
    look().catch((error: unknown) => log.warn({ event: 'measure.watch_failed', verification: verificationId, err: error }));
  });
  return { signal: abort.signal, end };
}
