import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Mode } from '../vocabulary.ts';
import { askAgain } from './ask-again.ts';

const BATCH = 200;

interface Due {
  readonly id: string;
  readonly mode: Mode;
  readonly access_policy_id: string | null;
  readonly periodic_at: Date | null;
  readonly random_at: Date | null;
}

/**
 * Asks every account again whose date has come, by interval or by chance, each in a transaction of its own; costs what is due.
 * @returns how many were asked
 */
export async function findDue(context: Pick<Context, 'db' | 'enqueue' | 'now' | 'accessRulesOf'>): Promise<number> {
  const at = context.now();
  let asked = 0;
  for (;;) {
    // the very expression of the index accounts_by_review
    const { rows } = await sql<Due>`
      select id, mode, access_policy_id, periodic_at, random_at from accounts
      where due_at is null and verified_at is not null and least(periodic_at, random_at) <= ${at}
      order by least(periodic_at, random_at) limit ${BATCH}`.execute(context.db);
    for (const { id, mode, access_policy_id, periodic_at } of rows) {
      const rules = await context.accessRulesOf(access_policy_id);
      const byInterval = periodic_at !== null && periodic_at <= at;
      const asking = byInterval
        ? ({ reason: 'periodic', trigger: 'interval' } as const)
        : ({ reason: 'random', trigger: 'drawn' } as const);
      const result = await context.db
        .transaction()
        .execute((trx) => askAgain(trx, context, { accountId: id, mode, rules, ...asking, at, actor: 'system' }));
      if (result === 'asked') asked += 1;
    }
    if (rows.length < BATCH) return asked;
  }
}
