import type { Kysely } from 'kysely';
import { addressOf, issueCode } from '../access/capture-access.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { announceChange } from '../stream/changes.ts';
import { APPLICANT_STATES, type HandoffState } from '../vocabulary.ts';
import { lockVerification } from './load-verification.ts';
import { renewSteps } from './open-attempt.ts';
import { type Result, refuse } from './result.ts';
import { addMinutes } from './step-limits.ts';

const HANDOFF_MINUTES = 10;
/** no 0 O 1 I L U: what is read aloud or compared at a glance must not be mistaken */
const COMPARISON_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const COMPARISON_LENGTH = 6;

/** A hand-off as both devices see it. */
export interface Handoff {
  readonly id: string;
  readonly state: HandoffState | 'expired';
  readonly comparisonCode: string;
  readonly expiresAt: Date;
}

type Row = { readonly id: string; readonly state: HandoffState; readonly comparison_code: string; readonly expires_at: Date };

const handoffOf = ({ id, state, comparison_code: comparisonCode, expires_at: expiresAt }: Row, at: Date): Handoff => {
  const waits = state === 'offered' || state === 'exchanged';
  return { id, state: waits && expiresAt <= at ? 'expired' : state, comparisonCode, expiresAt };
};

/** The latest hand-off of a verification, or null. */
export async function readHandoff(db: Kysely<Tables>, verificationId: string, at: Date): Promise<Handoff | null> {
  const row = await db
    .selectFrom('handoffs')
    .selectAll()
    .where('verification_id', '=', verificationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : handoffOf(row, at);
}

/** A link for another device, good once for ten minutes, and the code both devices will show. An earlier offer ends. */
export async function offerHandoff(
  context: Pick<Context, 'db' | 'now' | 'random' | 'config'>,
  verificationId: string,
): Promise<Result<{ readonly handoff: Handoff; readonly code: string; readonly url: string }>> {
  const at = context.now();
  const expiresAt = addMinutes(at, HANDOFF_MINUTES);
  const comparison = Array.from({ length: COMPARISON_LENGTH }, () => COMPARISON_LETTERS[context.random.int(COMPARISON_LETTERS.length)]);
  return context.db.transaction().execute(async (trx) => {
    const loaded = await lockVerification(trx, verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    if (!(APPLICANT_STATES as readonly string[]).includes(loaded.state)) return refuse('verification.state', { state: loaded.state });
    await trx
      .updateTable('handoffs')
      .set({ state: 'superseded', decided_at: at })
      .where('verification_id', '=', verificationId)
      .where('state', 'in', ['offered', 'exchanged'])
      .execute();
    const id = newId('hnd');
    const row = { id, state: 'offered' as const, comparison_code: comparison.join(''), expires_at: expiresAt };
    await trx
      .insertInto('handoffs')
      .values({ ...row, verification_id: verificationId, session: null, created_at: at, decided_at: null })
      .execute();
    const code = await issueCode(trx, context, { verificationId, expiresAt, handoffId: id });
    await announceChange(trx, verificationId);
    await appendAudit(trx, { at, actor: verificationId, action: 'handoff.offered', subject: id });
    return { ok: true as const, handoff: handoffOf(row, at), code, url: addressOf(context, code) };
  });
}

/**
 * The first device's word on the other one. Confirmed, the other is the live one: what was filmed stays, and a step under way begins there
 * anew, free of charge.
 */
export async function answerHandoff(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { verificationId, answer }: { readonly verificationId: string; readonly answer: 'confirmed' | 'refused' },
): Promise<Result<{ readonly handoff: Handoff }>> {
  const at = now();
  return db.transaction().execute(async (trx) => {
    const loaded = await lockVerification(trx, verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    const row = await trx
      .updateTable('handoffs')
      .set({ state: answer, decided_at: at })
      .where('verification_id', '=', verificationId)
      .where('state', '=', 'exchanged')
      .where('expires_at', '>', at)
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return refuse('handoff.over');
    const { session } = row;
    if (answer === 'confirmed' && session !== null) {
      const started = await trx
        .selectFrom('steps')
        .select(['step', 'attempt_id'])
        .where('verification_id', '=', verificationId)
        .where('state', '=', 'started')
        .execute();
      for (const { step, attempt_id: attemptId } of started) await renewSteps(trx, { verificationId, attemptId, steps: [step] });
      await trx
        .insertInto('capture_sessions')
        .values({ verification_id: verificationId, session, seen_at: at })
        .onConflict((conflict) => conflict.column('verification_id').doUpdateSet({ session, seen_at: at }))
        .execute();
    }
    await announceChange(trx, verificationId);
    await appendAudit(trx, { at, actor: verificationId, action: `handoff.${answer}`, subject: row.id });
    return { ok: true as const, handoff: handoffOf(row, at) };
  });
}
