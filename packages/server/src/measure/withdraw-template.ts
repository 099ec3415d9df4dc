import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { endFacesOf } from '../links/block-face.ts';
import { destroyTemplates } from './destroy-templates.ts';

/**
 * The wallet says that a person's consent to keeping a template is withdrawn: it holds for every verification of the account, one under way
 * too, and what is kept ends for good. Whoever is killed before leaves it to retention: its time is over already.
 */
export async function withdrawTemplate(
  context: Pick<Context, 'db' | 'sealing' | 'now'>,
  { accountId, actor }: { readonly accountId: string; readonly actor: string },
): Promise<void> {
  const at = context.now();
  await context.db.transaction().execute(async (trx) => {
    // held as an approval holds it: what the one ends the other must not keep
    const verifications = await trx
      .selectFrom('verifications')
      .select('id')
      .where('account_id', '=', accountId)
      .orderBy('id')
      .forUpdate()
      .execute();
    const ids = verifications.map(({ id }) => id);
    if (ids.length > 0)
      await trx
        .updateTable('consents')
        .set({ given_at: null, withdrawn_at: at })
        .where('verification_id', 'in', ids)
        .where('purpose', '=', 'template')
        .where('withdrawn_at', 'is', null)
        .execute();
    await trx.updateTable('templates').set({ keep_until: at }).where('account_id', '=', accountId).execute();
    await endFacesOf(trx, { accountId, actor, at });
    await appendAudit(trx, { at, actor, action: 'template.destroyed', subject: accountId });
  });
  await destroyTemplates(context, accountId);
}
