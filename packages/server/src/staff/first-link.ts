import type { Context } from '../context.ts';
import { makeInvitation } from './invitation.ts';

/**
 * A link for the first administrator while there is nobody on the staff; earlier ones end with it, so that only the link printed last is
 * good. @returns null where somebody is there
 */
export const makeFirstStaffLink = (context: Pick<Context, 'db' | 'now' | 'random' | 'config'>): Promise<string | null> =>
  context.db.transaction().execute(async (trx) => {
    const anybody = await trx.selectFrom('staff_users').select('id').limit(1).executeTakeFirst();
    if (anybody !== undefined) return null;
    await trx
      .updateTable('staff_invitations')
      .set({ withdrawn_at: context.now() })
      .where('kind', '=', 'first')
      .where('used_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .execute();
    const wanted = { kind: 'first', role: 'admin', email: null, userId: null } as const;
    return (await makeInvitation(trx, context, wanted, 'system')).url;
  });
