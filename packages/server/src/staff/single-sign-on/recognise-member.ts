import type { Transaction } from 'kysely';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Context } from '../../context.ts';
import type { Tables } from '../../sql/tables.ts';
import type { StaffRole, StaffState } from '../../vocabulary.ts';
import { insertCredential } from '../insert-credential.ts';
import { insertMember } from '../insert-member.ts';
import { lockInvitation, markUsed } from '../invitation.ts';
import type { Identity } from './read-identity.ts';

/** Why somebody whom the provider vouches for is not let in; for the audit trail, never for the person. */
export type NotRecognised = 'disabled' | 'email_unverified' | 'domain' | 'other_subject' | 'stranger';

export type Recognised =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly why: NotRecognised; readonly userId: string | null };

type Parts = Pick<Context, 'now' | 'random' | 'config'>;

const refused = (why: NotRecognised, userId: string | null = null): Recognised => ({ ok: false, why, userId });

const stateOf = ({ id, state }: { id: string; state: StaffState }): Recognised =>
  state === 'active' ? { ok: true, userId: id } : refused('disabled', id);

/** Somebody who was asked in, or to whom the table of roles gives one, becomes one of the staff. */
async function join(trx: Transaction<Tables>, parts: Parts, { email, name, role }: Identity & { email: string }): Promise<string | null> {
  const at = parts.now();
  const invitation = await trx
    .selectFrom('staff_invitations')
    .select(['id', 'role'])
    .where('kind', '=', 'invitation')
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const open = invitation !== undefined && (await lockInvitation(trx, invitation.id)) ? invitation : null;
  const given: StaffRole | null = open?.role ?? role;
  if (given === null) return null;
  const id = await insertMember(trx, parts, { name: name ?? email, email, role: given, at });
  if (id === null) return null;
  if (open !== null) await markUsed(trx, open.id, at);
  const detail = { invitation: open?.id ?? null, kind: 'single_sign_on', role: given };
  await appendAudit(trx, { at, actor: id, action: 'staff.joined', subject: id, detail });
  return id;
}

async function link(trx: Transaction<Tables>, { now }: Parts, userId: string, { issuer, subject }: Identity): Promise<Recognised> {
  const at = now();
  await insertCredential(trx, { userId, provider: issuer, subject, password: null, at });
  await appendAudit(trx, { at, actor: userId, action: 'staff.linked', subject: userId });
  return { ok: true, userId };
}

/** The first time: by an address the provider has seen to. Whoever is linked already is not taken over by a reused address. */
async function recogniseByEmail(trx: Transaction<Tables>, parts: Parts, identity: Identity): Promise<Recognised> {
  const { email } = identity;
  const domains = parts.config.sso?.domains ?? [];
  if (email === null) return refused('email_unverified');
  if (domains.length > 0 && !domains.includes(email.slice(email.lastIndexOf('@') + 1))) return refused('domain');
  const member = await trx.selectFrom('staff_users').select(['id', 'state']).where('email', '=', email).forUpdate().executeTakeFirst();
  if (member === undefined) {
    const joined = await join(trx, parts, { ...identity, email });
    return joined === null ? refused('stranger') : link(trx, parts, joined, identity);
  }
  const state = stateOf(member);
  if (!state.ok) return state;
  const other = await trx
    .selectFrom('staff_credentials')
    .select('id')
    .where('user_id', '=', member.id)
    .where('provider_id', '=', identity.issuer)
    .executeTakeFirst();
  return other === undefined ? link(trx, parts, member.id, identity) : refused('other_subject', member.id);
}

/** Who of the staff this is: by issuer and subject, and the first time by e-mail. Nobody's role changes. */
export const recogniseMember = ({ db, ...parts }: Parts & Pick<Context, 'db'>, identity: Identity): Promise<Recognised> =>
  db.transaction().execute(async (trx): Promise<Recognised> => {
    const known = await trx
      .selectFrom('staff_credentials as credential')
      .innerJoin('staff_users as user', 'user.id', 'credential.user_id')
      .select(['user.id', 'user.state'])
      .where('credential.provider_id', '=', identity.issuer)
      .where('credential.account_id', '=', identity.subject)
      .executeTakeFirst();
    return known === undefined ? recogniseByEmail(trx, parts, identity) : stateOf(known);
  });
