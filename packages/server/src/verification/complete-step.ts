import { type ClipManifest, reasonFacts, type Step } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { recordingStored } from '../call/record-call.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { isFilmed, magicOutcome } from '../outcome/magic-accounts.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { stepStatesBefore } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { beginAnalysis } from './begin-analysis.ts';
import { type LoadedVerification, lockVerification } from './load-verification.ts';
import { renewSteps } from './open-attempt.ts';
import { type ClipOrigin, refuseSample } from './refuse-sample.ts';
import { type Result, refuse } from './result.ts';
import { currentStep } from './start-step.ts';
import { addMinutes, STEP_LIMITS } from './step-limits.ts';

/**
 * A clip that is not as long as its manifest says is not what was filmed: the step is repeated, free of charge (invariant 3). Needs a
 * locked verification.
 */
async function repeatCorrupted(trx: Transaction<Tables>, loaded: LoadedVerification, at: Date): Promise<void> {
  const recorded = await trx
    .selectFrom('steps')
    .innerJoin('clips', 'clips.step_id', 'steps.id')
    .select(['steps.step', 'steps.attempt_id', 'clips.id', 'clips.bytes', 'clips.manifest'])
    .where('steps.verification_id', '=', loaded.id)
    .where('steps.state', '=', 'recorded')
    .where('clips.state', '=', 'stored')
    .where('clips.bytes', '>', 0)
    .execute();
  for (const clip of recorded) {
    const described = clip.manifest?.chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
    if (described === clip.bytes) continue;
    const code = 'upload.corrupted';
    await renewSteps(trx, { verificationId: loaded.id, attemptId: clip.attempt_id, steps: [clip.step] });
    await trx
      .insertInto('findings')
      .values({
        id: newId('fnd'),
        verification_id: loaded.id,
        attempt_id: clip.attempt_id,
        verdict_id: null,
        code,
        class: reasonFacts(code).class,
        step: clip.step,
        source: 'server',
        measured_at: at,
      })
      .execute();
    await announceChange(trx, loaded.id);
  }
}

/** A step whose clip is described and stored is done; when all are, the round goes to analysis. Needs a locked verification. */
async function finishSteps(
  trx: Transaction<Tables>,
  context: Pick<Context, 'enqueue'>,
  loaded: LoadedVerification,
  at: Date,
): Promise<void> {
  await repeatCorrupted(trx, loaded, at);
  const finished = await trx
    .updateTable('steps')
    .set({ state: 'done' })
    .where('verification_id', '=', loaded.id)
    .where('state', '=', 'recorded')
    .where('id', 'in', (clips) =>
      clips.selectFrom('clips').select('step_id').where('verification_id', '=', loaded.id).where('state', '=', 'stored'),
    )
    .returning(['id', 'step'])
    .execute();
  for (const { id, step } of finished) {
    const clip = await trx.selectFrom('clips').select(['id', 'bytes']).where('step_id', '=', id).executeTakeFirstOrThrow();
    // a magic account has no bytes to measure
    if (clip.bytes !== 0) await context.enqueue(trx, 'measure_clip', { verificationId: loaded.id, clipId: clip.id });
    await emitEvent(trx, context.enqueue, {
      mode: loaded.mode,
      type: 'verification.step_completed',
      accountId: loaded.account_id,
      verificationId: loaded.id,
      data: { account_id: loaded.account_id, verification_id: loaded.id, step },
      at,
    });
  }
  if (finished.length > 0) await announceChange(trx, loaded.id);
  const left = await trx
    .selectFrom('steps')
    .select('id')
    .where('verification_id', '=', loaded.id)
    // started ones too: their bytes may be here before their description
    .where('state', 'not in', ['done', 'superseded'])
    .executeTakeFirst();
  if (left === undefined && loaded.state === 'capturing')
    await beginAnalysis(trx, context.enqueue, { id: loaded.id, state: loaded.state, round: loaded.round, at });
}

export interface CompletedStep {
  readonly state: 'recorded' | 'done';
}

/**
 * Takes the description of a filmed step: bound to verification, clip, step and nonce, within the time, and after every challenge was
 * shown; the challenges are used up by it. Repeated with the same clip it changes nothing.
 */
export async function completeStep(
  context: Pick<Context, 'db' | 'enqueue' | 'now'>,
  given: { verificationId: string; step: Step; manifest: ClipManifest },
): Promise<Result<CompletedStep>> {
  const at = context.now();
  const { manifest } = given;
  const origin: ClipOrigin = manifest.sample === true ? 'sample' : 'camera';
  return context.db.transaction().execute(async (trx): Promise<Result<CompletedStep>> => {
    const loaded = await lockVerification(trx, given.verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    const step = await currentStep(trx, loaded.id, given.step);
    if (step === undefined || step.state === 'pending') return refuse('step.not_expected', { step: given.step });
    const clip = await trx.selectFrom('clips').selectAll().where('step_id', '=', step.id).executeTakeFirst();
    if (clip === undefined || manifest.step !== given.step || manifest.verificationId !== loaded.id) return refuse('step.nonce');
    if (manifest.nonce !== step.nonce || manifest.clipId !== clip.id) return refuse('step.nonce');
    if (step.state === 'recorded' || step.state === 'done') return { ok: true, state: step.state };
    if (loaded.state !== 'capturing') return refuse('verification.state', { state: loaded.state });
    const drawn = refuseSample(loaded, origin);
    if (drawn !== null) return drawn;
    if (step.capture_until === null || addMinutes(step.capture_until, STEP_LIMITS[given.step].graceMinutes) <= at)
      return refuse('step.time_over');
    const hidden = await trx
      .selectFrom('challenges')
      .select('id')
      .where('step_id', '=', step.id)
      .where('revealed_at', 'is', null)
      .executeTakeFirst();
    if (hidden !== undefined) return refuse('step.challenges_left');
    await trx.updateTable('challenges').set({ consumed_at: at }).where('step_id', '=', step.id).where('consumed_at', 'is', null).execute();
    await trx
      .updateTable('steps')
      .set({ state: 'recorded', completed_at: at })
      .where('id', '=', step.id)
      .where('state', 'in', stepStatesBefore('recorded'))
      .execute();
    // a magic account needs no camera: its clips count as stored without bytes
    const needsNoCamera = loaded.mode === 'test' && magicOutcome(loaded.externalId) !== null && !isFilmed(loaded.externalId);
    const stored = needsNoCamera ? { state: 'stored' as const, stored_at: at, bytes: 0 } : {};
    await trx
      .updateTable('clips')
      .set({ manifest: JSON.stringify(manifest), ...stored })
      .where('id', '=', clip.id)
      .execute();
    await finishSteps(trx, context, loaded, at);
    await appendAudit(trx, {
      at,
      actor: loaded.id,
      action: 'step.completed',
      subject: step.id,
      detail: { step: given.step, clip: clip.id, ...(origin === 'sample' ? { origin } : {}) },
    });
    const now = await trx.selectFrom('steps').select('state').where('id', '=', step.id).executeTakeFirstOrThrow();
    return { ok: true, state: now.state === 'done' ? 'done' : 'recorded' };
  });
}

/** What the uploads tell of a whole clip, as a step's completion. */
export const clipArrived =
  (context: Pick<Context, 'db' | 'enqueue' | 'now'>) =>
  async ({ clipId, bytes, sha256 }: { clipId: string; bytes: number; sha256: string }): Promise<void> => {
    const whole = { clipId, bytes, sha256: Buffer.from(sha256, 'hex') };
    const { ok } = await recordClipStored(context, whole);
    // what no step asked for is a recording of a call
    if (!ok) await recordingStored(context, whole);
  };

/**
 * To be called when the bytes of a clip are whole on durable storage and their hashes are those of the manifest. Repeating it is
 * harmless; a clip of a step that was started anew is kept and leads to nothing.
 */
export async function recordClipStored(
  context: Pick<Context, 'db' | 'enqueue' | 'now'>,
  { clipId, bytes, sha256 }: { clipId: string; bytes: number; sha256: Uint8Array },
): Promise<Result<object>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const clip = await trx.selectFrom('clips').select('verification_id').where('id', '=', clipId).executeTakeFirst();
    const loaded = clip === undefined ? undefined : await lockVerification(trx, clip.verification_id);
    if (loaded === undefined) return refuse('resource.not_found');
    await trx
      .updateTable('clips')
      .set({ state: 'stored', bytes, sha256, stored_at: at })
      .where('id', '=', clipId)
      .where('state', '=', 'expected')
      .execute();
    await finishSteps(trx, context, loaded, at);
    return { ok: true };
  });
}
