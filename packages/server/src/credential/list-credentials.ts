import type { Context } from '../context.ts';

/** Credentials of an account, newest first: when they were signed and how they ended. What they said is not kept. */
export async function listCredentials({ db, now }: Pick<Context, 'db' | 'now'>, accountId: string) {
  const at = now();
  const rows = await db.selectFrom('credentials').selectAll().where('account_id', '=', accountId).orderBy('id', 'desc').execute();
  return rows.map(({ id, level, issued_at, expires_at, revoked_at, revoked_for }) => ({
    id,
    level,
    state: revoked_at !== null ? ('revoked' as const) : expires_at <= at ? ('expired' as const) : ('good' as const),
    issued_at: issued_at.toISOString(),
    expires_at: expires_at.toISOString(),
    revoked_at: revoked_at?.toISOString() ?? null,
    revoked_for,
  }));
}
