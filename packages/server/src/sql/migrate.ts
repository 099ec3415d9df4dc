import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely';
import { up as accounts } from './migrations/0001-accounts.ts';
import { up as verifications } from './migrations/0002-verifications.ts';
import { up as outcomes } from './migrations/0003-outcomes.ts';
import { up as measurements } from './migrations/0004-measurements.ts';
import { up as staff } from './migrations/0006-staff.ts';
import { up as handoffsAndTickets } from './migrations/0007-handoffs-and-tickets.ts';
import { up as account } from './migrations/0008-account.ts';
import { up as links } from './migrations/0010-links.ts';
import { up as credentials } from './migrations/0011-credentials.ts';
import { up as appeals } from './migrations/0012-appeals.ts';
import { up as review } from './migrations/0013-review.ts';
import { up as credentialOffers } from './migrations/0014-credential-offers.ts';
import { up as insight } from './migrations/0015-insight.ts';
import { up as chat } from './migrations/0016-chat.ts';
import { up as calls } from './migrations/0017-calls.ts';
import { up as conversations } from './migrations/0018-conversations.ts';
import { up as fairness } from './migrations/0020-fairness.ts';
import { up as origins } from './migrations/0022-origins.ts';
import { up as blockedDocuments } from './migrations/0023-blocked-documents.ts';
import { up as supportTools } from './migrations/0024-support-tools.ts';
import { up as insightSums } from './migrations/0025-insight-sums.ts';
import { up as workers } from './migrations/0026-workers.ts';
import { up as blockedFaces } from './migrations/0027-blocked-faces.ts';
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
  '0010-links': { up: links },
  '0011-credentials': { up: credentials },
  '0012-appeals': { up: appeals },
  '0013-review': { up: review },
  '0014-credential-offers': { up: credentialOffers },
  '0015-insight': { up: insight },
  '0016-chat': { up: chat },
  '0017-calls': { up: calls },
  '0018-conversations': { up: conversations },
  '0020-fairness': { up: fairness },
  '0022-origins': { up: origins },
  '0023-blocked-documents': { up: blockedDocuments },
  '0024-support-tools': { up: supportTools },
  '0025-insight-sums': { up: insightSums },
  '0026-workers': { up: workers },
  '0027-blocked-faces': { up: blockedFaces },
} as const;

const migratorOf = (db: Kysely<Tables>): Migrator =>
  new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS as unknown as Record<string, Migration> },
    // numbers are given out before the work is done: a lower one may come later, and no one of them builds on another's tables unsaid
    allowUnorderedMigrations: true,
  });

/** `newer`: a later version of the program has been at it, and what it means is not known here. */
export type SchemaState = 'current' | 'older' | 'newer';

const NUMBER = /^\d+/;

/** What a database is to this version of the program; an empty one is older. */
export async function schemaState(db: Kysely<Tables>): Promise<SchemaState> {
  const found = await sql<{ is_there: boolean }>`select to_regclass(${DEFAULT_MIGRATION_TABLE}) is not null as is_there`.execute(db);
  if (found.rows[0]?.is_there !== true) return 'older';
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  const applied = new Set(rows.map(({ name }) => NUMBER.exec(name)?.[0] ?? name));
  const known = new Set(Object.keys(MIGRATIONS).map((name) => NUMBER.exec(name)?.[0] ?? name));
  if ([...applied].some((number) => !known.has(number))) return 'newer';
  return [...known].every((number) => applied.has(number)) ? 'current' : 'older';
}

/** Brings the schema up to date, by one process at a time (prepare-database.ts). Throws where a migration fails. */
export async function migrateToLatest(db: Kysely<Tables>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error !== undefined) throw error;
  await db.transaction().execute(async (trx) => {
    await applyValueConstraints(trx as unknown as Kysely<never>);
  });
}
