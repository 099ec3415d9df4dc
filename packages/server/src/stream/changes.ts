import { sql, type Transaction } from 'kysely';
import type { OpenDatabase } from '../adapters/postgres/open-database.ts';
import type { Tables } from '../sql/tables.ts';

const CHANNEL = 'mien_changes';

/** Who watches which verification in this process; news comes from every process through the database. */
export interface Changes {
  /** Calls back after each committed change of the verification. @returns how to stop */
  watch(verificationId: string, onChange: () => void): () => void;
  close(): Promise<void>;
}

/** Tells every process that a verification changed, when and only when the transaction commits. */
export const announceChange = async (trx: Transaction<Tables>, verificationId: string): Promise<void> => {
  await sql`select pg_notify(${CHANNEL}, ${verificationId})`.execute(trx);
};

/** To be called at start, before the database is in use (see OpenDatabase.listen). */
export async function watchChanges(database: Pick<OpenDatabase, 'listen'>): Promise<Changes> {
  const watchers = new Map<string, Set<() => void>>();
  const stop = await database.listen(CHANNEL, (verificationId) => {
    for (const onChange of watchers.get(verificationId) ?? []) onChange();
  });
  return {
    watch: (verificationId, onChange) => {
      const set = watchers.get(verificationId) ?? new Set();
      watchers.set(verificationId, set.add(onChange));
      return () => {
        set.delete(onChange);
        if (set.size === 0 && watchers.get(verificationId) === set) watchers.delete(verificationId);
      };
    },
    close: stop,
  };
}
