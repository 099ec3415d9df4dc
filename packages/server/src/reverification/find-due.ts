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
  readonly document_at: Date | null;
}

// the end of a document is told first: it is the one that asks for something else than a face
const BY_DOCUMENT = { reason: 'risk', trigger: 'document_expiring' } as const;
const BY_INTERVAL = { reason: 'periodic', trigger: 'interval' } as const;
const BY_CHANCE = { reason: 'random', trigger: 'drawn' } as const;

/**
 * Asks every account again whose date has come, by interval, by chance or by the end of its document, each in a transaction of its own; costs what is due.
 * @returns how many were asked
 */
export async function findDue(context: Pick<Context, 'db' | 'enqueue' | 'now' | 'accessRulesOf'>): Promise<number> {
  const at = context.now();
  let asked = 0;
  for (;;) {
    // the very expression of the index accounts_by_review
    const { rows } = await sql<Due>`
      select id, mode, access_policy_id, periodic_at, random_at, document_at from accounts
      where due_at is null and verified_at is not null and least(periodic_at, random_at, document_at) <= ${at}
      order by least(periodic_at, random_at, document_at) limit ${BATCH}`.execute(context.db);
    for (const { id, mode, access_policy_id, periodic_at, document_at } of rows) {
      const rules = await context.accessRulesOf(access_policy_id);
      const has = (date: Date | null): boolean => date !== null && date <= at;
      const asking = has(document_at) ? BY_DOCUMENT : has(periodic_at) ? BY_INTERVAL : BY_CHANCE;
      const result = await context.db
        .transaction()
        .execute((trx) => askAgain(trx, context, { accountId: id, mode, rules, ...asking, at, actor: 'system' }));
      if (result === 'asked') asked += 1;
    }
    if (rows.length < BATCH) return asked;
  }
}
