import type { ReasonClass, Step, VerificationState } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { notify } from '../notification/notify.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import { moveVerification } from '../verification/move-verification.ts';
import { beginAttempt, renewSteps } from '../verification/open-attempt.ts';
import { requiredSteps } from '../verification/required-steps.ts';
import { type Result, refuse } from '../verification/result.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { countGrants, keepGrant, sealReason } from './keep-grant.ts';
import { lockOwnTicket, type OwnTicket } from './lock-own-ticket.ts';

const MOST_OF_TICKET = 1;
/** Whoever asks again and again is for a reviewer, or for a call. */
const MOST_OF_VERIFICATION = 2;

const EXTENDABLE: readonly VerificationState[] = ['capturing', 'retry_required', 'in_review'];
const EXHAUSTED = 'policy.attempts_exhausted';
/** Filming again could not mend these: they are a reviewer's, whatever else is in the way. */
const FOR_A_PERSON: readonly ReasonClass[] = ['support', 'final'];

/** Why the verification waits for a person: null where it is for more than used-up attempts. */
async function failedSteps(trx: Transaction<Tables>, id: string): Promise<Step[] | null> {
  const last = await trx
    .selectFrom('verdicts')
    .select(['id', 'reasons', 'withheld'])
    .where('verification_id', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (last === undefined || last.withheld !== null || !last.reasons.some(({ code }) => code === EXHAUSTED)) return null;
  const found = await trx.selectFrom('findings').select(['class', 'step']).where('verdict_id', '=', last.id).execute();
  const others = last.reasons.filter(({ code }) => code !== EXHAUSTED);
  if ([...found, ...others].some((one) => FOR_A_PERSON.includes(one.class))) return null;
  return [...new Set(found.map(({ step }) => step))].filter((step) => step !== 'preflight');
}

/** Whether a reviewer has the case in hand, or has decided it. */
async function isWorkedOn(trx: Transaction<Tables>, id: string, at: Date): Promise<boolean> {
  const decided = await trx
    .selectFrom('case_decisions')
    .select('id')
    .where('verification_id', '=', id)
    .where('state', 'in', ['proposed', 'scheduled'])
    .executeTakeFirst();
  const held = await trx
    .selectFrom('cases')
    .select('id')
    .where('verification_id', '=', id)
    .where('closed_at', 'is', null)
    .where('held_until', '>', at)
    .executeTakeFirst();
  return decided !== undefined || held !== undefined;
}

/** Out of review again, with a new attempt in which only `steps` are filmed. */
async function beginAnother(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  { loaded, steps, at }: { readonly loaded: LoadedVerification; readonly steps: readonly Step[]; readonly at: Date },
): Promise<void> {
  const { id: verificationId, mode, account_id: accountId } = loaded;
  const attempts = await trx.selectFrom('attempts').select('number').where('verification_id', '=', verificationId).execute();
  const attemptId = await beginAttempt(trx, verificationId, Math.max(...attempts.map(({ number }) => number)) + 1, at);
  await renewSteps(trx, { verificationId, attemptId, steps, by: 'support' });
  await moveVerification(trx, { id: verificationId, to: 'retry_required', at, from: ['in_review'], set: { next_possible_at: null } });
  await moveVerification(trx, { id: verificationId, to: 'capturing', at });
  const type = 'verification.retry_required';
  const ids = { account_id: accountId, verification_id: verificationId };
  // who closed the page meanwhile learns that they may go on
  await notify(trx, enqueue, { accountId, verificationId, kind: type, reasons: [], at });
  const data = { ...ids, state: 'capturing', reasons: [], steps: [...steps], withheld: null };
  await emitEvent(trx, enqueue, { mode, type, accountId, verificationId, data, at });
}

/**
 * Support gives one more attempt: to who still films, or to who used up theirs over what can be filmed again. Once a request, twice a
 * verification, with a reason in words; the attempt after it hands over as the last one did.
 * @param steps to be filmed, where attempts were used up; empty: those that failed
 */
export async function extendAttempts(
  context: Pick<Context, 'db' | 'now' | 'sealing' | 'enqueue' | 'config'>,
  { ticket, steps, reason }: { readonly ticket: OwnTicket; readonly steps: readonly Step[]; readonly reason: string },
): Promise<Result<object>> {
  const at = context.now();
  const { verificationId } = ticket;
  const why = await sealReason(context, verificationId, reason);
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const locked = await lockOwnTicket(trx, ticket);
    if (!locked.ok) return locked;
    const { loaded } = locked;
    const { state, policy, document_type: documentType } = loaded;
    if (!EXTENDABLE.includes(state)) return refuse('verification.state', { state });
    if ((await countGrants(trx, 'ticket_id', ticket.id, 'attempt')) >= MOST_OF_TICKET) return refuse('ticket.granted_enough');
    if ((await countGrants(trx, 'verification_id', verificationId, 'attempt')) >= MOST_OF_VERIFICATION)
      return refuse('ticket.granted_enough');
    let opened: readonly Step[] = [];
    if (state === 'in_review') {
      const failed = await failedSteps(trx, verificationId);
      if (failed === null || (await isWorkedOn(trx, verificationId, at))) return refuse('ticket.not_to_extend');
      const wanted = steps.length > 0 ? steps : failed;
      const filmed = requiredSteps(policy, documentType);
      // where nothing says which step failed, all of them are shown again
      opened = wanted.length === 0 ? filmed : filmed.filter((step) => wanted.includes(step));
      if (opened.length === 0) return refuse('ticket.step_not_filmed');
    }
    const until = new Date(at.getTime() + context.config.verificationHours * 3_600_000);
    await trx
      .updateTable('verifications')
      .set({ extra_attempts: loaded.extra_attempts + 1, expires_at: until > loaded.expires_at ? until : loaded.expires_at, updated_at: at })
      .where('id', '=', verificationId)
      .execute();
    if (state === 'in_review') await beginAnother(trx, context, { loaded, steps: opened, at });
    await keepGrant(trx, why, { ticket, kind: 'attempt', steps: opened, at });
    await announceChange(trx, verificationId);
    await appendAudit(trx, {
      at,
      actor: ticket.actor,
      action: 'ticket.attempt_given',
      subject: ticket.id,
      detail: { verification: verificationId, steps: opened, grant: why.id },
    });
    return { ok: true };
  });
}
