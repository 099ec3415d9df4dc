import type { Client } from 'pg';

const LOOK_EVERY_MS = 10;

/** Waits for the verdict of one verification, by looking at its row: a primary-key read, which costs the service next to nothing. */
export async function awaitVerdict(database: Client, verificationId: string): Promise<string> {
  for (;;) {
    const { rows } = await database.query('select outcome from verdicts where verification_id = $1', [verificationId]);
    if (rows[0] !== undefined) return rows[0].outcome as string;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** When each of the verdicts was written, by the database's clock, in order. */
export async function awaitVerdicts(database: Client, verificationIds: readonly string[]): Promise<readonly Date[]> {
  for (;;) {
    const { rows } = await database.query('select created_at from verdicts where verification_id = any($1) order by created_at', [
      verificationIds,
    ]);
    if (rows.length >= verificationIds.length) return rows.map((row) => row.created_at as Date);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
