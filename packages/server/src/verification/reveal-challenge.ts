import type { Step } from '@mien/protocol';
import type { Context } from '../context.ts';
import type { ChallengeKind } from '../vocabulary.ts';
import { type Result, refuse } from './result.ts';
import { currentStep } from './start-step.ts';

export interface RevealedChallenge {
  readonly position: number;
  readonly kind: ChallengeKind;
  readonly value: string;
  readonly revealedAt: Date;
  readonly left: number;
}

/**
 * Shows one challenge, only after the one before it, only within the step's time and only to who holds its nonce. Asked again (a lost
 * answer), it gives the same with its first time: client times are bounded by that.
 */
export async function revealChallenge(
  context: Pick<Context, 'db' | 'now'>,
  wanted: { verificationId: string; step: Step; nonce: string; position: number },
): Promise<Result<{ readonly challenge: RevealedChallenge }>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<{ challenge: RevealedChallenge }>> => {
    const step = await currentStep(trx, wanted.verificationId, wanted.step);
    if (step === undefined || step.state !== 'started') return refuse('step.not_expected', { step: wanted.step });
    if (step.nonce !== wanted.nonce) return refuse('step.nonce');
    if (step.capture_until === null || step.capture_until <= at) return refuse('step.time_over');
    const challenges = await trx
      .selectFrom('challenges')
      .selectAll()
      .where('step_id', '=', step.id)
      .orderBy('position')
      .forUpdate()
      .execute();
    const challenge = challenges[wanted.position];
    const before = challenges[wanted.position - 1];
    if (challenge === undefined || (before !== undefined && before.revealed_at === null)) return refuse('challenge.out_of_order');
    if (challenge.revealed_at === null)
      await trx
        .updateTable('challenges')
        .set({ revealed_at: at })
        .where('id', '=', challenge.id)
        .where('revealed_at', 'is', null)
        .execute();
    const { position, kind, value } = challenge;
    const left = challenges.length - position - 1;
    return { ok: true, challenge: { position, kind, value, revealedAt: challenge.revealed_at ?? at, left } };
  });
}
