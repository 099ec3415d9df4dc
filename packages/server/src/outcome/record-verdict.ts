import {
  type Assurance,
  classTold,
  consequence,
  type EarlierFindings,
  type Finding,
  type Outcome,
  publicReasons,
  type ReasonClass,
  type ReasonCode,
  reasonFacts,
  type Step,
  type Verdict,
} from '@mien/protocol';
import type { Transaction } from 'kysely';
import { correctedIdentityParts } from '../account/corrected-identity.ts';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { openFacts, readApprovedFacts, sealFacts } from '../credential/approved-facts.ts';
import { isLower, revokeCredentials } from '../credential/revoke-credentials.ts';
import { type ApprovedDocument, markVerified, NOT_VERIFIED } from '../entitlement/mark-verified.ts';
import { newId } from '../ids.ts';
import { keepTemplate, prepareTemplate } from '../measure/keep-template.ts';
import { notify } from '../notification/notify.ts';
import { planDates, planDocumentDate } from '../reverification/plan-dates.ts';
import { openCase } from '../review/open-case.ts';
import type { Tables } from '../sql/tables.ts';
import { nextPossibleAt } from '../verification/count-attempts.ts';
import { type LoadedVerification, loadVerification, lockVerification } from '../verification/load-verification.ts';
import { moveVerification } from '../verification/move-verification.ts';
import { beginAttempt, endAttempt, type OpenAttempt, readOpenAttempt, renewSteps } from '../verification/open-attempt.ts';
import type { EventType, VerdictStage } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { applyLevel, levelAfter } from './derive-entitlements.ts';
import { type Settled, settleVerdict } from './settle-verdict.ts';

export interface GivenVerdict {
  readonly verificationId: string;
  readonly round: number;
  readonly stage: VerdictStage;
  readonly verdict: Verdict;
  readonly earlier: EarlierFindings;
  readonly actor: Actor;
  /** what else must happen in the same transaction or not at all: completing the job that gave the verdict */
  readonly alongside?: (trx: Transaction<Tables>) => Promise<void>;
}

export type Recorded =
  | 'recorded'
  /** this stage of this round has its verdict: nothing was written */
  | 'already_recorded'
  /** the verification is no longer where this verdict could matter: cancelled, expired, erased, or another round */
  | 'not_awaited'
  /** our side is not ready: nothing is said about the person */
  | 'waits';

interface Told {
  readonly code: ReasonCode;
  readonly class: ReasonClass;
}

/** The reasons with the class that the policy and earlier findings made of them. */
function reasonsTold(verdict: Verdict, settled: Settled, loaded: LoadedVerification, earlier: EarlierFindings): Told[] {
  const classOf = (code: ReasonCode): ReasonClass => {
    const finding: Finding | undefined = verdict.findings.find((one) => one.code === code);
    return finding === undefined ? reasonFacts(code).class : consequence(finding, loaded.policy, earlier).class;
  };
  return [
    ...settled.added.map((code) => ({ code, class: classTold(reasonFacts(code).class, settled.outcome) })),
    ...verdict.reasons.map((code) => ({ code, class: classTold(classOf(code), settled.outcome) })),
  ];
}

const EVENT_OF: Partial<Record<string, EventType>> = {
  approved: 'verification.approved',
  declined: 'verification.declined',
  review: 'verification.in_review',
  retry: 'verification.retry_required',
};

async function writeVerdict(
  trx: Transaction<Tables>,
  given: GivenVerdict & { sealed: string; at: Date; attemptId: string; settled: Settled; told: readonly Told[]; steps: readonly Step[] },
): Promise<string | null> {
  const { verdict, settled } = given;
  const id = newId('vdt');
  const written = await trx
    .insertInto('verdicts')
    .values({
      id,
      verification_id: given.verificationId,
      attempt_id: given.attemptId,
      round: given.round,
      stage: given.stage,
      outcome: settled.outcome,
      assurance: verdict.assurance,
      counted: settled.counted,
      withheld: settled.withheld,
      reasons: JSON.stringify(given.told),
      warnings: JSON.stringify(verdict.warnings),
      steps: JSON.stringify(given.steps),
      sealed: given.sealed,
      created_at: given.at,
    })
    .onConflict((conflict) => conflict.columns(['verification_id', 'round', 'stage']).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return null;
  if (verdict.findings.length > 0)
    await trx
      .insertInto('findings')
      .values(
        verdict.findings.map((finding) => ({
          id: newId('fnd'),
          verification_id: given.verificationId,
          attempt_id: given.attemptId,
          verdict_id: id,
          code: finding.code,
          class: given.told.find((one) => one.code === finding.code)?.class ?? reasonFacts(finding.code).class,
          step: finding.step,
          source: finding.source,
          measured_at: new Date(finding.measuredAt),
        })),
      )
      .execute();
  return id;
}

/** Ends the attempt, or lets it go on, and lays out the steps that are to be filmed again. */
async function settleAttempt(
  trx: Transaction<Tables>,
  {
    loaded,
    attempt,
    settled,
    steps,
    at,
  }: { loaded: LoadedVerification; attempt: OpenAttempt; settled: Settled; steps: readonly Step[]; at: Date },
): Promise<void> {
  if (settled.effect !== 'goes_on') await endAttempt(trx, attempt.id, settled.counted ? 'counted' : 'not_counted', at);
  const attemptId = settled.effect === 'ends_next_begins' ? await beginAttempt(trx, loaded.id, attempt.number + 1, at) : attempt.id;
  if (settled.outcome === 'retry') await renewSteps(trx, { verificationId: loaded.id, attemptId, steps });
}

/**
 * Writes a verdict with all that follows from it (findings, attempt, state, entitlements, notification, webhooks, audit) in one
 * transaction, once per verification, round and stage (invariants 5 and 6). The verdict itself is sealed under the verification's key: its
 * evidence is personal.
 */
export async function recordVerdict(
  context: Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now' | 'metrics' | 'seedOf'>,
  given: GivenVerdict,
): Promise<Recorded> {
  const { verificationId, round, stage, verdict } = given;
  if (verdict.outcome === 'wait') return 'waits';
  const at = context.now();
  // the key store is asked before the transaction: nothing slow is done while a connection is held
  const sealed = await context.sealing.seal(verificationId, `verdicts.sealed:${round}:${stage}`, JSON.stringify(verdict));
  const before = verdict.outcome === 'approved' ? await loadVerification(context.db, verificationId) : undefined;
  const template = before === undefined ? null : await prepareTemplate(context, before);
  const approved = before === undefined ? NO_DOCUMENT : await approvedDocument(context, before, at);
  const { seed } = await context.seedOf(at);
  let outcome: Outcome = verdict.outcome;
  const recorded = await context.db.transaction().execute(async (trx): Promise<Recorded> => {
    const loaded = await lockVerification(trx, verificationId);
    await given.alongside?.(trx);
    const earlierOne = await trx
      .selectFrom('verdicts')
      .select('id')
      .where('verification_id', '=', verificationId)
      .where('round', '=', round)
      .where('stage', '=', stage)
      .executeTakeFirst();
    if (earlierOne !== undefined) return 'already_recorded';
    const awaiting = stage === 'automatic' ? 'analysing' : 'in_review';
    if (loaded === undefined || loaded.round !== round || loaded.state !== awaiting) return 'not_awaited';

    const attempt = stage === 'automatic' ? await readOpenAttempt(trx, verificationId) : await readLastAttempt(trx, verificationId);
    const changedParts = await correctedIdentityParts(trx, loaded.account_id, await comparedSince(trx, loaded));
    const settled = settleVerdict(verdict, { mode: loaded.mode, stage, sofar: attempt, rules: loaded.policy.attempts, changedParts });
    if (settled.state === null) return 'waits';
    outcome = settled.outcome;
    const told = reasonsTold(verdict, settled, loaded, given.earlier);
    const steps = settled.outcome === 'retry' ? verdict.steps : [];
    const verdictId = await writeVerdict(trx, { ...given, sealed, at, attemptId: attempt.id, settled, told, steps });
    if (verdictId === null) return 'already_recorded';
    if (settled.outcome === 'approved' && template !== null) await keepTemplate(trx, template, loaded, at);
    await settleAttempt(trx, { loaded, attempt, settled, steps, at });
    const cools = settled.outcome === 'declined' || told.some((one) => one.code === 'policy.attempts_exhausted');
    const moved = await moveVerification(trx, {
      id: verificationId,
      to: settled.state,
      at,
      set: cools ? { next_possible_at: nextPossibleAt(at, loaded.policy.attempts) } : {},
    });
    if (moved === null) throw new Error(`no way from ${loaded.state} to ${settled.state}`);
    if (settled.state === 'in_review') await openCase(trx, { loaded, told, withheld: settled.withheld, at });
    await tell(trx, context, { loaded, settled, assurance: verdict.assurance, seed, approved, told, steps, at });
    await appendAudit(trx, {
      at,
      actor: given.actor,
      action: 'verdict.recorded',
      subject: verificationId,
      detail: { verdict: verdictId, round, stage, outcome: settled.outcome, state: settled.state, reasons: told.map((one) => one.code) },
    });
    return 'recorded';
  });
  if (recorded === 'recorded') {
    context.metrics.verdicts.inc({ outcome, stage });
    for (const code of verdict.reasons) context.metrics.reasons.inc({ code });
  }
  return recorded;
}

const NO_DOCUMENT: ApprovedDocument = { sealed: null, askAt: null };

/** Since when a correction is one of what was compared: the earlier approval, where there is one, else the request for this verification. */
async function comparedSince(trx: Transaction<Tables>, { account_id: id, created_at }: LoadedVerification): Promise<Date> {
  const { verified_at } = await trx.selectFrom('accounts').select('verified_at').where('id', '=', id).executeTakeFirstOrThrow();
  return verified_at !== null && verified_at < created_at ? verified_at : created_at;
}

/** The document that an approval stands on: in the light form the earlier one. */
async function approvedDocument(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  loaded: LoadedVerification,
  at: Date,
): Promise<ApprovedDocument> {
  const { account_id: id, policy } = loaded;
  const kept =
    loaded.form === 'full'
      ? null
      : await context.db.selectFrom('accounts').select('facts_sealed').where('id', '=', id).executeTakeFirstOrThrow();
  const facts = kept === null ? await readApprovedFacts(context, loaded) : await openFacts(context, id, kept.facts_sealed);
  const sealed = kept === null && facts !== null ? await sealFacts(context, id, facts) : (kept?.facts_sealed ?? null);
  return { sealed, askAt: planDocumentDate(facts?.expiryDate ?? null, policy.access.grace.days, at) };
}

/** A person's verdict comes after the automatic one ended the attempt: it belongs to that attempt and opens the next. */
async function readLastAttempt(trx: Transaction<Tables>, verificationId: string): Promise<OpenAttempt> {
  const attempts = await trx.selectFrom('attempts').selectAll().where('verification_id', '=', verificationId).orderBy('number').execute();
  const last = attempts.at(-1);
  if (last === undefined) throw new Error('a verification in review without an attempt');
  const countedBefore = attempts.filter((attempt) => attempt.counted === true && attempt.id !== last.id).length;
  return { id: last.id, number: last.number, stepRetriesUsed: last.step_retries_used, countedBefore };
}

async function tell(
  trx: Transaction<Tables>,
  { enqueue }: Pick<Context, 'enqueue'>,
  {
    loaded,
    settled,
    assurance,
    seed,
    approved,
    told,
    steps,
    at,
  }: {
    loaded: LoadedVerification;
    settled: Settled;
    assurance: Assurance;
    seed: Uint8Array;
    approved: ApprovedDocument;
    told: readonly Told[];
    steps: readonly Step[];
    at: Date;
  },
): Promise<void> {
  const type = EVENT_OF[settled.outcome];
  if (type === undefined) throw new Error(`no event for the outcome ${settled.outcome}`);
  const account = await trx.selectFrom('accounts').select('level').where('id', '=', loaded.account_id).executeTakeFirstOrThrow();
  const rules = loaded.policy.access;
  const level = levelAfter(settled.outcome, assurance, account.level, rules);
  if (settled.outcome === 'approved') {
    const dates = planDates(loaded.policy.reverification, { accountId: loaded.account_id, approvedAt: at, seed });
    await markVerified(trx, { accountId: loaded.account_id, policyId: loaded.policy_id, dates, approved, at });
  }
  if (settled.outcome === 'declined') await trx.updateTable('accounts').set(NOT_VERIFIED).where('id', '=', loaded.account_id).execute();
  const entitlements = await applyLevel(trx, { accountId: loaded.account_id, level, rules, verificationId: loaded.id, at });
  await notify(trx, enqueue, { accountId: loaded.account_id, verificationId: loaded.id, kind: type, reasons: told, at });
  if (isLower(level, account.level))
    await revokeCredentials(trx, { enqueue }, { accountId: loaded.account_id, mode: loaded.mode, reason: 'level_lost', at });
  const common = { mode: loaded.mode, accountId: loaded.account_id, verificationId: loaded.id, at };
  const ids = { account_id: loaded.account_id, verification_id: loaded.id };
  const reasons = publicReasons(told).map(({ code, class: inClass, action }) => ({ code, class: inClass, action }));
  await emitEvent(trx, enqueue, { ...common, type, data: { ...ids, state: settled.state, reasons, steps, withheld: settled.withheld } });
  if (entitlements === 'changed')
    await emitEvent(trx, enqueue, { ...common, type: 'account.entitlements_changed', data: { account_id: loaded.account_id, level } });
}
