import { CALL_STEPS, type CallStepKind, type CheckName, type Step, type Verdict } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { readClaims } from '../account/read-claims.ts';
import type { Context } from '../context.ts';
import { joinSteps } from '../measure/join-steps.ts';
import type { KeptMeasurement, Measurement } from '../measure/measurement.ts';
import type { Templates } from '../measure/wire.ts';
import type { SnapshotCheck, Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { type LoadedVerification, loadVerification, lockVerification } from '../verification/load-verification.ts';
import type { SnapshotState } from '../vocabulary.ts';
import { openPicture } from './keep-snapshot.ts';
import { mayMeasureFace } from './may-measure-face.ts';

type Measuring = Pick<Context, 'db' | 'sealing' | 'now' | 'objects' | 'keys' | 'analysis' | 'judge'>;
type Subject = 'document_front' | 'document_back' | 'face';

export const measuredPlace = (snapshotId: string): string => `call_snapshots.sealed:${snapshotId}`;

/** Checks that one picture can answer; of a face none that wants it to move. */
const IS_TOLD: Readonly<Record<Subject, (check: CheckName) => boolean>> = {
  document_front: (check) => check.startsWith('document.') || check === 'claims.match' || check === 'applicant.age',
  document_back: (check) => check.startsWith('document.') || check === 'claims.match' || check === 'applicant.age',
  face: (check) => check === 'face.media' || check === 'face.capture' || check === 'face.environment' || check === 'face.match',
};

/** what `analysis.measure` reads as a clip */
async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const asMeasurement = (clipId: string, step: Subject, kept: KeptMeasurement, templates: Templates | null = null): Measurement => ({
  clipId,
  step,
  kept,
  templates,
  review: null,
});

const latestMeasured = (db: Measuring['db'], callId: string, step: Subject) =>
  db
    .selectFrom('call_snapshots')
    .select(['id', 'verification_id', 'sealed'])
    .where('call_id', '=', callId)
    .where('step', '=', step)
    .where('state', '=', 'measured')
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** The latest picture of the other side in the same call, measured: a back is read beside its front. */
async function otherSide({ db, sealing }: Measuring, callId: string, other: Subject): Promise<Measurement | null> {
  const row = await latestMeasured(db, callId, other);
  if (row === undefined || row.sealed === null) return null;
  const text = await sealing.open(row.verification_id, measuredPlace(row.id), row.sealed);
  return text === null ? null : asMeasurement(row.id, other, JSON.parse(text) as KeptMeasurement);
}

interface Order {
  readonly verificationId: string;
  readonly snapshotId: string;
  readonly step: Subject;
  readonly faces: 'measured' | 'left_alone';
}

/** A picture that rests, measured; its templates are in memory alone. Undefined where it is gone. */
async function measurePicture(context: Measuring, { verificationId, snapshotId, step, faces }: Order): Promise<Measurement | undefined> {
  const picture = await openPicture(context, { verificationId, snapshotId });
  if (picture === undefined) return undefined;
  const at = context.now();
  const measured = await context.analysis.measure({
    order: { step, today: at.toISOString().slice(0, 10), pace: 'at_once', ...(faces === 'left_alone' ? { faces } : {}) },
    bytes: once(picture),
    capture: async () => null,
  });
  // named one by one: what a face is counted under must not be kept with a person
  const { signals, models, modelsUnavailable, templates } = measured;
  return asMeasurement(
    snapshotId,
    step,
    { step, signals, models, modelsUnavailable, measuredAt: at.toISOString() } as KeptMeasurement,
    templates,
  );
}

/** Which picture a face is compared with, and the other way round. */
const COMPARED_WITH = { face: 'document_front', document_front: 'face', document_back: null } as const satisfies Record<
  Subject,
  Subject | null
>;

/** The latest picture of the call that holds the other face, measured anew: no template of a picture rests anywhere. A tilted card shows its portrait askew. */
async function otherFace(
  context: Measuring,
  { callId, kind }: { callId: string; kind: CallStepKind },
  order: Order,
): Promise<Measurement | null> {
  const step = order.faces === 'measured' && kind !== 'document_tilt' ? COMPARED_WITH[order.step] : null;
  const row = step === null ? undefined : await latestMeasured(context.db, callId, step);
  if (row === undefined || step === null) return null;
  return (await measurePicture(context, { ...order, snapshotId: row.id, step })) ?? null;
}

/** The same checks as on clips, with what these pictures can tell: of a front alone no back is asked. */
async function judge(context: Measuring, loaded: LoadedVerification, pictures: readonly Measurement[]): Promise<Verdict> {
  const filmed = pictures.map(({ step }) => step as Step);
  return context.judge({
    signals: joinSteps(pictures),
    policy: { ...loaded.policy, steps: loaded.policy.steps.filter((step) => filmed.includes(step)) },
    thresholds: loaded.thresholds,
    claims: (await readClaims(context, loaded.account_id)) ?? {},
    earlier: {},
    asOf: context.now().toISOString().slice(0, 10),
  });
}

const toldOf = ({ checks }: Verdict, step: Subject): SnapshotCheck[] =>
  checks
    .filter(({ check }) => IS_TOLD[step](check))
    .map(({ check, status, findings }) => ({ check, status, findings: findings.map(({ code, step: of }) => ({ code, step: of })) }));

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
 * Measures a picture from a call by the checks of clips and keeps what they say beside it, for the agent; they decide nothing. Of a person
 * who did not agree to face analysis no face model is loaded or run, not for the portrait on a card either. A face is compared with the
 * portrait of the same call's card, whichever of the two comes later. Repeatable.
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
  const isAwaited = row !== undefined && (AWAITED as readonly SnapshotState[]).includes(row.state);
  const step = isAwaited ? CALL_STEPS[row.step].picture : 'none';
  const faces = (await mayMeasureFace(db, verificationId)) ? 'measured' : 'left_alone';
  const leave = async (trx: Transaction<Tables>): Promise<void> => {
    await complete(trx);
    await giveUpSnapshot(trx, { snapshotId });
  };
  if (row === undefined || loaded === undefined || step === 'none' || (step === 'face' && faces === 'left_alone'))
    return db.transaction().execute(leave);
  const order: Order = { verificationId, snapshotId, step, faces };
  const own = await measurePicture(context, order);
  if (own === undefined) return db.transaction().execute(leave);
  const beside = [
    step === 'face' ? null : await otherSide(context, row.call_id, step === 'document_front' ? 'document_back' : 'document_front'),
    await otherFace(context, { callId: row.call_id, kind: row.step }, order),
  ].filter((one) => one !== null);
  const verdict = await judge(context, loaded, [own, ...beside]);
  const sealed = await context.sealing.seal(verificationId, measuredPlace(snapshotId), JSON.stringify(own.kept));
  const face = beside.find((one) => one.step === 'face');
  await db.transaction().execute(async (trx) => {
    await lockVerification(trx, verificationId);
    // taken back meanwhile: what was measured of a face is told to nobody
    if (faces === 'measured' && !(await mayMeasureFace(trx, verificationId))) return leave(trx);
    await complete(trx);
    await trx
      .updateTable('call_snapshots')
      .set({ state: 'measured', checks: JSON.stringify(toldOf(verdict, step)), sealed, measured_at: context.now() })
      .where('id', '=', snapshotId)
      .where('state', 'in', [...AWAITED])
      .execute();
    if (face !== undefined)
      await trx
        .updateTable('call_snapshots')
        .set({ checks: JSON.stringify(toldOf(verdict, 'face')) })
        .where('id', '=', face.clipId)
        .where('state', '=', 'measured')
        .execute();
    await announceChange(trx, row.call_id);
  });
}
