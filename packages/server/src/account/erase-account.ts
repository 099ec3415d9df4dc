import { statesBefore } from '@mien/protocol';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { revokeCredentials } from '../credential/revoke-credentials.ts';
import { NOT_VERIFIED } from '../entitlement/mark-verified.ts';
import { endFacesOf } from '../links/block-face.ts';
import { destroyTemplates } from '../measure/destroy-templates.ts';
import { removeVerificationClips } from '../upload/remove-clips.ts';
import { mediaOwner } from '../upload/upload-keys.ts';
import { moveVerification } from '../verification/move-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';

/** Destroys the keys of an account and of all its verifications: what was sealed under them is gone, backups included. Repeatable. */
export async function eraseKeys({ db, sealing, objects }: Pick<Context, 'db' | 'sealing' | 'objects'>, accountId: string): Promise<void> {
  const verifications = await db.selectFrom('verifications').select('id').where('account_id', '=', accountId).execute();
  for (const { id } of verifications) {
    await sealing.destroy(id);
    await sealing.destroy(mediaOwner(id));
    await removeVerificationClips(objects, id);
  }
  await destroyTemplates({ db, sealing }, accountId);
  await sealing.destroy(accountId);
}

/**
 * Erases a person. The rows that stay hold ids, codes and states only; everything personal was sealed and its keys are destroyed, here and,
 * should this process die in between, by a job written in the same transaction.
 */
export async function eraseAccount(
  context: Pick<Context, 'db' | 'sealing' | 'objects' | 'enqueue' | 'now'>,
  { id, mode, actor }: { id: string; mode: Mode; actor: Actor },
): Promise<Result<object>> {
  const at = context.now();
  const result = await context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    // verifications are locked before their account, everywhere (see save-account.ts)
    await trx.selectFrom('verifications').select('id').where('account_id', '=', id).orderBy('id').forUpdate().execute();
    const account = await trx
      .selectFrom('accounts')
      .selectAll()
      .where('id', '=', id)
      .where('mode', '=', mode)
      .forUpdate()
      .executeTakeFirst();
    if (account === undefined) return refuse('resource.not_found');
    if (account.erased_at !== null) return { ok: true };
    const verifications = await trx.selectFrom('verifications').select(['id', 'state']).where('account_id', '=', id).execute();
    for (const verification of verifications)
      if (statesBefore('erased').includes(verification.state))
        await moveVerification(trx, { id: verification.id, to: 'erased', at, set: { return_url: null, creation_key: null } });
    const ids = verifications.map((verification) => verification.id);
    if (ids.length > 0) {
      await trx
        .updateTable('clips')
        .set({ state: 'destroyed', manifest: null, sha256: null })
        .where('verification_id', 'in', ids)
        .execute();
      await trx.deleteFrom('capture_events').where('verification_id', 'in', ids).execute();
      for (const table of [
        'capture_codes',
        'handoffs',
        'capture_sessions',
        // before the messages and the tickets that they hang on
        'device_checks',
        'ticket_grants',
        'ticket_messages',
        // before the tickets that they came from
        'call_signals',
        'call_snapshots',
        'call_recordings',
        'calls',
        'tickets',
        'measurements',
        'case_notes',
        'verification_facts',
      ] as const)
        await trx.deleteFrom(table).where('verification_id', 'in', ids).execute();
      await trx.deleteFrom('signals').where('verification_id', 'in', ids).execute();
    }
    // the rows stay, with no word about the person: their places must go on saying that the credentials are void
    await revokeCredentials(trx, context, { accountId: id, mode, reason: 'erased', at });
    await trx.deleteFrom('credential_offers').where('account_id', '=', id).execute();
    await trx.deleteFrom('account_codes').where('account_id', '=', id).execute();
    await trx.deleteFrom('address_challenges').where('account_id', '=', id).execute();
    await trx.deleteFrom('address_proofs').where('account_id', '=', id).execute();
    await trx.deleteFrom('known_recordings').where('account_id', '=', id).execute();
    await trx.deleteFrom('known_documents').where('account_id', '=', id).execute();
    await trx.deleteFrom('known_origins').where('account_id', '=', id).execute();
    // the rows stay until their keys are destroyed: nothing else names these keys
    await trx.updateTable('templates').set({ sealed: '', keep_until: at }).where('account_id', '=', id).execute();
    await trx.deleteFrom('notifications').where('account_id', '=', id).execute();
    await trx.deleteFrom('entitlements').where('account_id', '=', id).execute();
    await trx.deleteFrom('account_claims').where('account_id', '=', id).execute();
    await trx
      .updateTable('accounts')
      .set({ external_id: null, contact_sealed: null, claims_version: 0, level: 'none', ...NOT_VERIFIED, erased_at: at, updated_at: at })
      .where('id', '=', id)
      .execute();
    await emitEvent(trx, context.enqueue, {
      mode,
      type: 'account.erased',
      accountId: id,
      verificationId: null,
      data: { account_id: id },
      at,
    });
    await context.enqueue(trx, 'destroy_keys', { accountId: id });
    await endFacesOf(trx, { accountId: id, actor, at });
    await appendAudit(trx, { at, actor, action: 'account.erased', subject: id, detail: { verifications: ids.length } });
    return { ok: true };
  });
  if (result.ok) await eraseKeys(context, id);
  return result;
}
