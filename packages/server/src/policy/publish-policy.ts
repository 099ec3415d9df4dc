import type { Policy } from '@mien/protocol';
import type { Transaction } from 'kysely';
import { type Actor, appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';
import { actsOnUnmeasuredDigits } from './acts-on-digits.ts';
import { checksNotServed } from './served-checks.ts';

interface NewVersion {
  readonly id: string;
  readonly policy: Policy;
  readonly actor: Actor;
}

/** Why this server cannot judge by a version; null where it can. */
export function refusalOfPolicy({ config }: Pick<Context, 'config'>, policy: Policy) {
  const checks = checksNotServed(policy);
  if (checks.length > 0) return refuse('policy.check_not_served', { checks: checks.join(' ') });
  return actsOnUnmeasuredDigits(config, policy) ? refuse('policy.recogniser_unmeasured') : null;
}

/** Adds a version: from then on it is the newest, and new verifications that name no version are under it. Versions never change. */
export async function publishPolicy(
  trx: Transaction<Tables>,
  { config, now }: Pick<Context, 'config' | 'now'>,
  { id, policy, actor }: NewVersion,
): Promise<Result<{ readonly row: { id: string; key: string; version: number; created_at: Date } }>> {
  const refused = refusalOfPolicy({ config }, policy);
  if (refused !== null) return refused;
  const row = { id, key: policy.id, version: policy.version, created_at: now() };
  const written = await trx
    .insertInto('policies')
    .values({ ...row, body: JSON.stringify(policy) })
    .onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return refuse('policy.version_taken');
  const detail = { key: row.key, version: row.version };
  await appendAudit(trx, { at: row.created_at, actor, action: 'policy.created', subject: id, detail });
  return { ok: true, row };
}

/** Whether the number is free: asked when a version is proposed, and again when it is published. */
export async function isVersionTaken(db: Pick<Context, 'db'>['db'], { id: key, version }: Policy): Promise<boolean> {
  const found = await db.selectFrom('policies').select('id').where('key', '=', key).where('version', '=', version).executeTakeFirst();
  return found !== undefined;
}
