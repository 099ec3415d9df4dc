import { type CallEnd, OPEN_CALL_STATES, OPEN_STATES } from '@mien/protocol';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { lockCall } from './find-call.ts';
import { finishCall } from './finish-call.ts';
import { releaseLost } from './lease-call.ts';

const MINUTE_MS = 60_000;
/** How late somebody may come to a call that was agreed. */
const LATE_MS = 15 * MINUTE_MS;
/** A page that waits and is not heard of for so long will not come back to its place. */
const AWAY_MS = 15 * MINUTE_MS;
const BATCH = 100;

type Expiring = Pick<Context, 'db' | 'now' | 'enqueue'>;

/** Which calls end by time alone, and how. */
const DUE = {
  missed: (at: Date) => sql<boolean>`c.state = 'scheduled' and c.agreed_at <= ${new Date(at.getTime() - LATE_MS)}`,
  gone: (at: Date) => sql<boolean>`c.state = 'waiting' and c.seen_at <= ${new Date(at.getTime() - AWAY_MS)}`,
  // of one that support asked for, the verification may be long over
  closed: () => sql<boolean>`c.ticket_id is null and v.state not in (${sql.join([...OPEN_STATES])})`,
} as const satisfies { [End in CallEnd]?: (at: Date) => unknown };

/** Calls to which nobody came, that nobody waits for any more, or whose agent was lost. @returns how many ended */
export async function expireCalls(context: Expiring): Promise<number> {
  const { db } = context;
  const at = context.now();
  const lost = await db.selectFrom('calls').select('id').where('state', '=', 'active').where('held_until', '<=', at).limit(BATCH).execute();
  for (const { id } of lost) await releaseLost(context, id);
  let ended = 0;
  for (const [reason, isDue] of Object.entries(DUE) as [keyof typeof DUE, (at: Date) => ReturnType<(typeof DUE)['closed']>][]) {
    const due = () => sql<{ id: string }>`
      select c.id from calls c join verifications v on v.id = c.verification_id
      where c.state in (${sql.join([...OPEN_CALL_STATES])}) and ${isDue(at)} order by c.id limit ${BATCH}`;
    for (const { id } of (await due().execute(db)).rows)
      await db.transaction().execute(async (trx) => {
        const call = await lockCall(trx, id);
        // somebody may have come since it was looked for
        const isStill = (await due().execute(trx)).rows.some((row) => row.id === id);
        if (call !== undefined && isStill && (await finishCall(trx, context, { call, reason, at, actor: 'system' }))) ended += 1;
      });
  }
  return ended;
}
