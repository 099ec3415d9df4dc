import { z } from 'zod';
import type { Context } from '../../context.ts';
import { WORKER_STATES, workerState } from '../../observe/heartbeat.ts';
import type { Probe } from '../../observe/probes.ts';
import type { App } from '../../routes/app.ts';
import { Time } from '../../routes/shapes.ts';

/** Workers that were seen within it are told. */
const LOOKED_BACK_MS = 86_400_000;
const MOST_WORKERS = 50;

const HealthShape = z.object({
  at: Time,
  parts: z.array(z.object({ name: z.string(), ready: z.boolean() })).describe('what this process needs'),
  workers: z
    .array(
      z.object({
        id: z.string(),
        state: z.enum(WORKER_STATES).describe('`silent`: not heard of for a minute, though it never ended in order'),
        started_at: Time,
        seen_at: Time,
        models_ready: z.boolean().nullable().describe('null: not looked at yet'),
      }),
    )
    .describe('processes that work jobs and were seen within a day, the latest first'),
  queues: z
    .array(z.object({ name: z.string(), ready: z.number(), oldest_seconds: z.number() }))
    .describe('jobs that wait for a worker, as they were counted within the last seconds'),
  given_up: z.number().int().describe('jobs that no worker tries any more'),
  cases: z.object({ open: z.number().int(), overdue: z.number().int(), oldest: Time.nullable() }),
});

/** Whether everything runs that must, for people; `/metrics` says the same and more to machines. */
export function healthRoutes(app: App, { db, metrics, now }: Context, probes: readonly Probe[]): void {
  app.get(
    '/v1/staff/health',
    { schema: { tags: ['operation'], summary: 'What answers, and what waits', response: { 200: HealthShape } } },
    async () => {
      const at = now();
      const parts = await Promise.all(probes.map(async ({ name, isReady }) => ({ name, ready: await isReady() })));
      const waiting = (await metrics.queued.get()).values;
      const ages = (await metrics.oldestQueuedSeconds.get()).values;
      const { count: givenUp } = await db
        .selectFrom('dead_letters')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const open = await db
        .selectFrom('cases')
        .select((select) => select.fn.countAll<number>().as('count'))
        .select((select) => select.fn.countAll<number>().filterWhere('due_at', '<', at).as('overdue'))
        .select((select) => select.fn.min('opened_at').as('oldest'))
        .where('closed_at', 'is', null)
        .executeTakeFirstOrThrow();
      const workers = await db
        .selectFrom('workers')
        .selectAll()
        .where('seen_at', '>', new Date(at.getTime() - LOOKED_BACK_MS))
        .orderBy('seen_at', 'desc')
        .limit(MOST_WORKERS)
        .execute();
      return {
        at: at.toISOString(),
        parts,
        workers: workers.map((worker) => ({
          id: worker.id,
          state: workerState(worker, at),
          started_at: worker.started_at.toISOString(),
          seen_at: worker.seen_at.toISOString(),
          models_ready: worker.models_ready,
        })),
        queues: waiting.map(({ labels, value }) => ({
          name: String(labels.name ?? ''),
          ready: value,
          oldest_seconds: ages.find((age) => age.labels.name === labels.name)?.value ?? 0,
        })),
        given_up: Number(givenUp),
        cases: { open: Number(open.count), overdue: Number(open.overdue), oldest: open.oldest?.toISOString() ?? null },
      };
    },
  );
}
