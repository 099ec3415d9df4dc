import type { PgBoss, Queue } from 'pg-boss';
import { z } from 'zod';

/** heartbeat 10 s with supervision every 5 s: a job whose worker was killed starts elsewhere after 12 s (measured, design/stack.md) */
const WATCHED = { notify: true, heartbeatSeconds: 10, deadLetter: 'dead_letters' } as const;

/**
 * Every job of the service: its queue and what its data must be. A job may run twice: each handler is idempotent, and completes the job
 * in the very transaction that writes its effect.
 */
export const QUEUES = {
  /** All steps of a round are in: judge them. */
  decide: {
    data: z.strictObject({ verificationId: z.string(), round: z.number().int() }),
    queue: { ...WATCHED, retryLimit: 10, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 },
  },
  /** One try of one delivery; the next try is a job of its own (webhooks/schedule.ts), so that the back-off is ours. */
  deliver_webhook: {
    data: z.strictObject({ deliveryId: z.string() }),
    queue: { ...WATCHED, retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 60 },
  },
  /** Verifications whose time has passed, old idempotency keys and capture codes. */
  expire: { data: z.strictObject({}), queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3 }, every: '* * * * *' },
  /** Signs the head of the audit trail. */
  checkpoint_audit: { data: z.strictObject({}), queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3 }, every: '*/10 * * * *' },
} as const satisfies Record<string, { data: z.ZodType; queue: Omit<Queue, 'name'>; every?: string }>;

export type JobName = keyof typeof QUEUES;
export type JobData<Name extends JobName> = z.infer<(typeof QUEUES)[Name]['data']>;
export const JOB_NAMES = Object.keys(QUEUES) as JobName[];

/** Holds what was given up, for people to look at. */
const DEAD_LETTERS = 'dead_letters';

/** Makes the queues say what the table says. Repeating it is harmless. */
export async function createQueues(boss: PgBoss): Promise<void> {
  const present = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!present.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS, { retryLimit: 0, deleteAfterSeconds: 0 });
  for (const name of JOB_NAMES) {
    const { queue } = QUEUES[name];
    if (!present.has(name)) await boss.createQueue(name, queue);
    else {
      const { policy: _fixedOnceMade, ...changeable } = queue as Omit<Queue, 'name'>;
      await boss.updateQueue(name, changeable);
    }
  }
}
