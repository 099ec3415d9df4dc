import { publicReasons, publicWarnings, reasonFacts } from '@mien/protocol';
import type { Kysely, Selectable } from 'kysely';
import { readTips } from '../account/read-tips.ts';
import { findOpenCall } from '../call/find-call.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { readHandoff } from '../verification/hand-off.ts';
import { placeOfSession } from '../verification/hold-session.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import { describePolicy } from './describe-policy.ts';
import { describeWaiting, expectResult } from './describe-waiting.ts';
import { explainPattern, repeatedReasons } from './explain-pattern.ts';
import { findingsOfSteps } from './findings-of-steps.ts';
import { nextOf, reapplicationOf } from './next-step.ts';
import { showHandoff } from './show-handoff.ts';

type Verdict = Selectable<Tables['verdicts']>;

/** Steps with what was found on their present try: of the last verdict where they are to be filmed again, and what came early, where it is exact. */
async function describeSteps(db: Kysely<Tables>, loaded: LoadedVerification, last: Verdict | undefined) {
  const steps = await db
    .selectFrom('steps')
    .select(['step', 'state', 'try', 'completed_at', 'reopened'])
    .where('verification_id', '=', loaded.id)
    .where('state', '!=', 'superseded')
    .execute();
  const found = await db
    .selectFrom('findings')
    .select(['code', 'class', 'step', 'verdict_id', 'measured_at'])
    .where('verification_id', '=', loaded.id)
    .where('source', '!=', 'client')
    .where((where) => where.or([where('verdict_id', 'is', null), ...(last === undefined ? [] : [where('verdict_id', '=', last.id)])]))
    .orderBy('id')
    .execute();
  const judged = findingsOfSteps(
    last?.reasons ?? [],
    found.filter((one) => one.verdict_id !== null),
  );
  const order = loaded.policy.steps;
  return steps
    .sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step))
    .map(({ completed_at: completedAt, reopened, ...step }) => {
      const since = completedAt ?? last?.created_at ?? loaded.created_at;
      const early = found.filter(
        (one) => one.verdict_id === null && one.step === step.step && one.measured_at >= since && reasonFacts(one.code).shown === 'exact',
      );
      const isAgain = step.state === 'pending' || step.state === 'started';
      const told = new Map(
        [...(isAgain ? (judged.get(step.step) ?? []) : []), ...publicReasons(early)].map((reason) => [reason.code, reason]),
      );
      return { ...step, reopened: reopened && isAgain, findings: [...told.values()] };
    });
}

/** What anybody outside may know of a verification: codes as outsiders may see them, nothing measured. */
export async function describeVerification({ db, now }: Pick<Context, 'db' | 'now'>, loaded: LoadedVerification) {
  const at = now();
  const attempts = await db.selectFrom('attempts').selectAll().where('verification_id', '=', loaded.id).orderBy('number').execute();
  const verdicts = await db.selectFrom('verdicts').selectAll().where('verification_id', '=', loaded.id).orderBy('id').execute();
  const last = verdicts.at(-1);
  const rules = loaded.policy.attempts;
  const counted = attempts.filter((attempt) => attempt.counted === true).length;
  const open = attempts.find((attempt) => attempt.state === 'open');
  const failures = verdicts.filter((verdict) => verdict.counted).map((verdict) => verdict.reasons);
  const actions = publicReasons(last?.reasons ?? []).map(({ action }) => action);
  return {
    id: loaded.id,
    account_id: loaded.account_id,
    mode: loaded.mode,
    state: loaded.state,
    route: loaded.route,
    form: loaded.form,
    reason: loaded.reason,
    policy: { id: loaded.policy_id, key: loaded.policy.id, version: loaded.policy.version },
    document_type: loaded.document_type,
    steps: await describeSteps(db, loaded, last),
    attempts: {
      number: attempts.length,
      max: rules.max,
      counted,
      left: Math.max(0, rules.max - counted),
      step_retries_left: Math.max(0, rules.stepRetries - (open?.step_retries_used ?? 0)),
    },
    verdict:
      last === undefined
        ? null
        : {
            outcome: last.outcome,
            stage: last.stage,
            assurance: last.assurance,
            withheld: last.withheld,
            counted: last.counted,
            reasons: publicReasons(last.reasons),
            warnings: publicWarnings(last.warnings),
            steps: last.steps,
            decided_at: last.created_at.toISOString(),
          },
    repeated: repeatedReasons(failures).map(({ reason }) => reason),
    pattern: explainPattern(failures),
    next: nextOf(loaded.state, actions),
    reapplication: reapplicationOf(loaded.state, loaded.next_possible_at, at),
    next_possible_at: loaded.next_possible_at?.toISOString() ?? null,
    return_url: loaded.return_url,
    expires_at: loaded.expires_at.toISOString(),
    created_at: loaded.created_at.toISOString(),
    updated_at: loaded.updated_at.toISOString(),
  };
}

/** Before anything is filmed. */
const BEFORE_FILMING: readonly LoadedVerification['state'][] = ['created', 'preparing'];

/** The same for the applicant, with the policy in their words and what their page needs of it. */
export async function describeCapture({ db, now }: Pick<Context, 'db' | 'now'>, loaded: LoadedVerification, session: string) {
  const { account_id: _wallets, reason: _why, policy: _ids, mode, ...view } = await describeVerification({ db, now }, loaded);
  const handoff = await readHandoff(db, loaded.id, now());
  const call = await findOpenCall(db, loaded.id);
  return {
    ...view,
    test: mode === 'test',
    session: { live: await placeOfSession({ db, now }, { verificationId: loaded.id, session }) },
    handoff: handoff !== null && ['offered', 'exchanged'].includes(handoff.state) ? showHandoff(handoff) : null,
    call: call === undefined ? null : { id: call.id, state: call.state },
    tips: BEFORE_FILMING.includes(loaded.state) ? await readTips({ db }, loaded) : [],
    waiting: await describeWaiting({ db }, loaded),
    result_expected_seconds: BEFORE_FILMING.includes(loaded.state) ? await expectResult({ db }, loaded) : null,
    policy: describePolicy(loaded.policy),
  };
}
