import { listAbilities } from '../access/staff-roles.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { announceChange } from '../stream/changes.ts';
import { type Result, refuse } from '../verification/result.ts';
import type { Mode } from '../vocabulary.ts';
import { writeMessage } from './write-message.ts';

interface Agent {
  readonly id: string;
  readonly name: string;
}

/** Who may answer, by name: those a conversation can be handed to. */
export async function listAgents({ db }: Pick<Context, 'db'>, mode: Mode): Promise<Agent[]> {
  const rows = await db.selectFrom('staff_users').select(['id', 'name', 'role']).where('state', '=', 'active').orderBy('name').execute();
  return rows.filter(({ role }) => listAbilities(role, mode).includes('tickets:write')).map(({ id, name }) => ({ id, name }));
}

/** `if_free`: refused where a colleague answers. `over`: theirs from now on, whoever had it. */
export type Taking = 'if_free' | 'over';

/** One of the staff answers this request from now on. Two who take it at once: one has it, the other is told who. */
export async function takeTicket(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, mode, actor, how }: { readonly id: string; readonly mode: Mode; readonly actor: string; readonly how: Taking },
): Promise<Result<object>> {
  const at = now();
  return db.transaction().execute(async (trx): Promise<Result<object>> => {
    const ticket = await trx
      .selectFrom('tickets')
      .select(['state', 'held_by', 'verification_id'])
      .where('id', '=', id)
      .where('mode', '=', mode)
      .forUpdate()
      .executeTakeFirst();
    if (ticket === undefined) return refuse('resource.not_found');
    if (ticket.state === 'closed') return refuse('ticket.closed');
    const { held_by: holder } = ticket;
    if (holder === actor) return { ok: true };
    if (holder !== null && how === 'if_free') {
      const { name } = await trx.selectFrom('staff_users').select('name').where('id', '=', holder).executeTakeFirstOrThrow();
      return refuse('ticket.held', { by: name });
    }
    await trx.updateTable('tickets').set({ held_by: actor }).where('id', '=', id).execute();
    await announceChange(trx, ticket.verification_id);
    await appendAudit(trx, { at, actor, action: 'ticket.taken', subject: id, detail: { from: holder } });
    return { ok: true };
  });
}

interface HandOver {
  readonly id: string;
  readonly mode: Mode;
  readonly actor: string;
  /** null: back to whoever is free */
  readonly to: string | null;
  /** for the colleague; the applicant never reads it */
  readonly note: string | null;
}

/** A colleague goes on, with a word between the two where there is one. */
export async function handOverTicket(
  context: Pick<Context, 'db' | 'now' | 'sealing' | 'objects' | 'keys'>,
  { id, mode, actor, to, note }: HandOver,
): Promise<Result<object>> {
  const at = context.now();
  if (to !== null && !(await listAgents(context, mode)).some((one) => one.id === to)) return refuse('ticket.no_agent');
  const ticket = await context.db
    .selectFrom('tickets')
    .select(['verification_id', 'held_by'])
    .where('id', '=', id)
    .where('mode', '=', mode)
    .executeTakeFirst();
  if (ticket === undefined) return refuse('resource.not_found');
  const { verification_id: verificationId } = ticket;
  if (note !== null) {
    const written = await writeMessage(context, { ticketId: id, verificationId, author: 'note', actor, text: note });
    if (!written.ok) return written;
  }
  return context.db.transaction().execute(async (trx): Promise<Result<object>> => {
    const moved = await trx.updateTable('tickets').set({ held_by: to }).where('id', '=', id).where('state', '=', 'open').executeTakeFirst();
    if (moved.numUpdatedRows !== 1n) return refuse('ticket.closed');
    await announceChange(trx, verificationId);
    await appendAudit(trx, { at, actor, action: 'ticket.handed_over', subject: id, detail: { to } });
    return { ok: true };
  });
}
