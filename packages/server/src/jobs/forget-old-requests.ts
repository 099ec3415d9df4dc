import type { Context } from '../context.ts';

const KEEP_MS = 48 * 3_600_000;

/** Idempotency keys are kept for two days; one-time codes and challenges until they end. */
export async function forgetOldRequests({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', new Date(now().getTime() - KEEP_MS))
    .execute();
  await db.deleteFrom('address_challenges').where('expires_at', '<', now()).execute();
  for (const table of ['capture_codes', 'account_codes', 'credential_offers'] as const)
    await db.deleteFrom(table).where('expires_at', '<', now()).execute();
}
