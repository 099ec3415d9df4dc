import { CALL_STEPS, type CheckName, type Step, type Verdict } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { joinSteps } from '../measure/join-steps.ts';
import type { KeptMeasurement, Measurement } from '../measure/measurement.ts';
import type { SnapshotCheck, Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { type LoadedVerification, loadVerification, lockVerification } from '../verification/load-verification.ts';
import type { SnapshotState } from '../vocabulary.ts';
import { openPicture } from './keep-snapshot.ts';

type Measuring = Pick<Context, 'db' | 'sealing' | 'now' | 'objects' | 'keys' | 'analysis' | 'judge'>;
type Side = 'document_front' | 'document_back';

export const measuredPlace = (snapshotId: string): string => `call_snapshots.sealed:${snapshotId}`;

/** Checks that one picture of a document can answer. */
const isOfDocument = (check: CheckName): boolean => check.startsWith('document.') || check === 'claims.match' || check === 'applicant.age';

/** what `analysis.measure` reads as a clip */
async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const asMeasurement = (clipId: string, step: Side, kept: KeptMeasurement): Measurement => ({
  clipId,
  step,
  kept,
  templates: null,
  review: null,
});

/** The latest picture of the other side in the same call, measured: a back is read beside its front. */
async function otherSide({ db, sealing }: Measuring, callId: string, side: Side): Promise<Measurement | null> {
  const other: Side = side === 'document_front' ? 'document_back' : 'document_front';
  const row = await db
    .selectFrom('call_snapshots')
    .select(['id', 'verification_id', 'sealed'])
    .where('call_id', '=', callId)
    .where('step', '=', other)
    .where('state', '=', 'measured')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (row === undefined || row.sealed === null) return null;
  const text = await sealing.open(row.verification_id, measuredPlace(row.id), row.sealed);
  return text === null ? null : asMeasurement(row.id, other, JSON.parse(text) as KeptMeasurement);
}

/** The same checks as on clips, with what this picture can tell: of a front alone no back is asked. */
async function judge(context: Measuring, loaded: LoadedVerification, sides: readonly Measurement[]): Promise<Verdict> {
  const filmed = sides.map(({ step }) => step as Step);
  return context.judge({
    signals: joinSteps(sides),
    policy: { ...loaded.policy, steps: loaded.policy.steps.filter((step) => filmed.includes(step)) },
    thresholds: loaded.thresholds,
    claims: (await readClaims(context, loaded.account_id)) ?? {},
    earlier: {},
    asOf: context.now().toISOString().slice(0, 10),
  });
}

const toldOf = ({ checks }: Verdict): SnapshotCheck[] =>
  checks
    .filter(({ check }) => isOfDocument(check))
    .map(({ check, status, findings }) => ({ check, status, findings: findings.map(({ code, step }) => ({ code, step })) }));

/** Our side could not: the agent is told that nothing was measured, and waits no longer for it. */
export async function giveUpSnapshot(trx: Transaction<Tables>, data: Readonly<Record<string, unknown>>): Promise<void> {
  const row = await trx
    .updateTable('call_snapshots')
    .set({ state: 'not_measured' })
    .where('id', '=', String(data['snapshotId']))
    .where('state', '=', 'received')
    .returning('call_id')
    .executeTakeFirst();
  if (row !== undefined) await announceChange(trx, row.call_id);
}

/** Still to be measured: just come, or given up before and tried again by somebody of the staff. */
const AWAITED = ['received', 'not_measured'] as const satisfies readonly SnapshotState[];

/**
 * Measures a picture of a document from a call by the checks of clips and keeps what they say beside it, for the agent; they decide
 * nothing. No face model is loaded or run for it, not for the portrait either: who is in a call may have refused that. Repeatable.
 * @throws AnalysisError: our side could not; the job is tried again
 */
export async function measureSnapshot(
  context: Measuring,
  { verificationId, snapshotId }: { verificationId: string; snapshotId: string },
  complete: (trx: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const { db } = context;
  const row = await db
    .selectFrom('call_snapshots')
    .select(['call_id', 'step', 'state'])
    .where('id', '=', snapshotId)
    .where('verification_id', '=', verificationId)
    .executeTakeFirst();
  const loaded = await loadVerification(db, verificationId);
  const { picture: side } = row === undefined ? { picture: 'none' as const } : CALL_STEPS[row.step];
  const isAwaited = row !== undefined && (AWAITED as readonly SnapshotState[]).includes(row.state);
  const picture = isAwaited ? await openPicture(context, { verificationId, snapshotId }) : undefined;
  if (row === undefined || loaded === undefined || picture === undefined || side === 'none' || side === 'kept')
    return db.transaction().execute(complete);
  const at = context.now();
  const measured = await context.analysis.measure({
    order: { step: side, today: at.toISOString().slice(0, 10), pace: 'at_once', faces: 'left_alone' },
    bytes: once(picture),
    capture: async () => null,
  });
  const { templates: _none, ...signals } = measured;
  const kept: KeptMeasurement = { ...signals, measuredAt: at.toISOString() };
  const other = await otherSide(context, row.call_id, side);
  const sides = [asMeasurement(snapshotId, side, kept), ...(other === null ? [] : [other])];
  const checks = JSON.stringify(toldOf(await judge(context, loaded, sides)));
  const sealed = await context.sealing.seal(verificationId, measuredPlace(snapshotId), JSON.stringify(kept));
  await db.transaction().execute(async (trx) => {
    await lockVerification(trx, verificationId);
    await complete(trx);
    await trx
      .updateTable('call_snapshots')
      .set({ state: 'measured', checks, sealed, measured_at: at })
      .where('id', '=', snapshotId)
      .where('state', 'in', [...AWAITED])
      .execute();
    await announceChange(trx, row.call_id);
  });
}
