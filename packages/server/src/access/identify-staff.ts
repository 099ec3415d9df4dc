import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { HALF_METHODS, MODES, type Mode, type SessionMethod, type StaffRole } from '../vocabulary.ts';
import { type Ability, roleMay, scopesOfRole } from './staff-roles.ts';

export interface StaffCaller {
  readonly kind: 'staff';
  readonly id: string;
  readonly sessionId: string;
  readonly role: StaffRole;
  readonly mode: Mode;
  /** what an API key made by this person may hold at most */
  readonly scopes: readonly string[];
  /** whether a second factor was shown, ours, a passkey or the provider's: a password, or the provider's word, alone is half of it */
  readonly complete: boolean;
}

export type StaffIdentified =
  | { readonly ok: true; readonly caller: StaffCaller }
  | { readonly ok: false; readonly code: ErrorCode; readonly knownAs: string | null };

export interface StaffWanted {
  /** what the role must allow; null: any role */
  readonly ability: Ability | null;
  readonly session: 'complete' | 'any';
}

/** Staff work on live data unless the console says otherwise. */
const modeOf = (headers: IncomingHttpHeaders): Mode => (headers['mien-mode'] === MODES[0] ? MODES[0] : 'live');

/** Who of the staff calls, by the session cookie, and whether they may do this. */
export async function identifyStaff(
  { signIn, db }: Pick<Context, 'signIn' | 'db'>,
  wanted: StaffWanted,
  headers: IncomingHttpHeaders,
): Promise<StaffIdentified> {
  const { cookie } = headers;
  if (cookie === undefined)
    return { ok: false, code: headers.authorization === undefined ? 'access.missing' : 'access.refused', knownAs: null };
  const found = await signIn.api.getSession({ headers: new Headers({ cookie }) });
  if (found === null) return { ok: false, code: 'access.refused', knownAs: null };
  const { id } = found.user;
  // role and state are read from our own row, never from what came with the session
  const user = await db.selectFrom('staff_users').select(['role', 'state']).where('id', '=', id).executeTakeFirst();
  if (user?.state !== 'active') return { ok: false, code: 'access.refused', knownAs: id };
  const complete = !(HALF_METHODS as readonly SessionMethod[]).includes(found.session.method as SessionMethod);
  if (wanted.session === 'complete' && !complete) return { ok: false, code: 'access.second_factor', knownAs: id };
  const mode = modeOf(headers);
  if (wanted.ability !== null && !roleMay(user.role, wanted.ability, mode)) return { ok: false, code: 'access.role', knownAs: id };
  const { role } = user;
  return { ok: true, caller: { kind: 'staff', id, sessionId: found.session.id, role, mode, scopes: scopesOfRole(role, mode), complete } };
}
