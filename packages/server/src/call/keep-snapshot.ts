import { createHash } from 'node:crypto';
import { CALL_STEPS, type CallStepKind } from '@mien/protocol';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { announceChange } from '../stream/changes.ts';
import { dropPicture, keepPicture, openPicture as openSealedPicture } from '../upload/sealed-picture.ts';
import { type Result, refuse } from '../verification/result.ts';
import { type Agent, findCall, lockCall, lockHeldCall } from './find-call.ts';
import { mayMeasureFace } from './may-measure-face.ts';
import { addSignal, sealSignal } from './send-signal.ts';

/** Of one call; each is a full picture that is kept for the policy's days. */
const MOST_SNAPSHOTS = 40;

interface PicturePlace {
  readonly verificationId: string;
  readonly snapshotId: string;
}

/** Asks the applicant's page for a picture of its own camera, in full size: what the line shows is made smaller. */
export async function askSnapshot(
  context: Pick<Context, 'db' | 'now' | 'sealing'>,
  callId: string,
  agent: Agent,
  step: CallStepKind,
): Promise<Result<{ readonly id: string }>> {
  const at = context.now();
  const id = newId('snp');
  const found = await findCall(context.db, callId, agent.mode);
  if (found === undefined) return refuse('resource.not_found');
  const sealed = await sealSignal(context, found, { id, step });
  return context.db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const held = await lockHeldCall(trx, callId, agent);
    if (!held.ok) return held;
    const { call } = held;
    if (CALL_STEPS[step].picture === 'none' || !call.steps.some(({ kind }) => kind === step)) return refuse('call.step');
    const { count } = await trx
      .selectFrom('call_snapshots')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('call_id', '=', callId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_SNAPSHOTS) return refuse('call.too_much');
    await trx
      .insertInto('call_snapshots')
      .values({
        id,
        call_id: callId,
        verification_id: call.verification_id,
        step,
        state: 'asked',
        asked_by: agent.id,
        asked_at: at,
        received_at: null,
        bytes: null,
        sha256: null,
        checks: null,
        sealed: null,
        measured_at: null,
      })
      .execute();
    await addSignal(trx, { call, sender: 'agent', kind: 'snapshot', sealed }, at);
    await appendAudit(trx, { at, actor: agent.id, action: 'call.snapshot_asked', subject: callId, detail: { snapshot: id, step } });
    return { ok: true, id };
  });
}

/** A picture of a call, opened. Undefined where there is none (any more). */
export const openPicture = (
  context: Pick<Context, 'objects' | 'keys'>,
  { verificationId, snapshotId }: PicturePlace,
): Promise<Buffer | undefined> => openSealedPicture(context, { verificationId, pictureId: snapshotId });

/**
 * Keeps a picture that was asked for, sealed under the verification's key before it rests anywhere, and has it measured where something is
 * to be measured. One that was sent before its answer was lost is taken as it rests.
 */
export async function keepSnapshot(
  context: Pick<Context, 'db' | 'now' | 'objects' | 'keys' | 'enqueue'>,
  place: PicturePlace,
  picture: Buffer,
): Promise<Result<object>> {
  const { db, enqueue } = context;
  const { verificationId, snapshotId } = place;
  const asked = await db
    .selectFrom('call_snapshots')
    .select(['call_id', 'state'])
    .where('id', '=', snapshotId)
    .where('verification_id', '=', verificationId)
    .executeTakeFirst();
  if (asked === undefined) return refuse('resource.not_found');
  if (asked.state !== 'asked') return refuse('call.snapshot');
  const rests = { verificationId, pictureId: snapshotId };
  const put = await keepPicture(context, rests, picture);
  const kept = put === 'written' ? picture : ((await openPicture(context, place)) ?? picture);
  const at = context.now();
  const written = await db.transaction().execute(async (trx) => {
    const call = await lockCall(trx, asked.call_id);
    if (call?.state !== 'active') return false;
    const row = await trx
      .updateTable('call_snapshots')
      .set({ state: 'received', received_at: at, bytes: kept.length, sha256: createHash('sha256').update(kept).digest() })
      .where('id', '=', snapshotId)
      .where('state', '=', 'asked')
      .returning('step')
      .executeTakeFirst();
    if (row === undefined) return false;
    if (CALL_STEPS[row.step].picture === 'face' && !(await mayMeasureFace(trx, verificationId)))
      await trx.updateTable('call_snapshots').set({ state: 'not_measured' }).where('id', '=', snapshotId).execute();
    else await enqueue(trx, 'measure_snapshot', { verificationId, snapshotId });
    await announceChange(trx, call.id);
    return true;
  });
  if (written) return { ok: true };
  // the call is over or its person erased: nothing of it may lie about
  await dropPicture(context, rests);
  return refuse('call.snapshot');
}
