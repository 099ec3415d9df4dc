import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Probe } from './probes.ts';

const EVERY_MS = 15_000;
/** Whoever is not heard of for so long is told as lost: four times it said nothing. */
export const SILENT_MS = 4 * EVERY_MS;
/** Those that are gone for so long are forgotten. */
const FORGOTTEN_MS = 7 * 86_400_000;

/**
 * Says every few seconds that this process works jobs, and whether its models are there, for the staff's page of health. A database that
 * does not answer keeps nothing else from working. @returns how to end in order
 */
export async function startHeartbeat(
  { db, now, log }: Pick<Context, 'db' | 'now' | 'log'>,
  probes: readonly Probe[],
): Promise<() => Promise<void>> {
  const id = newId('wrk');
  const models = probes.find(({ name }) => name === 'models');
  const startedAt = now();
  let ready: boolean | null = null;
  const beat = async (): Promise<void> => {
    // models are hashed at their first look: that they are not looked at yet is told meanwhile
    void models?.isReady().then((are) => {
      ready = are;
    });
    const at = now();
    await db
      .insertInto('workers')
      .values({ id, started_at: startedAt, seen_at: at, stopped_at: null, models_ready: ready })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: at, models_ready: ready }))
      .execute();
    await db
      .deleteFrom('workers')
      .where('seen_at', '<', new Date(at.getTime() - FORGOTTEN_MS))
      .execute();
  };
  const safely = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ event: 'worker.not_told', err: error });
    }
  };
  let beating = safely(beat);
  await beating;
  const timer = setInterval(() => {
    beating = safely(beat);
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await beating;
    await safely(async () => db.updateTable('workers').set({ stopped_at: now() }).where('id', '=', id).execute());
  };
}

export const WORKER_STATES = ['working', 'silent', 'stopped'] as const;

interface Seen {
  readonly seen_at: Date;
  readonly stopped_at: Date | null;
}

/** Pure. */
export const workerState = ({ seen_at: seen, stopped_at: stopped }: Seen, at: Date): (typeof WORKER_STATES)[number] => {
  if (stopped !== null) return 'stopped';
  return at.getTime() - seen.getTime() > SILENT_MS ? 'silent' : 'working';
};
