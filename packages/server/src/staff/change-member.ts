import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { StaffRole, StaffState } from '../vocabulary.ts';
import { endSessions } from './end-sessions.ts';

interface MemberChange {
  readonly id: string;
  readonly actor: string;
  readonly role: StaffRole | undefined;
  readonly state: StaffState | undefined;
}

/** Gives a role, or closes or opens an account. Either ends the person's sessions: the next one has the new rights. */
export const changeMember = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, actor, role, state }: MemberChange,
): Promise<Result<{ readonly ended: number }>> =>
  db.transaction().execute(async (trx): Promise<Result<{ ended: number }>> => {
    if (id === actor) return refuse('staff.own_account');
    // all administrators are held, so that two of them cannot take each other's rights at once
    const admins = await trx
      .selectFrom('staff_users')
      .select('id')
      .where('role', '=', 'admin')
      .where('state', '=', 'active')
      .orderBy('id')
      .forUpdate()
      .execute();
    const member = await trx.selectFrom('staff_users').select(['role', 'state']).where('id', '=', id).forUpdate().executeTakeFirst();
    if (member === undefined) return refuse('resource.not_found');
    const staysAdmin = (role ?? member.role) === 'admin' && (state ?? member.state) === 'active';
    if (!staysAdmin && admins.length === 1 && admins[0]?.id === id) return refuse('staff.last_admin');
    const at = now();
    await trx
      .updateTable('staff_users')
      .set({ role: role ?? member.role, state: state ?? member.state, updated_at: at })
      .where('id', '=', id)
      .execute();
    const ended = await endSessions(trx, { userId: id, except: null });
    if (role !== undefined && role !== member.role)
      await appendAudit(trx, { at, actor, action: 'staff.role_changed', subject: id, detail: { from: member.role, to: role } });
    if (state !== undefined && state !== member.state)
      await appendAudit(trx, {
        at,
        actor,
        action: state === 'disabled' ? 'staff.disabled' : 'staff.enabled',
        subject: id,
        detail: { ended },
      });
    return { ok: true, ended };
  });
