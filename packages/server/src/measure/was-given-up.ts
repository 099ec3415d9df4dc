import { type Kysely, sql } from 'kysely';
import type { Tables } from '../sql/tables.ts';

/** Whether measuring a clip that counts and has no measurement was given up: nobody will measure it by itself any more. */
export async function wasGivenUp(db: Kysely<Tables>, verificationId: string): Promise<boolean> {
  const letter = await db
    .selectFrom('dead_letters')
    .innerJoin('clips', (join) => join.onRef('clips.id', '=', sql<string>`dead_letters.data ->> 'clipId'`))
    .innerJoin('steps', 'steps.id', 'clips.step_id')
    .leftJoin('measurements', 'measurements.clip_id', 'clips.id')
    .select('dead_letters.id')
    .where('dead_letters.verification_id', '=', verificationId)
    .where('dead_letters.job', '=', 'measure_clip')
    .where('steps.state', '!=', 'superseded')
    .where('measurements.clip_id', 'is', null)
    .executeTakeFirst();
  return letter !== undefined;
}
