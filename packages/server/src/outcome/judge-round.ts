import type { AnalysisSignals, EarlierFindings, Verdict } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import type { HandoverReason } from '../jobs/queues.ts';
import { assembleRound } from '../measure/assemble-round.ts';
import { wasGivenUp } from '../measure/was-given-up.ts';
import { matchEnrolled } from '../reverification/match-enrolled.ts';
import type { Tables } from '../sql/tables.ts';
import { type LoadedVerification, loadVerification } from '../verification/load-verification.ts';
import { magicOutcome, magicVerdict } from './magic-accounts.ts';
import { readSignals } from './record-signals.ts';
import { type Recorded, recordVerdict } from './record-verdict.ts';
import { handoverVerdict } from './unmeasured-verdict.ts';

type Judging = Pick<Context, 'seedOf' | 'db' | 'sealing' | 'keys' | 'faces' | 'enqueue' | 'now' | 'judge' | 'metrics'>;

/** How often each reason was found by the server in earlier attempts of this verification, once an attempt. */
async function readEarlierFindings(context: Pick<Context, 'db'>, verificationId: string): Promise<EarlierFindings> {
  const rows = await context.db
    .selectFrom('findings')
    .innerJoin('attempts', 'attempts.id', 'findings.attempt_id')
    .select('findings.code')
    .select((select) => select.fn.count<number>('findings.attempt_id').distinct().as('times'))
    .where('findings.verification_id', '=', verificationId)
    // what was told early and mended is no failed attempt
    .where('findings.verdict_id', 'is not', null)
    .where('findings.source', '!=', 'client')
    .where('attempts.state', '=', 'ended')
    .where('attempts.counted', '=', true)
    .groupBy('findings.code')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.times]));
}

/** Joins what was measured; the record that was kept is what is judged, whoever kept it. */
async function joinedSignals(context: Judging, loaded: LoadedVerification): Promise<AnalysisSignals | null> {
  const joined = loaded.form === 'light' ? await matchEnrolled(context, loaded) : await assembleRound(context, loaded);
  return joined === 'kept' ? readSignals(context, loaded.id, loaded.round) : null;
}

async function judge(
  context: Judging,
  loaded: LoadedVerification,
  earlier: EarlierFindings,
  handover: HandoverReason | undefined,
): Promise<Verdict | null> {
  const at = context.now();
  if (handover !== undefined) return handoverVerdict(handover, loaded.policy, at);
  const magic = loaded.mode === 'test' ? magicOutcome(loaded.externalId) : null;
  if (magic !== null) return magicVerdict(magic, loaded.policy, earlier, at);
  const signals = (await readSignals(context, loaded.id, loaded.round)) ?? (await joinedSignals(context, loaded));
  if (signals === null)
    return (await wasGivenUp(context.db, loaded.id)) ? handoverVerdict('system.analysis_unavailable', loaded.policy, at) : null;
  const claims = (await readClaims(context, loaded.account_id)) ?? {};
  return context.judge({
    signals,
    policy: loaded.policy,
    thresholds: loaded.thresholds,
    claims,
    earlier,
    asOf: at.toISOString().slice(0, 10),
  });
}

/** Judges a round and records what follows. `not_measured`: its signals have not come yet. `waits`: our side cannot say anything. */
export async function judgeRound(
  context: Judging,
  round: { verificationId: string; round: number; handover?: HandoverReason | undefined },
  alongside: (trx: Transaction<Tables>) => Promise<void>,
): Promise<Recorded | 'not_measured'> {
  const loaded = await loadVerification(context.db, round.verificationId);
  if (loaded === undefined || loaded.state !== 'analysing' || loaded.round !== round.round) {
    await context.db.transaction().execute(alongside);
    return 'not_awaited';
  }
  const earlier = await readEarlierFindings(context, loaded.id);
  const verdict = await judge(context, loaded, earlier, round.handover);
  if (verdict === null) {
    // measuring brings a job of its own (measure/record-measurement.ts)
    await context.db.transaction().execute(alongside);
    return 'not_measured';
  }
  return recordVerdict(context, {
    verificationId: loaded.id,
    round: round.round,
    stage: 'automatic',
    verdict,
    earlier,
    actor: 'system',
    alongside,
  });
}
