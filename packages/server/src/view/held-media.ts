import { type Kysely, sql } from 'kysely';
import type { Tables } from '../sql/tables.ts';
import type { PictureType } from '../vocabulary.ts';

/** A recording or a picture that is kept of a person. */
export interface HeldMedia {
  readonly id: string;
  readonly kind: 'clip' | 'call_recording' | 'call_snapshot' | 'ticket_picture';
  readonly verification_id: string;
  /** null: a recording, which tells its kind as it is opened */
  readonly type: PictureType | null;
  /** null: not written down */
  readonly bytes: number | null;
  readonly at: Date | null;
}

/** Every recording and picture kept of the person of an account: filmed, of calls, and shown in conversations. */
export async function heldMedia(db: Kysely<Tables>, accountId: string): Promise<readonly HeldMedia[]> {
  const { rows } = await sql<HeldMedia>`
    with own as (select id from verifications where account_id = ${accountId})
    select id, 'clip' as kind, verification_id, null as type, bytes::float8 as bytes, stored_at as at from clips
      where verification_id in (select id from own) and state = 'stored'
    union all
    select id, 'call_recording', verification_id, null, bytes::float8, stored_at from call_recordings
      where verification_id in (select id from own) and state = 'stored'
    union all
    select id, 'call_snapshot', verification_id, 'image/jpeg', bytes::float8, received_at from call_snapshots
      where verification_id in (select id from own) and state not in ('asked', 'destroyed')
    union all
    select id, 'ticket_picture', verification_id, picture_type, null, written_at from ticket_messages
      where verification_id in (select id from own) and picture_type is not null
    order by at, id`.execute(db);
  return rows;
}
