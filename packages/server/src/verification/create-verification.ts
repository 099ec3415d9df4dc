import type { Policy } from '@mien/protocol';
import { OPEN_STATES } from '@mien/protocol';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { requiresLiveness } from '../policy/requires-liveness.ts';
import type { Mode, VerificationReason } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { beginAttempt, renewSteps } from './open-attempt.ts';
import { requiredSteps } from './required-steps.ts';
import { type Result, refuse } from './result.ts';

export interface NewVerification {
  readonly mode: Mode;
  readonly accountId: string;
  readonly policyKey: string;
  /** null: the latest one */
  readonly policyVersion: number | null;
  readonly reason: VerificationReason;
  readonly returnUrl: string | null;
  /** caller and idempotency key, so that a request repeated after a crash finds what it made */
  readonly creationKey: string | null;
  readonly actor: Actor;
}

/**
 * Asks for a verification of one account under a policy, its latest version unless another is named. One open at a time; the policy's
 * cool-down holds. Live keys are refused a policy by which software could approve without liveness.
 */
export async function createVerification(
  context: Pick<Context, 'db' | 'enqueue' | 'now' | 'config' | 'thresholdsFor'>,
  wanted: NewVerification,
): Promise<Result<{ readonly id: string }>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    // the account's row is the lock that makes `one open at a time` true
    const account = await trx
      .selectFrom('accounts')
      .select(['id', 'erased_at'])
      .where('id', '=', wanted.accountId)
      .where('mode', '=', wanted.mode)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (account === undefined) return refuse('resource.not_found');
    if (account.erased_at !== null) return refuse('account.erased');
    if (wanted.creationKey !== null) {
      const made = await trx.selectFrom('verifications').select('id').where('creation_key', '=', wanted.creationKey).executeTakeFirst();
      if (made !== undefined) return { ok: true, id: made.id };
    }
    let versions = trx.selectFrom('policies').select(['id', 'body']).where('key', '=', wanted.policyKey);
    if (wanted.policyVersion !== null) versions = versions.where('version', '=', wanted.policyVersion);
    const policy = await versions.orderBy('version', 'desc').limit(1).executeTakeFirst();
    if (policy === undefined) return refuse('policy.unknown');
    if (wanted.mode === 'live' && !requiresLiveness(policy.body as Policy)) return refuse('policy.no_liveness');
    const others = await trx
      .selectFrom('verifications')
      .select(['id', 'state', 'next_possible_at'])
      .where('account_id', '=', account.id)
      .where((where) => where.or([where('state', 'in', [...OPEN_STATES]), where('next_possible_at', '>', at)]))
      .orderBy('id', 'desc')
      .execute();
    const open = others.find((other) => (OPEN_STATES as readonly string[]).includes(other.state));
    if (open !== undefined) return refuse('verification.already_open', { verification_id: open.id });
    const cooling = others[0]?.next_possible_at;
    if (cooling !== null && cooling !== undefined) return refuse('verification.cool_down', { next_possible_at: cooling.toISOString() });

    const id = newId('ver');
    await trx
      .insertInto('verifications')
      .values({
        id,
        mode: wanted.mode,
        account_id: account.id,
        policy_id: policy.id,
        reason: wanted.reason,
        route: 'undecided',
        state: 'created',
        return_url: wanted.returnUrl,
        creation_key: wanted.creationKey,
        document_type: null,
        thresholds: JSON.stringify(context.thresholdsFor(policy.body as Policy)),
        next_possible_at: null,
        expires_at: new Date(at.getTime() + context.config.verificationHours * 3_600_000),
        created_at: at,
        updated_at: at,
      })
      .execute();
    const attemptId = await beginAttempt(trx, id, 1, at);
    await renewSteps(trx, { verificationId: id, attemptId, steps: requiredSteps(policy.body as Policy, null) });
    await emitEvent(trx, context.enqueue, {
      mode: wanted.mode,
      type: 'verification.created',
      accountId: account.id,
      verificationId: id,
      data: { account_id: account.id, verification_id: id, state: 'created', reason: wanted.reason },
      at,
    });
    await appendAudit(trx, {
      at,
      actor: wanted.actor,
      action: 'verification.created',
      subject: id,
      detail: { account: account.id, policy: policy.id },
    });
    return { ok: true, id };
  });
}
