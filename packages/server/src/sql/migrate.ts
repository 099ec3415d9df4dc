import { type Kysely, type Migration, Migrator } from 'kysely';
import { up as accounts } from './migrations/0001-accounts.ts';
import { up as verifications } from './migrations/0002-verifications.ts';
import { up as outcomes } from './migrations/0003-outcomes.ts';
import { up as measurements } from './migrations/0004-measurements.ts';
import { up as staff } from './migrations/0006-staff.ts';
import { up as handoffsAndTickets } from './migrations/0007-handoffs-and-tickets.ts';
import { up as account } from './migrations/0008-account.ts';
import type { Tables } from './tables.ts';
import { applyValueConstraints } from './value-constraints.ts';

/** In the order of their numbers; a released one never changes. */
const MIGRATIONS = {
  '0001-accounts': { up: accounts },
  '0002-verifications': { up: verifications },
  '0003-outcomes': { up: outcomes },
  '0004-measurements': { up: measurements },
  '0006-staff': { up: staff },
  '0007-handoffs-and-tickets': { up: handoffsAndTickets },
  '0008-account': { up: account },
} as const;

const migratorOf = (db: Kysely<Tables>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS as unknown as Record<string, Migration> } });

/** Whether every migration of this version was applied. */
export const isMigrated = async (db: Kysely<Tables>): Promise<boolean> =>
  (await migratorOf(db).getMigrations()).every((migration) => migration.executedAt !== undefined);

/** Brings the schema up to date, by one process at a time (prepare-database.ts). Throws where a migration fails. */
export async function migrateToLatest(db: Kysely<Tables>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
  await db.transaction().execute(async (trx) => {
    await applyValueConstraints(trx as unknown as Kysely<never>);
  });
}
