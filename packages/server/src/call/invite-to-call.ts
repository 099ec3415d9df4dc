import type { Context } from '../context.ts';
import { lockVerification } from '../verification/load-verification.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Agent } from './find-call.ts';
import { findOpenCall } from './find-call.ts';
import { addCall } from './request-call.ts';

/**
 * An agent asks the applicant of an open request for help to a call, now or at a time. The applicant comes, or does not: until then it is
 * `scheduled`, and nobody is put before a camera unasked. Where a call is open it is that one.
 */
export async function inviteToCall(
  context: Pick<Context, 'db' | 'now' | 'enqueue'>,
  ticketId: string,
  agent: Agent,
  agreedAt: Date | null,
): Promise<Result<{ readonly id: string }>> {
  const at = context.now();
  if (agreedAt !== null && agreedAt < at) return refuse('call.time');
  return context.db.transaction().execute(async (trx): Promise<Result<{ id: string }>> => {
    const asked = await trx
      .selectFrom('tickets')
      .select('verification_id')
      .where('id', '=', ticketId)
      .where('mode', '=', agent.mode)
      .executeTakeFirst();
    const loaded = asked === undefined ? undefined : await lockVerification(trx, asked.verification_id);
    if (loaded === undefined || loaded.state === 'erased') return refuse('resource.not_found');
    const ticket = await trx.selectFrom('tickets').select('state').where('id', '=', ticketId).executeTakeFirstOrThrow();
    if (ticket.state === 'closed') return refuse('ticket.closed');
    const open = await findOpenCall(trx, loaded.id);
    if (open !== undefined) return { ok: true, id: open.id };
    return { ok: true, id: await addCall(trx, context, { loaded, agreedAt: agreedAt ?? at, ticketId, actor: agent.id, at }) };
  });
}
