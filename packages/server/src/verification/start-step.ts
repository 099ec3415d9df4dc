import type { Step } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { StepRow, Tables } from '../sql/tables.ts';
import { drawChallenges } from './draw-challenges.ts';
import { isConsented } from './is-consented.ts';
import { type LoadedVerification, lockVerification } from './load-verification.ts';
import { moveVerification } from './move-verification.ts';
import { renewSteps } from './open-attempt.ts';
import { type ClipOrigin, refuseSample } from './refuse-sample.ts';
import { requiredSteps } from './required-steps.ts';
import { type Refused, type Result, refuse } from './result.ts';
import { addMinutes, MAX_FREE_RESTARTS, STEP_LIMITS } from './step-limits.ts';

export interface StartedStep {
  readonly stepId: string;
  readonly step: Step;
  readonly try: number;
  readonly clipId: string;
  readonly nonce: string;
  readonly challenges: number;
  readonly captureUntil: Date;
  readonly maxSeconds: number;
  readonly maxBytes: number;
  /** media types that may be recorded, without parameters */
  readonly types: readonly string[];
}

const NONCE_BYTES = 24;
const SHOWS_FACE: readonly Step[] = ['face', 'voice'];

export const currentStep = (trx: Transaction<Tables>, verificationId: string, step: Step): Promise<StepRow | undefined> =>
  trx
    .selectFrom('steps')
    .selectAll()
    .where('verification_id', '=', verificationId)
    .where('step', '=', step)
    .where('state', '!=', 'superseded')
    .executeTakeFirst();

/** The choice of document decides whether a back is filmed. */
async function chooseDocument(
  trx: Transaction<Tables>,
  loaded: LoadedVerification,
  documentType: string,
  at: Date,
): Promise<Refused | null> {
  if (documentType === loaded.document_type) return null;
  if (!loaded.policy.documents.some((document) => document.type === documentType)) return refuse('step.document_not_accepted');
  await trx.updateTable('verifications').set({ document_type: documentType, updated_at: at }).where('id', '=', loaded.id).execute();
  const wanted = requiredSteps(loaded.policy, documentType);
  const back = await currentStep(trx, loaded.id, 'document_back');
  const front = await currentStep(trx, loaded.id, 'document_front');
  if (!wanted.includes('document_back') && back !== undefined)
    await trx.updateTable('steps').set({ state: 'superseded' }).where('id', '=', back.id).execute();
  if (wanted.includes('document_back') && back === undefined && front !== undefined)
    await renewSteps(trx, { verificationId: loaded.id, attemptId: front.attempt_id, steps: ['document_back'] });
  return null;
}

async function drawUp(trx: Transaction<Tables>, context: Pick<Context, 'random'>, loaded: LoadedVerification, step: StepRow, at: Date) {
  const nonce = context.random.bytes(NONCE_BYTES).toString('base64url');
  await trx
    .updateTable('steps')
    .set({ state: 'started', nonce, started_at: at, capture_until: addMinutes(at, STEP_LIMITS[step.step].captureMinutes) })
    .where('id', '=', step.id)
    .where('state', '=', 'pending')
    .execute();
  const drawn = drawChallenges(step.step, loaded.policy, context.random);
  if (drawn.length > 0)
    await trx
      .insertInto('challenges')
      .values(
        drawn.map((challenge, position) => ({
          id: newId('chg'),
          step_id: step.id,
          position,
          ...challenge,
          revealed_at: null,
          consumed_at: null,
        })),
      )
      .execute();
  await trx
    .insertInto('clips')
    .values({
      id: newId('clp'),
      verification_id: loaded.id,
      step_id: step.id,
      state: 'expected',
      manifest: null,
      bytes: null,
      sha256: null,
      stored_at: null,
      created_at: at,
    })
    .execute();
}

async function describe(trx: Transaction<Tables>, stepId: string): Promise<StartedStep> {
  const row = await trx
    .selectFrom('steps')
    .innerJoin('clips', 'clips.step_id', 'steps.id')
    .selectAll('steps')
    .select('clips.id as clip')
    .where('steps.id', '=', stepId)
    .executeTakeFirstOrThrow();
  const { count } = await trx
    .selectFrom('challenges')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('step_id', '=', stepId)
    .executeTakeFirstOrThrow();
  if (row.nonce === null || row.capture_until === null) throw new Error('a started step without nonce or time');
  const { maxSeconds, maxBytes, types } = STEP_LIMITS[row.step];
  const { step, try: nth, clip: clipId, nonce, capture_until: captureUntil } = row;
  return { stepId, step, try: nth, clipId, nonce, challenges: count, captureUntil, maxSeconds, maxBytes, types };
}

/**
 * Starts a step: nonce, time limit, and its challenges drawn but not shown. Asked again within the time (a reload), it gives the same
 * start. Asked after it, the step begins anew with other challenges: free, up to a bound.
 */
export async function startStep(
  context: Pick<Context, 'db' | 'now' | 'random'>,
  wanted: { verificationId: string; step: Step; documentType: string | null; origin: ClipOrigin },
): Promise<Result<{ readonly started: StartedStep }>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<{ started: StartedStep }>> => {
    const loaded = await lockVerification(trx, wanted.verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    if (!['created', 'preparing', 'capturing', 'retry_required'].includes(loaded.state))
      return refuse('verification.state', { state: loaded.state });
    if (loaded.route !== 'automatic') return refuse('consent.needed');
    if (SHOWS_FACE.includes(wanted.step) && !(await isConsented(trx, loaded.id, 'face')))
      return refuse('consent.face_needed', { instead: 'attended' });
    const drawn = refuseSample(loaded, wanted.origin);
    if (drawn !== null) return drawn;
    if (wanted.documentType !== null) {
      const refused = await chooseDocument(trx, loaded, wanted.documentType, at);
      if (refused !== null) return refused;
    }
    let step = await currentStep(trx, loaded.id, wanted.step);
    if (step === undefined || step.state === 'recorded' || step.state === 'done') return refuse('step.not_expected', { step: wanted.step });
    if (step.state === 'started') {
      if (step.capture_until !== null && step.capture_until > at) return { ok: true, started: await describe(trx, step.id) };
      if (loaded.free_restarts >= MAX_FREE_RESTARTS) return refuse('step.restarts_used_up');
      await trx
        .updateTable('verifications')
        .set({ free_restarts: loaded.free_restarts + 1 })
        .where('id', '=', loaded.id)
        .execute();
      await renewSteps(trx, { verificationId: loaded.id, attemptId: step.attempt_id, steps: [wanted.step] });
      step = await currentStep(trx, loaded.id, wanted.step);
      if (step === undefined) throw new Error('a renewed step is missing');
    }
    await drawUp(trx, context, loaded, step, at);
    if (loaded.state === 'created') await moveVerification(trx, { id: loaded.id, to: 'preparing', at });
    if (loaded.state !== 'capturing') await moveVerification(trx, { id: loaded.id, to: 'capturing', at });
    await appendAudit(trx, {
      at,
      actor: loaded.id,
      action: 'step.started',
      subject: step.id,
      detail: { step: wanted.step, try: step.try, ...(wanted.origin === 'sample' ? { origin: 'sample' } : {}) },
    });
    return { ok: true, started: await describe(trx, step.id) };
  });
}
