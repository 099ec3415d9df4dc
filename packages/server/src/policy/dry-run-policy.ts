import type { AnalysisSignals, Outcome, Policy } from '@mien/protocol';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { signalsPlace } from '../outcome/record-signals.ts';
import type { Mode } from '../vocabulary.ts';

export interface DryRun {
  /** rounds that were judged again */
  readonly judged: number;
  /** rounds whose signals or claims are erased or no longer kept */
  readonly gone: number;
  /** how many went from which outcome to which */
  readonly changes: readonly { readonly from: Outcome; readonly to: Outcome; readonly count: number }[];
}

/**
 * What a policy would have said: the latest recorded signals judged again under it. Nothing is written, and only counts come out. Findings
 * of earlier attempts are left aside: every round is judged as a first one, before and after.
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
    const from = context.judge({ ...shared, policy: round.body, thresholds: round.thresholds }).outcome;
    const to = context.judge({ ...shared, policy, thresholds }).outcome;
    const known = counts.get(`${from} ${to}`);
    counts.set(`${from} ${to}`, { from, to, count: (known?.count ?? 0) + 1 });
  }
  return { judged: rounds.length - gone, gone, changes: [...counts.values()] };
}
