import type { CallStepKind } from '@mien/protocol';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { type Result, refuse } from '../verification/result.ts';
import { type Agent, lockHeldCall } from './find-call.ts';
import { announceCall } from './move-call.ts';

const CODE_DIGITS = 6;
const CODE_MS = 5 * 60_000;
const CODE_TRIES = 3;

type Marking = Pick<Context, 'db' | 'now'>;

/** Shows the applicant six digits to read aloud; the agent does not see them and types what was heard. */
export async function makeCode(
  { db, now, random }: Marking & Pick<Context, 'random'>,
  id: string,
  agent: Agent,
): Promise<Result<{ readonly until: Date }>> {
  const at = now();
  const until = new Date(at.getTime() + CODE_MS);
  const code = String(random.int(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  return db.transaction().execute(async (trx): Promise<Result<{ until: Date }>> => {
    const held = await lockHeldCall(trx, id, agent);
    if (!held.ok) return held;
    await trx.updateTable('calls').set({ code, code_until: until, code_tries: 0 }).where('id', '=', id).execute();
    await announceCall(trx, held.call);
    await appendAudit(trx, { at, actor: agent.id, action: 'call.code_made', subject: id });
    return { ok: true, until };
  });
}

export interface StepMark {
  readonly kind: CallStepKind;
  readonly state: 'passed' | 'failed';
  /** what the applicant read aloud, as the agent heard it */
  readonly code: string | null;
}

/** An agent says how a step went. The code is compared here and by nobody else: three wrong ones, and another is needed. */
export async function markStep({ db, now }: Marking, id: string, agent: Agent, { kind, state, code }: StepMark): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const held = await lockHeldCall(trx, id, agent);
    if (!held.ok) return held;
    const { call } = held;
    if (!call.steps.some((step) => step.kind === kind)) return refuse('call.step');
    if (kind === 'code' && state === 'passed') {
      const isShown = call.code !== null && call.code_until !== null && call.code_until > at;
      if (!isShown || code !== call.code) {
        const tries = call.code_tries + 1;
        const over = !isShown || tries >= CODE_TRIES ? { code: null, code_until: null } : {};
        await trx
          .updateTable('calls')
          .set({ code_tries: tries, ...over })
          .where('id', '=', id)
          .execute();
        await announceCall(trx, call);
        return refuse('call.code', { tries_left: isShown ? Math.max(0, CODE_TRIES - tries) : 0 });
      }
    }
    const steps = call.steps.map((step) => (step.kind === kind ? { kind, state } : step));
    const used = kind === 'code' ? { code: null, code_until: null } : {};
    await trx
      .updateTable('calls')
      .set({ steps: JSON.stringify(steps), ...used })
      .where('id', '=', id)
      .execute();
    await announceCall(trx, call);
    await appendAudit(trx, { at, actor: agent.id, action: 'call.step_marked', subject: id, detail: { step: kind, state } });
    return { ok: true };
  });
}
