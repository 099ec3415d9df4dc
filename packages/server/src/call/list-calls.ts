import { type CallState, OPEN_CALL_STATES } from '@mien/protocol';
import { type Kysely, sql } from 'kysely';
import type { CallRow, Tables } from '../sql/tables.ts';
import type { Mode } from '../vocabulary.ts';

interface Wanted {
  readonly mode: Mode;
  /** left out: every call that is not over, or every one of a verification */
  readonly state?: CallState | undefined;
  readonly verification_id?: string | undefined;
  readonly limit: number;
}

/** What waits longest comes first, then what goes on, then what was agreed by its time; what is over comes newest first. */
export async function listCalls(db: Kysely<Tables>, { mode, state, verification_id: verificationId, limit }: Wanted): Promise<CallRow[]> {
  let query = db.selectFrom('calls').selectAll().where('mode', '=', mode).limit(limit);
  if (verificationId !== undefined) query = query.where('verification_id', '=', verificationId);
  if (state !== undefined) query = query.where('state', '=', state);
  else if (verificationId === undefined) query = query.where('state', 'in', [...OPEN_CALL_STATES]);
  const isOver = verificationId !== undefined || (state !== undefined && !(OPEN_CALL_STATES as readonly CallState[]).includes(state));
  const ordered = isOver
    ? query.orderBy('id', 'desc')
    : query
        .orderBy(sql`array_position(array['waiting', 'active', 'scheduled'], state)`)
        .orderBy(sql`coalesce(waiting_since, agreed_at)`)
        .orderBy('id');
  return (await ordered.execute()) as CallRow[];
}
