import { type Claims, STANDARD_ACCESS } from '@mien/protocol';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { NOT_VERIFIED } from '../entitlement/mark-verified.ts';
import { newId } from '../ids.ts';
import { applyLevel } from '../outcome/derive-entitlements.ts';
import { askAgain } from '../reverification/ask-again.ts';
import { type Result, refuse } from '../verification/result.ts';
import { resumeAfterCorrection } from '../verification/resume-after-correction.ts';
import type { Mode } from '../vocabulary.ts';
import { nextCorrectionAt } from './correction-limit.ts';
import { claimsPlace, readClaims } from './read-claims.ts';

interface Contact {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export interface AccountFacts {
  readonly mode: Mode;
  /** the wallet's own id */
  readonly externalId: string;
  /** undefined leaves as it is */
  readonly claims: Claims | undefined;
  readonly contact: Contact | undefined;
  readonly locale: string | undefined;
  readonly actor: Actor;
}

export const CONTACT_PLACE = 'accounts.contact_sealed';

const changedFields = (before: Claims, after: Claims): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => before[field as keyof Claims] !== after[field as keyof Claims])
    .sort();

/**
 * Creates or updates the account of the wallet's id. Claims are versioned, each version sealed; corrected claims set a verification going
 * again that waited for nothing else. How often they may be corrected is the policy's.
 */
export async function saveAccount(
  context: Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now' | 'accessRulesOf'>,
  facts: AccountFacts,
): Promise<Result<{ readonly id: string; readonly created: boolean }>> {
  const at = context.now();
  const find = () =>
    context.db
      .selectFrom('accounts')
      .select(['id', 'claims_version', 'access_policy_id'])
      .where('mode', '=', facts.mode)
      .where('external_id', '=', facts.externalId)
      .executeTakeFirst();
  const known = await find();
  const id = known?.id ?? newId('acc');
  if (known === undefined) {
    const inserted = await context.db.transaction().execute(async (trx) => {
      const written = await trx
        .insertInto('accounts')
        .values({
          id,
          mode: facts.mode,
          external_id: facts.externalId,
          locale: facts.locale ?? 'en',
          contact_sealed: null,
          level: 'none',
          ...NOT_VERIFIED,
          created_at: at,
          updated_at: at,
          erased_at: null,
        })
        .onConflict((conflict) => conflict.columns(['mode', 'external_id']).doNothing())
        .executeTakeFirst();
      if (written.numInsertedOrUpdatedRows !== 1n) return false;
      await applyLevel(trx, { accountId: id, level: 'none', rules: STANDARD_ACCESS, verificationId: null, at });
      await appendAudit(trx, { at, actor: facts.actor, action: 'account.created', subject: id });
      return true;
    });
    // another request named the same account at the same moment: it is theirs
    if (!inserted) return saveAccount(context, facts);
  }
  const account = await find();
  if (account === undefined) throw new Error('an account that was just written is missing');

  const rules = await context.accessRulesOf(account.access_policy_id);
  const before = (await readClaims(context, id)) ?? {};
  const changed = facts.claims === undefined ? [] : changedFields(before, facts.claims);
  const version = account.claims_version + 1;
  const possibleAt = changed.length === 0 ? null : await nextCorrectionAt(context.db, id, at);
  if (possibleAt !== null) return refuse('account.corrections_used_up', { next_possible_at: possibleAt.toISOString() });
  const sealedClaims = changed.length === 0 ? null : await context.sealing.seal(id, claimsPlace(version), JSON.stringify(facts.claims));
  const sealedContact = facts.contact === undefined ? null : await context.sealing.seal(id, CONTACT_PLACE, JSON.stringify(facts.contact));
  if (sealedClaims === null && sealedContact === null && facts.locale === undefined) return { ok: true, id, created: known === undefined };

  const written = await context.db.transaction().execute(async (trx) => {
    if (sealedClaims !== null) {
      const added = await trx
        .insertInto('account_claims')
        .values({ account_id: id, version, sealed: sealedClaims, changed, created_at: at })
        .onConflict((conflict) => conflict.columns(['account_id', 'version']).doNothing())
        .executeTakeFirst();
      // another correction came first: this one is weighed against it
      if (added.numInsertedOrUpdatedRows !== 1n) return false;
      // verifications are locked before their account, everywhere: the other order would deadlock with a verdict
      await resumeAfterCorrection(trx, context.enqueue, id, at);
    }
    await trx
      .updateTable('accounts')
      .set({
        updated_at: at,
        ...(facts.locale === undefined ? {} : { locale: facts.locale }),
        ...(sealedContact === null ? {} : { contact_sealed: sealedContact }),
        ...(sealedClaims === null ? {} : { claims_version: version }),
      })
      .where('id', '=', id)
      .execute();
    // a person whose identity changed after it was verified is asked again; the first claims correct nothing
    if (version > 1 && sealedClaims !== null) {
      const asking = { accountId: id, mode: facts.mode, rules, reason: 'risk', trigger: 'claims_changed', at, actor: facts.actor } as const;
      await askAgain(trx, context, asking);
    }
    await appendAudit(trx, { at, actor: facts.actor, action: 'account.updated', subject: id, detail: { claims: changed } });
    return true;
  });
  return written ? { ok: true, id, created: known === undefined } : saveAccount(context, facts);
}
