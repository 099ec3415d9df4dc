import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface Outcomes {
  readonly verdicts: number;
  /** verifications with more than one verdict of a round */
  readonly secondVerdicts: number;
  readonly notifications: number;
  /** ids of all events since the receiver was known */
  readonly events: readonly string[];
}

/** Waits until every delivery came to an end, then counts what the database holds. */
export async function countOutcomes(databaseUrl: string): Promise<Outcomes> {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  const number = async (query: string): Promise<number> => Number((await database.query(query)).rows[0]?.n);
  try {
    while ((await number("select count(*) n from deliveries where state = 'pending'")) > 0) await pause(200);
    const events = await database.query('select id from events where created_at >= (select min(created_at) from webhook_endpoints)');
    return {
      verdicts: await number('select count(*) n from verdicts'),
      secondVerdicts: await number('select count(*) n from (select 1 from verdicts group by verification_id having count(*) > 1) as more'),
      notifications: await number("select count(*) n from notifications where kind = 'verification.approved'"),
      events: events.rows.map((row) => row.id as string),
    };
  } finally {
    await database.end();
  }
}
