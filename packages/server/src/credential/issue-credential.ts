import type { JWK } from 'jose';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';
import { emitEvent } from '../webhooks/emit-event.ts';
import { openFacts } from './approved-facts.ts';
import { credentialClaims } from './credential-claims.ts';
import { typeOf } from './credential-type.ts';
import { signCredential } from './sign-credential.ts';
import { statusListUri, takePlace } from './status-list.ts';

/** Not longer than the issuer's keys are published after their last use (issuer-keys.ts). */
const MOST_DAYS = 365;
const DAY_MS = 86_400_000;
/** Credentials of one account that are good at once: a phone, a new phone, and some more. */
const MOST_AT_ONCE = 20;

export interface IssuedCredential {
  readonly id: string;
  readonly credential: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

/** Good until the next verification by interval, the end of the document, or a year, whichever comes first. */
function expiryOf(at: Date, periodicAt: Date | null, documentEnds: string | null | undefined): Date {
  const ends = [at.getTime() + MOST_DAYS * DAY_MS];
  if (periodicAt !== null && periodicAt > at) ends.push(periodicAt.getTime());
  // a document is valid through its last day
  if (documentEnds !== null && documentEnds !== undefined && documentEnds !== 'long_term') ends.push(Date.parse(documentEnds) + DAY_MS);
  return new Date(Math.min(...ends));
}

/** Signs what an approval says about a person, for a key of theirs; nothing of it is kept but its place in the status list. */
export async function issueCredential(
  context: Pick<Context, 'db' | 'sealing' | 'issuerKeys' | 'config' | 'now' | 'random' | 'enqueue'>,
  wanted: {
    accountId: string;
    mode: Mode;
    holderKey: JWK;
    actor: Actor;
    /** the offer it is fetched by, which is used up with it */
    offerId?: string;
  },
): Promise<Result<IssuedCredential>> {
  const { accountId, mode, holderKey, actor, offerId } = wanted;
  const at = context.now();
  const id = newId('crd');
  // the key store is asked before the transaction
  const before = await context.db.selectFrom('accounts').select('facts_sealed').where('id', '=', accountId).executeTakeFirst();
  const facts = await openFacts(context, accountId, before?.facts_sealed ?? null);
  const placed = await context.db.transaction().execute(async (trx) => {
    const account = await trx.selectFrom('accounts').selectAll().where('id', '=', accountId).forNoKeyUpdate().executeTakeFirst();
    if (account === undefined || account.mode !== mode) return refuse('resource.not_found');
    if (account.erased_at !== null) return refuse('account.erased');
    // another approval came meanwhile: its facts are the ones to sign
    if (account.facts_sealed !== (before?.facts_sealed ?? null)) return 'changed' as const;
    const { level, verified_at: verifiedAt } = account;
    const expiresAt = expiryOf(at, account.periodic_at, facts?.expiryDate);
    if (verifiedAt === null || level === 'none' || expiresAt <= at) return refuse('account.not_verified');
    const { count } = await trx
      .selectFrom('credentials')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('account_id', '=', accountId)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', at)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_AT_ONCE) return refuse('credential.too_many');
    if (offerId !== undefined) {
      const used = await trx.deleteFrom('credential_offers').where('id', '=', offerId).executeTakeFirst();
      if (used.numDeletedRows !== 1n) return refuse('access.refused');
    }
    const place = await takePlace(trx, context, { id, account_id: accountId, level, issued_at: at, expires_at: expiresAt });
    const data = { account_id: accountId, credential_id: id, expires_at: expiresAt.toISOString() };
    await emitEvent(trx, context.enqueue, { mode, type: 'credential.issued', accountId, verificationId: null, data, at });
    await appendAudit(trx, { at, actor, action: 'credential.issued', subject: accountId, detail: { credential: id } });
    return { ok: true as const, place, claims: credentialClaims({ level, verifiedAt, facts }, at), expiresAt };
  });
  if (placed === 'changed') return issueCredential(context, wanted);
  if (!placed.ok) return placed;
  const { place, claims, expiresAt } = placed;
  const status = { uri: statusListUri(context.config.publicUrl, place.list), idx: place.place };
  const type = typeOf(context.config.publicUrl, mode);
  const credential = await signCredential(context, { type, claims, holderKey, status, issuedAt: at, expiresAt });
  return { ok: true, id, credential, issuedAt: at, expiresAt };
}
