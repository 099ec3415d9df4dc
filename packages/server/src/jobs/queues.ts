import type { ReasonCode } from '@mien/protocol';
import type { PgBoss, Queue } from 'pg-boss';
import { z } from 'zod';

/** Reasons for which a verification goes to a person without being judged. */
const HANDOVER_REASONS = [
  'consent.alternative_requested',
  'consent.declined',
  'policy.attempts_exhausted',
  'system.analysis_unavailable',
] as const satisfies ReasonCode[];
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** heartbeat 10 s with supervision every 5 s: a job whose worker was killed starts elsewhere after 12 s (measured, design/stack.md) */
const WATCHED = { notify: true, heartbeatSeconds: 10, deadLetter: 'dead_letters' } as const;

/**
 * Every job of the service: its queue and what its data must be. A job may run twice: each handler is idempotent, and completes the job
 * in the very transaction that writes its effect.
 */
export const QUEUES = {
  /** All steps of a round are in: judge them. */
  decide: {
    data: z.strictObject({
      verificationId: z.string(),
      round: z.number().int(),
      /** nothing is judged: the applicant goes to a person for this reason */
      handover: z.enum(HANDOVER_REASONS).optional(),
    }),
    queue: { ...WATCHED, retryLimit: 10, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 },
  },
  /** A step is being filmed: measure its clip while it arrives. Only a saving of time: what is given up here is measured when it is whole. */
  follow_clip: {
    data: z.strictObject({ verificationId: z.string(), clipId: z.string() }),
    queue: { notify: true, heartbeatSeconds: 10, retryLimit: 0, expireInSeconds: 900 },
    // a clip that waited is soon whole and has nothing left to follow; who begins to film now must not wait behind it
    order: 'newest_first',
  },
  /** The bytes of a step's clip are whole: measure it. */
  measure_clip: {
    data: z.strictObject({ verificationId: z.string(), clipId: z.string() }),
    queue: { ...WATCHED, retryLimit: 8, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 900 },
  },
  /** A picture of a call is there: what is measured in its step is measured. */
  measure_snapshot: {
    data: z.strictObject({ verificationId: z.string(), snapshotId: z.string() }),
    queue: { ...WATCHED, retryLimit: 5, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, expireInSeconds: 600 },
  },
  /** A call that was agreed is near: whoever agreed it is told. */
  remind_call: {
    data: z.strictObject({ callId: z.string() }),
    queue: { ...WATCHED, retryLimit: 5, retryDelay: 10, retryBackoff: true, retryDelayMax: 300 },
  },
  /** A decision of the staff takes effect, unless it was taken back before. */
  apply_decision: {
    data: z.strictObject({ decisionId: z.string() }),
    queue: { ...WATCHED, retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 },
  },
  /** One try of one delivery; the next try is a job of its own (webhooks/schedule.ts), so that the back-off is ours. */
  deliver_webhook: {
    data: z.strictObject({ deliveryId: z.string() }),
    queue: { ...WATCHED, retryLimit: 20, retryDelay: 1, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 60 },
  },
  /** Verifications whose time has passed, appeals that nobody answered in theirs, old idempotency keys and capture codes. */
  expire: { data: z.strictObject({}), queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3 }, every: '* * * * *' },
  /** Keys of an erased account and its verifications, where the process died between marking and destroying. */
  destroy_keys: {
    data: z.strictObject({ accountId: z.string() }),
    queue: { ...WATCHED, retryLimit: 20, retryDelay: 5, retryBackoff: true },
  },
  /** One notification by mail; put off by quiet hours into a job of its own. */
  send_mail: {
    data: z.strictObject({ notificationId: z.string() }),
    queue: { ...WATCHED, retryLimit: 10, retryDelay: 30, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 },
  },
  /** Accounts whose verification is due again, by interval or chance; reminders, and the end of a grace. */
  plan_reverification: {
    data: z.strictObject({}),
    queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3, expireInSeconds: 3600 },
    every: '*/5 * * * *',
  },
  /** Media and evidence that the policy no longer keeps. */
  retain: {
    data: z.strictObject({}),
    queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3, expireInSeconds: 3600 },
    every: '41 * * * *',
  },
  /** Uploads whose last answer was never asked for, and leftovers of killed writers. */
  sweep_uploads: {
    data: z.strictObject({}),
    queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3, expireInSeconds: 3600 },
    every: '17 * * * *',
  },
  /** Closed days of the figures that are not summed yet, or changed since. */
  sum_days: {
    data: z.strictObject({}),
    queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3, expireInSeconds: 3600 },
    every: '3-59/10 * * * *',
  },
  /** Publishes the successor of an issuer key a day before it signs. */
  rotate_issuer_keys: { data: z.strictObject({}), queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3 }, every: '29 * * * *' },
  /** Signs the head of the audit trail. */
  checkpoint_audit: { data: z.strictObject({}), queue: { ...WATCHED, policy: 'exclusive', retryLimit: 3 }, every: '*/10 * * * *' },
} as const satisfies Record<string, { data: z.ZodType; queue: Omit<Queue, 'name'>; every?: string; order?: 'newest_first' }>;

export type JobName = keyof typeof QUEUES;
export type JobData<Name extends JobName> = z.infer<(typeof QUEUES)[Name]['data']>;
export const JOB_NAMES = Object.keys(QUEUES) as JobName[];

/** How a queue is worked by one process. */
interface Working {
  /** jobs of this queue at once */
  readonly atOnce: number;
  /** each poller asks this often; what is new is told by notification at once, so this finds what is due later and what was lost */
  readonly pollSeconds: number;
}

/** Pollers of nine queues share the one connection of the embedded database: only the two that people wait for are asked often. */
const WORKING: Partial<Record<JobName, Working>> = {
  decide: { atOnce: 4, pollSeconds: 0.5 },
  // who waits for a follower waits here
  measure_clip: { atOnce: 3, pollSeconds: 0.5 },
  follow_clip: { atOnce: 2, pollSeconds: 0.5 },
  // an agent and an applicant look at each other meanwhile
  measure_snapshot: { atOnce: 2, pollSeconds: 0.5 },
  deliver_webhook: { atOnce: 4, pollSeconds: 1 },
  apply_decision: { atOnce: 1, pollSeconds: 1 },
};
const SELDOM: Working = { atOnce: 1, pollSeconds: 5 };

export const workingOf = (name: JobName): Working => WORKING[name] ?? SELDOM;

/** Where pg-boss puts what was given up; `dead_letters` the table is where people look. */
export const DEAD_LETTERS = 'dead_letters';

/** Makes the queues say what the table says. Repeating it is harmless. */
export async function createQueues(boss: PgBoss): Promise<void> {
  const present = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!present.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS, { retryLimit: 100, retryDelay: 30 });
  for (const name of JOB_NAMES) {
    const { queue } = QUEUES[name];
    if (!present.has(name)) await boss.createQueue(name, queue);
    else {
      const { policy: _fixedOnceMade, ...changeable } = queue as Omit<Queue, 'name'>;
      await boss.updateQueue(name, changeable);
    }
  }
}
