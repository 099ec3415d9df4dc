import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from '../context.ts';
import { hashOf } from '../credential/offer/offer-credential.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { Mode } from '../vocabulary.ts';
import { hashOfKey, KEY_FORM } from './api-keys.ts';
import { fromOwnPage } from './check-origin.ts';
import { identifyStaff, type StaffCaller, type StaffWanted } from './identify-staff.ts';
import type { Access } from './route-access.ts';

interface ApplicantFacts {
  readonly expiresAt: Date;
  /** the window or device the token was issued to */
  readonly session: string;
  /** when the first token of that session was issued */
  readonly since: Date;
  readonly handoffId: string | null;
}

export type Caller =
  | { readonly kind: 'key'; readonly id: string; readonly mode: Mode; readonly scopes: readonly string[] }
  | ({ readonly kind: 'capture'; readonly id: string; readonly mode: Mode } & ApplicantFacts)
  | { readonly kind: 'account'; readonly id: string; readonly mode: Mode; readonly expiresAt: Date }
  | { readonly kind: 'offer'; readonly id: string; readonly mode: Mode; readonly accountId: string }
  | StaffCaller;

export type Identified =
  | { readonly ok: true; readonly caller: Caller | null }
  /** `knownAs`: who it would have been, for the audit trail */
  | { readonly ok: false; readonly code: ErrorCode; readonly knownAs: string | null };

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]+)$/;
/** a key's last use is kept to the minute: a write for every request would be a lock for every request */
const LAST_USE_GRAIN_MS = 60_000;

/** One request of those under way writes it and waits for the disk; the others would queue behind it, each for the disk again. */
async function keepLastUse(db: Context['db'], id: string, at: Date): Promise<void> {
  const longAgo = new Date(at.getTime() - LAST_USE_GRAIN_MS);
  await db
    .updateTable('api_keys')
    .set({ last_used_at: at })
    .where('id', '=', (keys) =>
      keys
        .selectFrom('api_keys')
        .select('id')
        .where('id', '=', id)
        .where((where) => where.or([where('last_used_at', 'is', null), where('last_used_at', '<', longAgo)]))
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}

async function identifyKey({ db, now }: Pick<Context, 'db' | 'now'>, credential: string): Promise<Identified> {
  const row = await db.selectFrom('api_keys').selectAll().where('hash', '=', hashOfKey(credential)).executeTakeFirst();
  if (row === undefined) return { ok: false, code: 'access.refused', knownAs: null };
  if (row.revoked_at !== null) return { ok: false, code: 'access.refused', knownAs: row.id };
  const at = now();
  if (row.expires_at !== null && row.expires_at <= at) return { ok: false, code: 'access.expired', knownAs: row.id };
  if (row.last_used_at === null || at.getTime() - row.last_used_at.getTime() > LAST_USE_GRAIN_MS) await keepLastUse(db, row.id, at);
  return { ok: true, caller: { kind: 'key', id: row.id, mode: row.mode, scopes: row.scopes } };
}

/** What a device may do that came by a hand-off. */
async function refusalOfHandoff(
  { db, now }: Pick<Context, 'db' | 'now'>,
  handoffId: string,
  unconfirmed: 'allowed' | 'refused',
): Promise<ErrorCode | null> {
  const handoff = await db.selectFrom('handoffs').select(['state', 'expires_at']).where('id', '=', handoffId).executeTakeFirst();
  if (handoff?.state === 'confirmed') return null;
  if (handoff?.state !== 'exchanged') return 'access.refused';
  if (handoff.expires_at <= now()) return 'access.expired';
  return unconfirmed === 'allowed' ? null : 'handoff.unconfirmed';
}

/** Why a token that is well may not be used now; null: it may. */
async function refusalOfApplicant(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { verificationId, mode, handoffId }: { readonly verificationId: string; readonly mode: Mode; readonly handoffId: string | null },
  unconfirmed: 'allowed' | 'refused',
): Promise<ErrorCode | null> {
  const found = await db
    .selectFrom('verifications')
    .select('state')
    .where('id', '=', verificationId)
    .where('mode', '=', mode)
    .executeTakeFirst();
  if (found === undefined || found.state === 'erased') return 'access.refused';
  return handoffId === null ? null : refusalOfHandoff({ db, now }, handoffId, unconfirmed);
}

async function identifyApplicant(
  context: Pick<Context, 'db' | 'tokens' | 'now' | 'recent'>,
  credential: string,
  { unconfirmed, asked }: Extract<Access, { to: 'capture' }>,
): Promise<Identified> {
  const { tokens, now, recent } = context;
  const opened = await tokens.openCaptureToken(credential, now());
  if (!opened.ok) return { ok: false, code: opened.problem === 'token.expired' ? 'access.expired' : 'access.refused', knownAs: null };
  const { verificationId, mode, ...facts } = opened.token;
  const { handoffId } = facts;
  const find = () => refusalOfApplicant(context, { verificationId, mode, handoffId }, unconfirmed ?? 'refused');
  const refusal =
    asked === 'each_second'
      ? await recent.ask(verificationId, `applicant ${mode} ${handoffId}`, find, (found) => found === null)
      : await find();
  if (refusal !== null) return { ok: false, code: refusal, knownAs: verificationId };
  return { ok: true, caller: { kind: 'capture', id: verificationId, mode, ...facts } };
}

async function identifyHolder({ db, tokens, now }: Pick<Context, 'db' | 'tokens' | 'now'>, credential: string): Promise<Identified> {
  const opened = await tokens.openAccountToken(credential, now());
  if (!opened.ok) return { ok: false, code: opened.problem === 'token.expired' ? 'access.expired' : 'access.refused', knownAs: null };
  const { accountId: id, mode, expiresAt } = opened.token;
  const found = await db.selectFrom('accounts').select('erased_at').where('id', '=', id).where('mode', '=', mode).executeTakeFirst();
  if (found === undefined || found.erased_at !== null) return { ok: false, code: 'access.refused', knownAs: id };
  return { ok: true, caller: { kind: 'account', id, mode, expiresAt } };
}

/** A wallet with the access token of an offer. */
async function identifyOffer({ db, now }: Pick<Context, 'db' | 'now'>, credential: string): Promise<Identified> {
  const offer = await db
    .selectFrom('credential_offers')
    .innerJoin('accounts', 'accounts.id', 'credential_offers.account_id')
    .select(['credential_offers.id', 'account_id', 'expires_at', 'mode'])
    .where('token_hash', '=', hashOf(credential))
    .executeTakeFirst();
  if (offer === undefined) return { ok: false, code: 'access.refused', knownAs: null };
  if (offer.expires_at <= now()) return { ok: false, code: 'access.expired', knownAs: offer.account_id };
  return { ok: true, caller: { kind: 'offer', id: offer.id, mode: offer.mode, accountId: offer.account_id } };
}

interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** What a route asks of the staff; null where it is not for them. */
function wantedOfStaff(access: Access, { headers }: Asked): StaffWanted | null {
  if (access.to === 'enrolling') return { ability: null, session: 'any' };
  if (access.to === 'session') return { ability: null, session: 'complete' };
  if (access.to === 'staff') return { ability: access.ability, session: 'complete' };
  const byCookie = headers.authorization === undefined && headers.cookie !== undefined;
  return access.to === 'key' && byCookie ? { ability: access.scope, session: 'complete' } : null;
}

/** Who calls, and whether the route is for them. Refusals of one kind all look alike: nothing tells a wrong key from a revoked one. */
export async function identifyCaller(
  context: Pick<Context, 'db' | 'tokens' | 'now' | 'config' | 'signIn' | 'recent'>,
  access: Access,
  asked: Asked,
): Promise<Identified> {
  if (access.to === 'public') return { ok: true, caller: null };
  const wanted = wantedOfStaff(access, asked);
  if ((wanted !== null || access.to === 'own_page') && !fromOwnPage(asked.method, asked.headers, context.config.publicUrl))
    return { ok: false, code: 'access.origin', knownAs: null };
  if (access.to === 'own_page') return { ok: true, caller: null };
  if (wanted !== null) return identifyStaff(context, wanted, asked.headers);
  const { authorization } = asked.headers;
  if (authorization === undefined) return { ok: false, code: 'access.missing', knownAs: null };
  const credential = BEARER.exec(authorization)?.[1];
  if (credential === undefined) return { ok: false, code: 'access.refused', knownAs: null };
  if (access.to === 'account') return identifyHolder(context, credential);
  if (access.to === 'offer') return identifyOffer(context, credential);
  if (access.to === 'capture')
    return KEY_FORM.test(credential)
      ? { ok: false, code: 'access.refused', knownAs: null }
      : identifyApplicant(context, credential, access);
  if (access.to !== 'key' || !KEY_FORM.test(credential)) return { ok: false, code: 'access.refused', knownAs: null };
  const identified = await identifyKey(context, credential);
  if (identified.ok && identified.caller?.kind === 'key' && !identified.caller.scopes.includes(access.scope))
    return { ok: false, code: 'access.scope', knownAs: identified.caller.id };
  return identified;
}
