import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { StaffRole, StaffState } from '../vocabulary.ts';
import { endSessions } from './end-sessions.ts';
import { proposeAction } from './pending-action.ts';

interface MemberChange {
  readonly id: string;
  readonly actor: string;
  readonly role: StaffRole | undefined;
  readonly state: StaffState | undefined;
  /** whether two people stand behind it */
  readonly agreed: 'by_one' | 'by_two';
}

/** `pendingId`: nothing changed yet, another administrator must confirm */
type Changed = Result<{ readonly ended: number; readonly pendingId: string | null }>;

/** Everybody who hands out access, held to the end of the transaction: two of them cannot take each other's rights at once. */
export const lockAdmins = async (trx: Transaction<Tables>): Promise<string[]> =>
  (
    await trx
      .selectFrom('staff_users')
      .select('id')
      .where('role', '=', 'admin')
      .where('state', '=', 'active')
      .orderBy('id')
      .forUpdate()
      .execute()
  ).map(({ id }) => id);

interface Held {
  readonly admins: readonly string[];
  readonly member: { readonly role: StaffRole; readonly state: StaffState } | undefined;
}

/** All that a change of a member holds, in the one order in which everybody takes it: before anything is written to the audit trail. */
export async function lockMember(trx: Transaction<Tables>, id: string): Promise<Held> {
  const admins = await lockAdmins(trx);
  const member = await trx.selectFrom('staff_users').select(['role', 'state']).where('id', '=', id).forUpdate().executeTakeFirst();
  return { admins, member };
}

/**
 * Gives a role, or closes or opens an account. Either ends the person's sessions: the next one has the new rights. Making somebody an
 * administrator takes two administrators, as soon as there are two. To be rolled back where it is refused.
 */
export async function changeMember(
  trx: Transaction<Tables>,
  { now }: Pick<Context, 'now'>,
  { id, actor, role, state, agreed }: MemberChange,
): Promise<Changed> {
  if (id === actor) return refuse('staff.own_account');
  const { admins, member } = await lockMember(trx, id);
  if (member === undefined) return refuse('resource.not_found');
  const becomesAdmin = role === 'admin' && member.role !== 'admin';
  if (becomesAdmin && admins.length > 1 && agreed === 'by_one') {
    if (state !== undefined) return refuse('staff.second_person');
    const pendingId = await proposeAction(trx, { now }, { kind: 'member.make_admin', subject: id, detail: {}, proposedBy: actor });
    return { ok: true, ended: 0, pendingId };
  }
  const staysAdmin = (role ?? member.role) === 'admin' && (state ?? member.state) === 'active';
  if (!staysAdmin && admins.length === 1 && admins[0] === id) return refuse('staff.last_admin');
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
  return { ok: true, ended, pendingId: null };
}
