import { type PublicReason, publicReasons, publicWarnings, type ReasonClass, type ReasonCode } from '@mien/protocol';
import type { Kysely } from 'kysely';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { readHandoff } from '../verification/hand-off.ts';
import { placeOfSession } from '../verification/hold-session.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';
import { describePolicy } from './describe-policy.ts';
import { showHandoff } from './show-handoff.ts';

type Told = { readonly code: ReasonCode; readonly class: ReasonClass };

/** Two counted failures for one cause are a pattern: it is explained, and a person is offered. */
const PATTERN = 2;

/** Public reasons that led to more than one counted failure. General reasons of one class count as one cause: more would be a hint. */
function repeatedReasons(counted: readonly (readonly Told[])[]): PublicReason[] {
  const all = counted.flatMap((reasons) => publicReasons(reasons));
  const times = (code: string): number => all.filter((reason) => reason.code === code).length;
  return [...new Map(all.filter((reason) => times(reason.code) >= PATTERN).map((reason) => [reason.code, reason])).values()];
}

/** What anybody outside may know of a verification: codes as outsiders may see them, nothing measured. */
export async function describeVerification(db: Kysely<Tables>, loaded: LoadedVerification) {
  const steps = await db
    .selectFrom('steps')
    .select(['step', 'state', 'try'])
    .where('verification_id', '=', loaded.id)
    .where('state', '!=', 'superseded')
    .execute();
  const attempts = await db.selectFrom('attempts').selectAll().where('verification_id', '=', loaded.id).orderBy('number').execute();
  const verdicts = await db.selectFrom('verdicts').selectAll().where('verification_id', '=', loaded.id).orderBy('id').execute();
  const last = verdicts.at(-1);
  const rules = loaded.policy.attempts;
  const counted = attempts.filter((attempt) => attempt.counted === true).length;
  const open = attempts.find((attempt) => attempt.state === 'open');
  const order = loaded.policy.steps;
  return {
    id: loaded.id,
    account_id: loaded.account_id,
    mode: loaded.mode,
    state: loaded.state,
    route: loaded.route,
    reason: loaded.reason,
    policy: { id: loaded.policy_id, key: loaded.policy.id, version: loaded.policy.version },
    document_type: loaded.document_type,
    steps: steps.sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step)),
    attempts: {
      number: attempts.length,
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
    repeated: repeatedReasons(verdicts.filter((verdict) => verdict.counted).map((verdict) => verdict.reasons)),
    next_possible_at: loaded.next_possible_at?.toISOString() ?? null,
    return_url: loaded.return_url,
    expires_at: loaded.expires_at.toISOString(),
    created_at: loaded.created_at.toISOString(),
    updated_at: loaded.updated_at.toISOString(),
  };
}

/** The same for the applicant, with the policy in their words and what their page needs of it. */
export async function describeCapture({ db, now }: Pick<Context, 'db' | 'now'>, loaded: LoadedVerification, session: string) {
  const { account_id: _wallets, reason: _why, policy: _ids, mode, ...view } = await describeVerification(db, loaded);
  const handoff = await readHandoff(db, loaded.id, now());
  return {
    ...view,
    test: mode === 'test',
    session: { live: await placeOfSession({ db, now }, { verificationId: loaded.id, session }) },
    handoff: handoff !== null && ['offered', 'exchanged'].includes(handoff.state) ? showHandoff(handoff) : null,
    policy: describePolicy(loaded.policy),
  };
}
