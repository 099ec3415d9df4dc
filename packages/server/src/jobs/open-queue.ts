import type { Transaction } from 'kysely';
import { type Db, fromKysely, PgBoss, type SendOptions } from 'pg-boss';
import type { OpenDatabase } from '../adapters/postgres/open-database.ts';
import type { Tables } from '../sql/tables.ts';
import { type JobData, type JobName, QUEUES } from './queues.ts';

/** Puts a job into the queue within the caller's transaction: it exists when and only when the rest was committed. */
export type Enqueue = <Name extends JobName>(
  trx: Transaction<Tables>,
  name: Name,
  data: JobData<Name>,
  when?: { startAfter: Date },
) => Promise<void>;

export interface QueueRole {
  /** watch over jobs and run schedules: workers do, an API alone does not */
  readonly role: 'sender' | 'worker' | 'installer';
  readonly onProblem: (problem: Error) => void;
}

/** Not the bare `public`: pg-boss's tables stay apart from ours and from our schema dump. */
const SCHEMA = 'jobs';

/** A pg-boss over the process's own database, not started. Its heartbeat settings: see queues.ts. */
export function openQueue(database: Pick<OpenDatabase, 'queue'>, { role, onProblem }: QueueRole): PgBoss {
  const boss = new PgBoss({
    db: database.queue as unknown as Db,
    backend: database.queue.backend,
    schema: SCHEMA,
    migrate: role === 'installer',
    createSchema: role === 'installer',
    supervise: role === 'worker',
    schedule: role === 'worker',
    useListenNotify: role === 'worker',
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    registerInstance: false,
  });
  boss.on('error', onProblem);
  return boss;
}

export const enqueueOn =
  (boss: PgBoss, now: () => Date): Enqueue =>
  async (trx, name, data, when) => {
    const options: SendOptions = {
      db: fromKysely(trx),
      ...(when === undefined ? {} : { startAfter: when.startAfter }),
      // of higher priority is what comes later, to the second
      ...('order' in QUEUES[name] ? { priority: Math.floor(now().getTime() / 1000) } : {}),
    };
    await boss.send(name, QUEUES[name].data.parse(data), options);
  };
