import type { PgBoss } from 'pg-boss';
import type { Context } from '../context.ts';

const EVERY_MS = 10_000;

/** Keeps the queue gauges fresh. @returns how to stop */
export function watchQueues(boss: PgBoss, { metrics, log }: Pick<Context, 'metrics' | 'log'>): () => void {
  const read = async (): Promise<void> => {
    for (const queue of await boss.getQueues()) {
      metrics.queued.set({ name: queue.name }, queue.readyCount);
      metrics.oldestQueuedSeconds.set({ name: queue.name }, queue.readyOldestSeconds ?? 0);
    }
  };
  const timer = setInterval(() => {
    read().catch((error: unknown) => log.warn({ event: 'queue.unwatched', err: error }));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
