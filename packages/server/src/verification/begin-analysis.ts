import type { TRANSITIONS, VerificationState } from '@mien/protocol';
import type { Transaction } from 'kysely';
import type { Enqueue } from '../jobs/open-queue.ts';
import type { HandoverReason } from '../jobs/queues.ts';
import type { Tables } from '../sql/tables.ts';
import { moveVerification } from './move-verification.ts';

/** The one way towards analysis from each state before it. */
const NEXT = {
  created: 'preparing',
  preparing: 'capturing',
  retry_required: 'capturing',
  capturing: 'analysing',
} as const satisfies { [From in VerificationState]?: (typeof TRANSITIONS)[From][number] };

export interface BeginAnalysis {
  readonly id: string;
  readonly state: VerificationState;
  readonly round: number;
  readonly at: Date;
  readonly handover?: HandoverReason;
}

/** Takes a locked verification to `analysing`, state by state, and has it judged. @returns false where it is past that */
export async function beginAnalysis(trx: Transaction<Tables>, enqueue: Enqueue, begin: BeginAnalysis): Promise<boolean> {
  const { id, at, handover } = begin;
  const round = begin.round + 1;
  let state = begin.state;
  while (state !== 'analysing') {
    const to = (NEXT as Partial<Record<VerificationState, VerificationState>>)[state];
    if (to === undefined) return false;
    const moved = await moveVerification(trx, { id, to, at, from: [state], set: to === 'analysing' ? { round } : {} });
    if (moved === null) return false;
    state = to;
  }
  await enqueue(trx, 'decide', { verificationId: id, round, ...(handover === undefined ? {} : { handover }) });
  return true;
}
