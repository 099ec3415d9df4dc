import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { LoadedVerification } from '../verification/load-verification.ts';

/** Fewer verdicts say nothing of how long one takes. */
const LEAST_VERDICTS = 5;
/** The latest: what was usual last month is not what the machine can do today. */
const LATEST_VERDICTS = 50;

/** How long half of the latest waited from their last recording to their result, whole seconds; null: too few were to say. */
export async function expectResult({ db }: Pick<Context, 'db'>, { mode }: Pick<LoadedVerification, 'mode'>): Promise<number | null> {
  const { rows } = await sql<{ number: number; median: number | null }>`
    select count(seconds)::int as number, percentile_cont(0.5) within group (order by seconds)::float8 as median
    from (
      select extract(epoch from latest.created_at - max(steps.completed_at)) as seconds
      from (
        select verdicts.attempt_id, verdicts.created_at from verdicts
        join verifications on verifications.id = verdicts.verification_id and verifications.mode = ${mode}
        where verdicts.stage = 'automatic' order by verdicts.id desc limit ${LATEST_VERDICTS}
      ) latest join steps on steps.attempt_id = latest.attempt_id
      group by latest.attempt_id, latest.created_at
    ) lately`.execute(db);
  const { number = 0, median = null } = rows[0] ?? {};
  return number < LEAST_VERDICTS || median === null ? null : Math.round(median);
}

/**
 * What somebody waits for while nobody asks anything of them: how many of their recordings are measured, how many verifications are before
 * theirs, and what was usual lately; with a person, by when the policy has them decide. Null in every other state.
 */
export async function describeWaiting({ db }: Pick<Context, 'db'>, { id, mode, state, updated_at: since }: LoadedVerification) {
  if (state === 'in_review') {
    const open = await db
      .selectFrom('cases')
      .select('due_at')
      .where('verification_id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return open === undefined ? null : { for: 'person' as const, due_at: open.due_at.toISOString() };
  }
  if (state !== 'analysing') return null;
  const { rows } = await sql<{ recordings: number; measured: number; before: number }>`
    select
      (select count(*)::int from steps where verification_id = ${id} and state = 'done') as recordings,
      (select count(distinct clips.step_id)::int from clips
        join steps on steps.id = clips.step_id and steps.state = 'done'
        join measurements on measurements.clip_id = clips.id
        where clips.verification_id = ${id}) as measured,
      (select count(*)::int from verifications
        where mode = ${mode} and state = 'analysing' and (updated_at, id) < (${since}::timestamptz, ${id})) as before`.execute(db);
  const { recordings = 0, measured = 0, before = 0 } = rows[0] ?? {};
  const expected = await expectResult({ db }, { mode });
  return { for: 'analysis' as const, recordings, measured, before, expected_seconds: expected };
}
