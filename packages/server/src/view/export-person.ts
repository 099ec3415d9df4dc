import type { Claims, Verdict } from '@mien/protocol';
import { claimsPlace } from '../account/read-claims.ts';
import { CONTACT_PLACE } from '../account/save-account.ts';
import { listAddresses } from '../address/list-addresses.ts';
import type { Context } from '../context.ts';

const hexOf = (bytes: Uint8Array | null | undefined): string | null => (bytes ? Buffer.from(bytes).toString('hex') : null);

/** Everything held on one person, in plain words of the data: for a request under GDPR article 15 or 20. Media is named, not contained. */
export async function exportPerson({ db, sealing }: Pick<Context, 'db' | 'sealing'>, accountId: string) {
  const account = await db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  const versions = await db.selectFrom('account_claims').selectAll().where('account_id', '=', accountId).orderBy('version').execute();
  const claims = [];
  for (const { version, sealed, changed, created_at } of versions) {
    const text = await sealing.open(accountId, claimsPlace(version), sealed);
    claims.push({ version, claims: text === null ? null : (JSON.parse(text) as Claims), changed, at: created_at.toISOString() });
  }
  const contact = account.contact_sealed === null ? null : await sealing.open(accountId, CONTACT_PLACE, account.contact_sealed);
  const verifications = [];
  for (const verification of await db.selectFrom('verifications').selectAll().where('account_id', '=', accountId).orderBy('id').execute()) {
    const of = <Table extends 'consents' | 'findings' | 'clips' | 'capture_events'>(table: Table) =>
      db
        .selectFrom(table as 'findings')
        .selectAll()
        .where('verification_id', '=', verification.id)
        .orderBy('id')
        .execute();
    verifications.push({
      ...verification,
      consents: await of('consents'),
      findings: await of('findings'),
      clips: (await of('clips')).map((clip) => ({ ...clip, sha256: hexOf((clip as { sha256?: Uint8Array | null }).sha256) })),
      capture_events: await of('capture_events'),
      verdicts: await openVerdicts({ db, sealing }, verification.id),
    });
  }
  return {
    account: {
      id: account.id,
      external_id: account.external_id,
      locale: account.locale,
      level: account.level,
      created_at: account.created_at.toISOString(),
      contact: contact === null ? null : (JSON.parse(contact) as Record<string, string>),
    },
    claims,
    addresses: await listAddresses({ db, sealing }, accountId),
    entitlements: await db.selectFrom('entitlements').selectAll().where('account_id', '=', accountId).execute(),
    notifications: await db.selectFrom('notifications').selectAll().where('account_id', '=', accountId).orderBy('id').execute(),
    verifications,
  };
}

/** Verdicts with findings and evidence, opened: for staff with the scope, and for the person themself. Null where the key was destroyed. */
export async function openVerdicts({ db, sealing }: Pick<Context, 'db' | 'sealing'>, verificationId: string) {
  const rows = await db.selectFrom('verdicts').selectAll().where('verification_id', '=', verificationId).orderBy('id').execute();
  const opened = [];
  for (const { sealed, ...row } of rows) {
    const text = await sealing.open(verificationId, `verdicts.sealed:${row.round}:${row.stage}`, sealed);
    opened.push({ ...row, verdict: text === null ? null : (JSON.parse(text) as Verdict) });
  }
  return opened;
}
