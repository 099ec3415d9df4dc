import type { OpenDatabase } from '../adapters/postgres/open-database.ts';
import { openQueue } from '../jobs/open-queue.ts';
import { createQueues } from '../jobs/queues.ts';
import { seedPolicies } from '../policy/seed-policies.ts';
import { migrateToLatest } from '../sql/migrate.ts';

/** Brings a database to what this version needs: schema, queues, shipped policies. Repeating it is harmless; of several at once one works and the others wait. */
export const prepareDatabase = (database: OpenDatabase): Promise<void> =>
  database.exclusively(async () => {
    await migrateToLatest(database.db);
    const problems: Error[] = [];
    const boss = openQueue(database, { role: 'installer', onProblem: (problem) => problems.push(problem) });
    await boss.start();
    try {
      await createQueues(boss);
    } finally {
      await boss.stop({ graceful: false });
    }
    if (problems[0] !== undefined) throw problems[0];
    await seedPolicies(database.db);
  });
