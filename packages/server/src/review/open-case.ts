import { REVIEW_RULES, type ReasonCode } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import type { Withheld } from '../vocabulary.ts';
import { riskOfCase } from './risk-of-case.ts';

interface Opening {
  readonly loaded: LoadedVerification;
  readonly told: readonly { readonly code: ReasonCode }[];
  readonly withheld: Withheld | null;
  readonly at: Date;
}

/** Puts a verification that goes to review into the queue, in the transaction that sends it there. */
export async function openCase(trx: Transaction<Tables>, { loaded, told, withheld, at }: Opening): Promise<void> {
  const { assignment, dueHours } = loaded.policy.review ?? REVIEW_RULES;
  await trx
    .insertInto('cases')
    .values({
      id: newId('cas'),
      mode: loaded.mode,
      account_id: loaded.account_id,
      verification_id: loaded.id,
      round: loaded.round,
      risk: riskOfCase(
        told.map(({ code }) => code),
        withheld,
      ),
      assignment,
      opened_at: at,
      due_at: new Date(at.getTime() + dueHours * 3_600_000),
      held_by: null,
      held_until: null,
      closed_at: null,
    })
    .execute();
}
