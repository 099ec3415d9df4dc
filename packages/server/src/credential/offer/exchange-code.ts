import { timingSafeEqual } from 'node:crypto';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Context } from '../../context.ts';
import { hashOf, hashOfPin } from './offer-credential.ts';

const TOKEN_MINUTES = 5;
const TOKEN_BYTES = 32;
/** Of a million PINs; then the offer is over. */
const MOST_WRONG_PINS = 5;

/** What a wallet reads of a refusal (RFC 6749, section 5.2; OpenID4VCI 1.0, section 6.3). */
export const TOKEN_REFUSALS = ['invalid_request', 'invalid_grant', 'unsupported_grant_type'] as const;
type TokenRefusal = (typeof TOKEN_REFUSALS)[number];

type Exchanged =
  | { readonly ok: true; readonly token: string; readonly seconds: number }
  | { readonly ok: false; readonly error: TokenRefusal };

/** Code and PIN of an offer for an access token, once. The token is good for one credential. */
export async function exchangeOfferCode(
  { db, now, random }: Pick<Context, 'db' | 'now' | 'random'>,
  { code, pin }: { readonly code: string; readonly pin: string | undefined },
): Promise<Exchanged> {
  if (pin === undefined) return { ok: false, error: 'invalid_request' };
  const at = now();
  const token = random.bytes(TOKEN_BYTES).toString('base64url');
  return db.transaction().execute(async (trx): Promise<Exchanged> => {
    const offer = await trx
      .selectFrom('credential_offers')
      .selectAll()
      .where('code_hash', '=', hashOf(code))
      .forUpdate()
      .executeTakeFirst();
    if (offer === undefined || offer.token_hash !== null || offer.expires_at <= at || offer.wrong_pins >= MOST_WRONG_PINS)
      return { ok: false, error: 'invalid_grant' };
    const change = trx.updateTable('credential_offers').where('id', '=', offer.id);
    if (!timingSafeEqual(offer.pin_hash, hashOfPin(code, pin))) {
      await change.set({ wrong_pins: offer.wrong_pins + 1 }).execute();
      return { ok: false, error: 'invalid_grant' };
    }
    await change.set({ token_hash: hashOf(token), expires_at: new Date(at.getTime() + TOKEN_MINUTES * 60_000) }).execute();
    await appendAudit(trx, { at, actor: offer.account_id, action: 'credential.offer_taken', subject: offer.account_id });
    return { ok: true, token, seconds: TOKEN_MINUTES * 60 };
  });
}
