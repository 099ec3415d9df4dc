import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import { endSessions } from './end-sessions.ts';
import { insertCredential, PASSWORD_PROVIDER } from './insert-credential.ts';
import { insertMember } from './insert-member.ts';
import { findInvitation, lockInvitation, markUsed } from './invitation.ts';
import { acceptsPassword } from './password-policy.ts';

interface Acceptance {
  readonly code: string;
  readonly name: string;
  /** used where the invitation does not know it */
  readonly email: string | undefined;
  readonly password: string;
}

/** Everything that let the person in before ends: whoever holds it no longer gets in. */
async function forgetWaysIn(trx: Transaction<Tables>, userId: string): Promise<void> {
  await endSessions(trx, { userId, except: null });
  await trx.deleteFrom('staff_credentials').where('user_id', '=', userId).execute();
  await trx.deleteFrom('staff_second_factors').where('user_id', '=', userId).execute();
  await trx.deleteFrom('staff_passkeys').where('user_id', '=', userId).execute();
}

/** Turns an invitation into an account with a password, or gives an account a new way in. The second factor is set up next. */
export async function acceptInvitation(
  context: Pick<Context, 'db' | 'now' | 'random' | 'signIn'>,
  { code, name, email: given, password }: Acceptance,
): Promise<Result<{ readonly userId: string }>> {
  const found = await findInvitation(context, code);
  if (!found.ok) return found;
  const { invitation } = found;
  const email = invitation.email ?? given?.trim().toLowerCase();
  if (email === undefined) return refuse('staff.email_needed');
  if (!acceptsPassword(password, [name, ...email.split(/[@.]/)])) return refuse('staff.password_weak');
  // slow on purpose, so before the transaction
  const hashed = await (await context.signIn.$context).password.hash(password);
  return context.db.transaction().execute(async (trx): Promise<Result<{ userId: string }>> => {
    const at = context.now();
    if (!(await lockInvitation(trx, invitation.id))) return refuse('staff.invitation');
    const userId = invitation.userId ?? (await insertMember(trx, context, { name, email, role: invitation.role, at }));
    if (userId === null) return refuse('staff.email_taken');
    if (invitation.userId !== null) {
      await forgetWaysIn(trx, userId);
      await trx.updateTable('staff_users').set({ name, two_factor_enabled: false, updated_at: at }).where('id', '=', userId).execute();
    }
    await markUsed(trx, invitation.id, at);
    await insertCredential(trx, { userId, provider: PASSWORD_PROVIDER, subject: userId, password: hashed, at });
    await appendAudit(trx, {
      at,
      actor: userId,
      action: 'staff.joined',
      subject: userId,
      detail: { invitation: invitation.id, kind: invitation.kind, role: invitation.role },
    });
    return { ok: true, userId };
  });
}
