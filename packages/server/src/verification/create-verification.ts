import { lightForm, OPEN_STATES, type Policy } from '@mien/protocol';
import type { Kysely } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { requiresLiveness } from '../policy/requires-liveness.ts';
import { chooseForm } from '../reverification/choose-form.ts';
import { readStanding } from '../reverification/read-standing.ts';
import type { Tables } from '../sql/tables.ts';
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
  /** `fitting`: the light form where nothing but the face has to be shown again (reverification/choose-form.ts) */
  readonly form: 'fitting' | 'full';
  readonly returnUrl: string | null;
  /** caller and idempotency key, so that a request repeated after a crash finds what it made */
  readonly creationKey: string | null;
  readonly actor: Actor;
}

function findPolicy(db: Kysely<Tables>, { policyKey, policyVersion }: Pick<NewVerification, 'policyKey' | 'policyVersion'>) {
  const versions = db.selectFrom('policies').select(['id', 'body']).where('key', '=', policyKey);
  const named = policyVersion === null ? versions : versions.where('version', '=', policyVersion);
  return named.orderBy('version', 'desc').limit(1).executeTakeFirst();
}

/**
 * Asks for a verification of one account under a policy, its latest version unless another is named. One open at a time; the policy's
 * cool-down holds. Live keys are refused a policy by which software could approve without liveness.
 */
export async function createVerification(
  context: Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now' | 'config' | 'thresholdsFor'>,
  wanted: NewVerification,
): Promise<Result<{ readonly id: string }>> {
  const at = context.now();
  // the key store is asked before the transaction
  const { accountId, reason } = wanted;
  const standingFor = (policy: Policy) =>
    readStanding(context, { accountId, reason, modelId: context.thresholdsFor(policy).embeddingModelId });
  const latest = await findPolicy(context.db, wanted);
  const standing = latest === undefined || wanted.form === 'full' ? null : await standingFor(latest.body as Policy);
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
    const policy = await findPolicy(trx, wanted);
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
    const { form, why } = standing === null ? { form: 'full' as const, why: null } : chooseForm(policy.body as Policy, standing, at);
    const body = form === 'light' ? lightForm(policy.body as Policy) : (policy.body as Policy);
    await trx
      .insertInto('verifications')
      .values({
        id,
        mode: wanted.mode,
        account_id: account.id,
        policy_id: policy.id,
        reason: wanted.reason,
        form,
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
    await renewSteps(trx, { verificationId: id, attemptId, steps: requiredSteps(body, null) });
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
      detail: { account: account.id, policy: policy.id, form, why },
    });
    return { ok: true, id };
  });
}
