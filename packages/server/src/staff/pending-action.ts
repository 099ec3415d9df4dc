import type { Transaction } from 'kysely';
import type { Ability } from '../access/staff-roles.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import { type Result, refuse } from '../verification/result.ts';

const GOOD_FOR_MS = 72 * 3_600_000;

/** What needs two people: who may propose and confirm it. What is done then: `DEEDS` in routes/pending-routes.ts. */
export const PENDING_KINDS = {
  'member.make_admin': { ability: 'members:manage' },
  'policy.publish': { ability: 'policies:publish' },
  'block_list.add': { ability: 'block_list:manage' },
} as const satisfies Record<string, { ability: Ability }>;
export type PendingKind = keyof typeof PENDING_KINDS;

export interface PendingAction {
  readonly id: string;
  readonly kind: PendingKind;
  /** id acted upon */
  readonly subject: string;
  /** what is wanted, beyond the kind */
  readonly detail: Readonly<Record<string, string>>;
  readonly proposedBy: string;
}

/** Writes down that one person wants this; nothing happens until another confirms. */
export async function proposeAction(
  trx: Transaction<Tables>,
  { now }: Pick<Context, 'now'>,
  wanted: Omit<PendingAction, 'id'>,
): Promise<string> {
  const at = now();
  const id = newId('pnd');
  const { kind, subject, detail, proposedBy } = wanted;
  await trx
    .insertInto('staff_pending_actions')
    .values({
      id,
      kind,
      subject,
      detail: JSON.stringify(detail),
      state: 'proposed',
      proposed_by: proposedBy,
      proposed_at: at,
      expires_at: new Date(at.getTime() + GOOD_FOR_MS),
      decided_by: null,
      decided_at: null,
    })
    .execute();
  await appendAudit(trx, { at, actor: proposedBy, action: 'action.proposed', subject, detail: { id, kind } });
  return id;
}

/** Ends a proposal. Confirming is for another person than the one who proposed; withdrawing is for anybody who could confirm. */
export async function decideAction(
  trx: Transaction<Tables>,
  { now }: Pick<Context, 'now'>,
  { id, actor, state }: { readonly id: string; readonly actor: string; readonly state: 'confirmed' | 'withdrawn' },
): Promise<Result<{ readonly action: PendingAction }>> {
  const at = now();
  const row = await trx
    .selectFrom('staff_pending_actions')
    .select(['id', 'kind', 'subject', 'detail', 'proposed_by as proposedBy'])
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('resource.not_found');
  if (state === 'confirmed' && row.proposedBy === actor) return refuse('staff.same_person');
  await trx.updateTable('staff_pending_actions').set({ state, decided_by: actor, decided_at: at }).where('id', '=', id).execute();
  await appendAudit(trx, {
    at,
    actor,
    action: state === 'confirmed' ? 'action.confirmed' : 'action.withdrawn',
    subject: row.subject,
    detail: { id },
  });
  return { ok: true, action: { ...row, kind: row.kind as PendingKind } };
}
