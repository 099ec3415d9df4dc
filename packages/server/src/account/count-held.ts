import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { readClaims } from './read-claims.ts';
import { CONTACT_PLACE } from './save-account.ts';

/** What is held on a person, by kind and number, without the data itself: for their own page. */
export async function countHeld({ db, sealing }: Pick<Context, 'db' | 'sealing'>, accountId: string) {
  const { rows } = await sql<Record<'verifications' | 'recordings' | 'templates' | 'addresses', number>>`
    select
      (select count(*) from verifications where account_id = ${accountId})::int as verifications,
      (select count(*) from clips c join verifications v on v.id = c.verification_id
        where v.account_id = ${accountId} and c.state = 'stored')::int as recordings,
      (select count(*) from templates where account_id = ${accountId})::int as templates,
      (select count(*) from address_proofs where account_id = ${accountId} and revoked_at is null)::int as addresses`.execute(db);
  const account = await db.selectFrom('accounts').select('contact_sealed').where('id', '=', accountId).executeTakeFirstOrThrow();
  const contact = account.contact_sealed === null ? null : await sealing.open(accountId, CONTACT_PLACE, account.contact_sealed);
  const counts = rows[0] ?? { verifications: 0, recordings: 0, templates: 0, addresses: 0 };
  return {
    claims: Object.keys((await readClaims({ db, sealing }, accountId)) ?? {}).sort(),
    contact: contact === null ? [] : Object.keys(JSON.parse(contact) as object).sort(),
    ...counts,
  };
}
