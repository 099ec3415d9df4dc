import { OPEN_STATES } from '@mien/protocol';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { removeVerificationClips } from '../upload/remove-clips.ts';
import { mediaOwner } from '../upload/upload-keys.ts';

/** Asked for at once: what an hour brings may be thousands, and each is a transaction of its own. */
const BATCH = 200;

type Retaining = Pick<Context, 'db' | 'sealing' | 'objects' | 'now'>;

/** What shows that there is still something of a verification `v`. */
const HELD = {
  mediaDays: sql<boolean>`(exists (select 1 from clips c where c.verification_id = v.id and c.state <> 'destroyed')
    or exists (select 1 from call_snapshots s where s.verification_id = v.id and s.bytes is not null and s.state <> 'destroyed')
    or exists (select 1 from call_recordings r where r.verification_id = v.id and r.state <> 'destroyed'))`,
  // also of those that ended without a verdict: given up half way, expired, cancelled
  evidenceDays: sql<boolean>`(exists (select 1 from verdicts d where d.verification_id = v.id and d.sealed <> '')
    or exists (select 1 from measurements m where m.verification_id = v.id)
    or exists (select 1 from signals s where s.verification_id = v.id)
    or exists (select 1 from capture_events e where e.verification_id = v.id)
    or exists (select 1 from verification_facts f where f.verification_id = v.id)
    or exists (select 1 from known_recordings k where k.verification_id = v.id)
    or exists (select 1 from known_documents k where k.verification_id = v.id)
    or exists (select 1 from call_snapshots s where s.verification_id = v.id and s.sealed is not null))`,
} as const;

/** Closed verifications whose policy kept this for so many days, and of which there is still something, in the order of their ids. */
async function* due({ db, now }: Retaining, days: keyof typeof HELD): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select v.id from verifications v join policies p on p.id = v.policy_id
      where v.id > ${after} and v.state not in (${sql.join([...OPEN_STATES])}) and v.state <> 'erased'
        and v.updated_at < ${now()}::timestamptz - make_interval(days => (p.body -> 'retention' ->> ${days})::int) and ${HELD[days]}
      order by v.id limit ${BATCH}`.execute(db);
    for (const { id } of rows) yield id;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? after;
  }
}

async function endMedia({ db, objects, sealing }: Retaining, id: string): Promise<void> {
  await sealing.destroy(mediaOwner(id));
  await removeVerificationClips(objects, id);
  await db.updateTable('clips').set({ state: 'destroyed', manifest: null, sha256: null }).where('verification_id', '=', id).execute();
  for (const table of ['call_snapshots', 'call_recordings'] as const)
    await db.updateTable(table).set({ state: 'destroyed', sha256: null }).where('verification_id', '=', id).execute();
}

async function endEvidence(context: Retaining, id: string): Promise<void> {
  await context.sealing.destroy(id);
  // also media that the policy would keep longer, and pictures of a conversation where nothing was filmed
  await endMedia(context, id);
  await context.db.transaction().execute(async (trx) => {
    await trx.updateTable('verdicts').set({ sealed: '' }).where('verification_id', '=', id).execute();
    await trx.deleteFrom('measurements').where('verification_id', '=', id).execute();
    await trx.deleteFrom('known_recordings').where('verification_id', '=', id).execute();
    await trx.deleteFrom('known_documents').where('verification_id', '=', id).execute();
    await trx.deleteFrom('known_origins').where('verification_id', '=', id).execute();
    await trx.deleteFrom('signals').where('verification_id', '=', id).execute();
    await trx.deleteFrom('capture_events').where('verification_id', '=', id).execute();
    await trx.updateTable('call_snapshots').set({ sealed: null }).where('verification_id', '=', id).execute();
    await trx.deleteFrom('verification_facts').where('verification_id', '=', id).execute();
  });
}

/**
 * Removes media after the policy's days with the key of the media, and after those of evidence destroys the verification's key: what is gone
 * here is gone from backups too. Codes and outcomes stay. @returns how many verifications lost media and evidence
 */
export async function applyRetention(context: Retaining): Promise<{ media: number; evidence: number }> {
  const done = { media: 0, evidence: 0 };
  for await (const id of due(context, 'mediaDays')) {
    await endMedia(context, id);
    done.media += 1;
  }
  for await (const id of due(context, 'evidenceDays')) {
    await endEvidence(context, id);
    done.evidence += 1;
  }
  return done;
}
