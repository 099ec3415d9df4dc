import type { Context } from '../context.ts';
import { destroyFacesOf } from '../links/block-face.ts';

type Destroying = Pick<Context, 'db' | 'sealing'>;

async function destroy({ db, sealing }: Destroying, ids: readonly string[]): Promise<number> {
  // the key first: killed in between, the row is still there to be found again
  for (const id of ids) {
    await sealing.destroy(id);
    await db.deleteFrom('templates').where('id', '=', id).execute();
  }
  return ids.length;
}

/**
 * Ends the templates of an account for good, in backups too, those of the block list among them: consent withdrawn, or the person erased.
 * @returns how many there were, those of the block list left out
 */
export async function destroyTemplates(context: Destroying, accountId: string): Promise<number> {
  await destroyFacesOf(context, accountId);
  const rows = await context.db.selectFrom('templates').select('id').where('account_id', '=', accountId).execute();
  return destroy(
    context,
    rows.map(({ id }) => id),
  );
}

/** Ends templates whose time is over. @returns how many */
export async function destroyExpiredTemplates(context: Destroying & Pick<Context, 'now'>): Promise<number> {
  const rows = await context.db.selectFrom('templates').select('id').where('keep_until', '<=', context.now()).execute();
  return destroy(
    context,
    rows.map(({ id }) => id),
  );
}
