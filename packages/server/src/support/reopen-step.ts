import type { Step } from '@mien/protocol';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { announceChange } from '../stream/changes.ts';
import { moveVerification } from '../verification/move-verification.ts';
import { readOpenAttempt, renewSteps } from '../verification/open-attempt.ts';
import { type Result, refuse } from '../verification/result.ts';
import { currentStep } from '../verification/start-step.ts';
import { countGrants, keepGrant, sealReason } from './keep-grant.ts';
import { lockOwnTicket, type OwnTicket } from './lock-own-ticket.ts';

/** Beyond these, another kind of help is due. */
const MOST_STEPS = 3;

/**
 * Support opens one filmed step again, free of charge: the others stand, and the applicant's page goes to it. What was begun again too often
 * may be begun again as well.
 */
export async function reopenStep(
  context: Pick<Context, 'db' | 'now' | 'sealing'>,
  { ticket, step, reason }: { readonly ticket: OwnTicket; readonly step: Step; readonly reason: string },
): Promise<Result<object>> {
  const at = context.now();
  const { verificationId } = ticket;
  const why = await sealReason(context, verificationId, reason);
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const locked = await lockOwnTicket(trx, ticket);
    if (!locked.ok) return locked;
    const { state } = locked.loaded;
    if (state !== 'capturing' && state !== 'retry_required') return refuse('verification.state', { state });
    const current = await currentStep(trx, verificationId, step);
    if (current === undefined || current.state === 'pending') return refuse('ticket.step_not_filmed', { step });
    if ((await countGrants(trx, 'ticket_id', ticket.id, 'step')) >= MOST_STEPS) return refuse('ticket.granted_enough');
    const attempt = await readOpenAttempt(trx, verificationId);
    await renewSteps(trx, { verificationId, attemptId: attempt.id, steps: [step], by: 'support' });
    await trx.updateTable('verifications').set({ free_restarts: 0, updated_at: at }).where('id', '=', verificationId).execute();
    if (state === 'retry_required') await moveVerification(trx, { id: verificationId, to: 'capturing', at });
    await keepGrant(trx, why, { ticket, kind: 'step', steps: [step], at });
    await announceChange(trx, verificationId);
    await appendAudit(trx, {
      at,
      actor: ticket.actor,
      action: 'ticket.step_reopened',
      subject: ticket.id,
      detail: { verification: verificationId, step, grant: why.id },
    });
    return { ok: true };
  });
}
