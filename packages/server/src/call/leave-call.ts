import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import { findOpenCall, lockCall } from './find-call.ts';
import { finishCall } from './finish-call.ts';

/** The applicant hangs up, or no longer wants to wait. Nothing of it counts. */
export async function leaveCall(context: Pick<Context, 'db' | 'now' | 'enqueue'>, verificationId: string): Promise<Result<object>> {
  const at = context.now();
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const open = await findOpenCall(trx, verificationId);
    const call = open === undefined ? undefined : await lockCall(trx, open.id);
    if (call === undefined || !(await finishCall(trx, context, { call, reason: 'left', at, actor: verificationId })))
      return refuse('call.none');
    return { ok: true };
  });
}
