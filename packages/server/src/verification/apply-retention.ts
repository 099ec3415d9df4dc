import { OPEN_STATES } from '@mien/protocol';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { removeVerificationClips } from '../upload/remove-clips.ts';

const BATCH = 200;

type Retaining = Pick<Context, 'db' | 'sealing' | 'objects' | 'now'>;

/** Closed verifications whose policy kept this for so many days, and of which there is still something. */
async function due({ db, now }: Retaining, days: 'mediaDays' | 'evidenceDays', held: 'clips' | 'verdicts'): Promise<string[]> {
  const still =
    held === 'clips'
      ? sql<boolean>`(exists (select 1 from clips c where c.verification_id = v.id and c.state <> 'destroyed')
          or exists (select 1 from call_snapshots s where s.verification_id = v.id and s.bytes is not null and s.state <> 'destroyed')
          or exists (select 1 from call_recordings r where r.verification_id = v.id and r.state <> 'destroyed'))`
      : sql<boolean>`exists (select 1 from verdicts d where d.verification_id = v.id and d.sealed <> '')`;
  const rows = await sql<{ id: string }>`
    select v.id from verifications v join policies p on p.id = v.policy_id
    where v.state not in (${sql.join([...OPEN_STATES])}) and v.state <> 'erased'
      and v.updated_at < ${now()}::timestamptz - make_interval(days => (p.body -> 'retention' ->> ${days})::int) and ${still}
    order by v.id limit ${BATCH}`.execute(db);
  return rows.rows.map((row) => row.id);
}

/**
 * Removes media after the policy's days, and after those of evidence destroys the verification's key, so that findings' evidence and signals
 * are gone from backups too. Codes and outcomes stay. @returns how many verifications lost media and evidence
 */
export async function applyRetention(context: Retaining): Promise<{ media: number; evidence: number }> {
  const media = await due(context, 'mediaDays', 'clips');
  for (const id of media) {
    await removeVerificationClips(context.objects, id);
    await context.db
      .updateTable('clips')
      .set({ state: 'destroyed', manifest: null, sha256: null })
      .where('verification_id', '=', id)
      .execute();
    for (const table of ['call_snapshots', 'call_recordings'] as const)
      await context.db.updateTable(table).set({ state: 'destroyed', sha256: null }).where('verification_id', '=', id).execute();
  }
  const evidence = await due(context, 'evidenceDays', 'verdicts');
  for (const id of evidence) {
    await context.sealing.destroy(id);
    // pictures of a conversation where nothing was filmed
    await removeVerificationClips(context.objects, id);
    await context.db.transaction().execute(async (trx) => {
      await trx.updateTable('verdicts').set({ sealed: '' }).where('verification_id', '=', id).execute();
      await trx.deleteFrom('measurements').where('verification_id', '=', id).execute();
      await trx.deleteFrom('known_recordings').where('verification_id', '=', id).execute();
      await trx.deleteFrom('known_documents').where('verification_id', '=', id).execute();
      await trx.deleteFrom('signals').where('verification_id', '=', id).execute();
      await trx.deleteFrom('capture_events').where('verification_id', '=', id).execute();
      await trx.updateTable('call_snapshots').set({ sealed: null }).where('verification_id', '=', id).execute();
      await trx.deleteFrom('verification_facts').where('verification_id', '=', id).execute();
    });
  }
  return { media: media.length, evidence: evidence.length };
}
