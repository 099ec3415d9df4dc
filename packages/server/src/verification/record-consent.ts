import type { VerificationState } from '@mien/protocol';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { HandoverReason } from '../jobs/queues.ts';
import { endFacesOf } from '../links/block-face.ts';
import { destroyTemplates } from '../measure/destroy-templates.ts';
import type { ConsentPurpose } from '../vocabulary.ts';
import { beginAnalysis } from './begin-analysis.ts';
import { lockVerification } from './load-verification.ts';
import { type Result, refuse } from './result.ts';

export interface GivenConsent {
  readonly verificationId: string;
  readonly purpose: ConsentPurpose;
  readonly answer: 'given' | 'declined';
  /** which wording was shown */
  readonly textVersion: string;
}

const STILL_OPEN: readonly VerificationState[] = ['created', 'preparing', 'capturing', 'retry_required'];

/** The way each answer leads; null: it changes none. Without consent to the face there is no automatic way; a template is a free choice. */
const ROUTE_OF = {
  automatic: { given: 'automatic', declined: 'attended' },
  attended: { given: 'attended', declined: 'attended' },
  face: { given: null, declined: 'attended' },
  template: { given: null, declined: null },
} as const satisfies Record<ConsentPurpose, Record<GivenConsent['answer'], 'automatic' | 'attended' | null>>;

/**
 * Consent fixes the way: automatic films on; attended, or none at all, goes to a person, who is met in a call, and loads no face model. Consent to the template
 * can be taken back at any time, and takes the template with it.
 */
export async function recordConsent(
  context: Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now'>,
  given: GivenConsent,
): Promise<Result<object>> {
  const written = await writeConsent(context, given);
  if (written.ok && written.withdrawnOf !== null) await endTemplates(context, written.withdrawnOf, given.verificationId);
  return written;
}

/** Ends what is kept of an account, and says so in the audit. Whoever is killed before leaves it to retention: its time is over already. */
async function endTemplates(context: Pick<Context, 'db' | 'sealing' | 'now'>, accountId: string, actor: string): Promise<void> {
  const destroyed = await destroyTemplates(context, accountId);
  if (destroyed === 0) return;
  await context.db.transaction().execute(async (trx) => {
    await appendAudit(trx, { at: context.now(), actor, action: 'template.destroyed', subject: accountId, detail: { count: destroyed } });
  });
}

/** @returns in `withdrawnOf` the account whose templates are to end */
async function writeConsent(
  context: Pick<Context, 'db' | 'enqueue' | 'now'>,
  given: GivenConsent,
): Promise<Result<{ readonly withdrawnOf: string | null }>> {
  const at = context.now();
  const endsTemplates = given.purpose === 'template' && given.answer === 'declined';
  return context.db.transaction().execute(async (trx): Promise<Result<{ withdrawnOf: string | null }>> => {
    const loaded = await lockVerification(trx, given.verificationId);
    if (loaded === undefined) return refuse('resource.not_found');
    if (endsTemplates ? loaded.state === 'erased' : !STILL_OPEN.includes(loaded.state))
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
    }
    if (endsTemplates) {
      await trx.updateTable('templates').set({ keep_until: at }).where('account_id', '=', loaded.account_id).execute();
      await endFacesOf(trx, { accountId: loaded.account_id, actor: loaded.id, at });
    }
    await appendAudit(trx, {
      at,
      actor: loaded.id,
      action: 'consent.given',
      subject: loaded.id,
      detail: { purpose: given.purpose, answer: given.answer, text: given.textVersion },
    });
    return { ok: true, withdrawnOf: endsTemplates ? loaded.account_id : null };
  });
}
