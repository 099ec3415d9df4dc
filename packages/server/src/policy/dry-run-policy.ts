import type { AnalysisSignals, Outcome, Policy, ReasonCode, Verdict } from '@mien/protocol';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { signalsPlace } from '../outcome/record-signals.ts';
import type { Mode } from '../vocabulary.ts';

/** What a verdict says, and a check of it that came out otherwise. */
interface Told {
  readonly outcome: Outcome;
  readonly reasons: readonly ReasonCode[];
}
interface ChangedCheck {
  readonly check: string;
  /** `not_required`: this version does not ask for it */
  readonly from: string;
  readonly to: string;
}

interface ChangedVerdict {
  readonly verificationId: string;
  readonly from: Told;
  readonly to: Told;
  readonly checks: readonly ChangedCheck[];
}

export interface DryRun {
  /** rounds that were judged again */
  readonly judged: number;
  /** rounds whose signals or claims are erased or no longer kept */
  readonly gone: number;
  /** how many went from which outcome to which */
  readonly changes: readonly { readonly from: Outcome; readonly to: Outcome; readonly count: number }[];
  /** each whose outcome is another now, and why */
  readonly changed: readonly ChangedVerdict[];
}

const statusOf = ({ checks }: Verdict, name: string, { requiredChecks }: Policy): string =>
  (requiredChecks as readonly string[]).includes(name) ? (checks.find(({ check }) => check === name)?.status ?? 'not_run') : 'not_required';

function whyChanged(before: Verdict, after: Verdict, old: Policy, policy: Policy): ChangedCheck[] {
  const names = [...new Set([...old.requiredChecks, ...policy.requiredChecks])];
  return names
    .map((check) => ({ check, from: statusOf(before, check, old), to: statusOf(after, check, policy) }))
    .filter(({ from, to }) => from !== to);
}

/**
 * What a policy would have said: the latest recorded signals judged again under it. Nothing is written. Findings of earlier attempts are left
 * aside: every round is judged as a first one, before and after.
 */
export async function dryRunPolicy(
  context: Pick<Context, 'db' | 'sealing' | 'judge' | 'thresholdsFor' | 'now'>,
  { policy, mode, limit }: { policy: Policy; mode: Mode; limit: number },
): Promise<DryRun> {
  const rounds = await context.db
    .selectFrom('signals')
    .innerJoin('verifications', 'verifications.id', 'signals.verification_id')
    .innerJoin('policies', 'policies.id', 'verifications.policy_id')
    .select([
      'signals.verification_id as id',
      'signals.round',
      'signals.sealed',
      'verifications.account_id',
      'verifications.thresholds',
      'policies.body',
    ])
    .where('verifications.mode', '=', mode)
    // what was filmed without a document says nothing of a policy that asks for one
    .where('verifications.form', '=', 'full')
    .orderBy('signals.verification_id', 'desc')
    .limit(limit)
    .execute();
  const asOf = context.now().toISOString().slice(0, 10);
  const thresholds = context.thresholdsFor(policy);
  const counts = new Map<string, { from: Outcome; to: Outcome; count: number }>();
  const changed: ChangedVerdict[] = [];
  let gone = 0;
  for (const round of rounds) {
    const text = await context.sealing.open(round.id, signalsPlace(round.round), round.sealed);
    if (text === null) {
      gone += 1;
      continue;
    }
    const signals = JSON.parse(text) as AnalysisSignals;
    const claims = (await readClaims(context, round.account_id)) ?? {};
    const shared = { signals, claims, earlier: {}, asOf };
    const before = context.judge({ ...shared, policy: round.body, thresholds: round.thresholds });
    const after = context.judge({ ...shared, policy, thresholds });
    const [from, to] = [before.outcome, after.outcome];
    const known = counts.get(`${from} ${to}`);
    counts.set(`${from} ${to}`, { from, to, count: (known?.count ?? 0) + 1 });
    if (from === to) continue;
    changed.push({
      verificationId: round.id,
      from: { outcome: from, reasons: before.reasons },
      to: { outcome: to, reasons: after.reasons },
      checks: whyChanged(before, after, round.body, policy),
    });
  }
  return { judged: rounds.length - gone, gone, changes: [...counts.values()], changed };
}
