import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { HandoverReason } from '../jobs/queues.ts';
import type { ConsentPurpose } from '../vocabulary.ts';
import { beginAnalysis } from './begin-analysis.ts';
import { lockVerification } from './load-verification.ts';
import { addTicket } from './open-ticket.ts';
import { type Result, refuse } from './result.ts';

export interface GivenConsent {
  readonly verificationId: string;
  readonly purpose: ConsentPurpose;
  readonly answer: 'given' | 'declined';
  /** which wording was shown */
  readonly textVersion: string;
}

/** The way each answer leads; null: it changes none. Without consent to the face there is no automatic way; a template is a free choice. */
const ROUTE_OF = {
  automatic: { given: 'automatic', declined: 'attended' },
  attended: { given: 'attended', declined: 'attended' },
  face: { given: null, declined: 'attended' },
  template: { given: null, declined: null },
} as const satisfies Record<ConsentPurpose, Record<GivenConsent['answer'], 'automatic' | 'attended' | null>>;

/** Consent fixes the way: automatic films on; attended, or none at all, goes to a person and loads no face model. */
export async function recordConsent(context: Pick<Context, 'db' | 'enqueue' | 'now'>, given: GivenConsent): Promise<Result<object>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const loaded = await lockVerification(trx, given.verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    if (!['created', 'preparing', 'capturing', 'retry_required'].includes(loaded.state))
      return refuse('verification.state', { state: loaded.state });
    const givenAt = given.answer === 'given' ? at : null;
    const withdrawnAt = given.answer === 'given' ? null : at;
    await trx
      .insertInto('consents')
      .values({
        id: newId('cns'),
        verification_id: loaded.id,
        purpose: given.purpose,
        text_version: given.textVersion,
        given_at: givenAt,
        withdrawn_at: withdrawnAt,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['verification_id', 'purpose'])
          .doUpdateSet({ text_version: given.textVersion, given_at: givenAt, withdrawn_at: withdrawnAt }),
      )
      .execute();
    const route = ROUTE_OF[given.purpose][given.answer];
    if (route !== null) await trx.updateTable('verifications').set({ route, updated_at: at }).where('id', '=', loaded.id).execute();
    if (route === 'attended') {
      const handover: HandoverReason = given.purpose === 'attended' ? 'consent.alternative_requested' : 'consent.declined';
      await beginAnalysis(trx, context.enqueue, { id: loaded.id, state: loaded.state, round: loaded.round, at, handover });
      await addTicket(trx, context, { loaded, topic: 'attended', step: null, sealed: null, at });
    }
    await appendAudit(trx, {
      at,
      actor: loaded.id,
      action: 'consent.given',
      subject: loaded.id,
      detail: { purpose: given.purpose, answer: given.answer, text: given.textVersion },
    });
    return { ok: true };
  });
}
