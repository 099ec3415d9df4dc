import type { Step } from '@mien/protocol';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { newId } from '../ids.ts';
import type { Tables } from '../sql/tables.ts';
import type { GrantKind } from '../vocabulary.ts';
import type { OwnTicket } from './lock-own-ticket.ts';

const placeOf = (id: string): string => `ticket_grants.reason_sealed:${id}`;

export interface SealedReason {
  readonly id: string;
  readonly sealed: string;
}

/** Seals why something is granted, before the transaction: the key store is not asked while rows are held. */
export async function sealReason({ sealing }: Pick<Context, 'sealing'>, verificationId: string, reason: string): Promise<SealedReason> {
  const id = newId('grt');
  return { id, sealed: await sealing.seal(verificationId, placeOf(id), reason) };
}

export const keepGrant = (
  trx: Transaction<Tables>,
  { id, sealed }: SealedReason,
  { ticket, kind, steps, at }: { readonly ticket: OwnTicket; readonly kind: GrantKind; readonly steps: readonly Step[]; readonly at: Date },
) =>
  trx
    .insertInto('ticket_grants')
    .values({
      id,
      ticket_id: ticket.id,
      verification_id: ticket.verificationId,
      kind,
      steps: JSON.stringify(steps),
      reason_sealed: sealed,
      granted_by: ticket.actor,
      granted_at: at,
    })
    .execute();

export async function countGrants(
  trx: Transaction<Tables>,
  of: 'ticket_id' | 'verification_id',
  id: string,
  kind: GrantKind,
): Promise<number> {
  const { count } = await trx
    .selectFrom('ticket_grants')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(of, '=', id)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What was granted in a ticket, oldest first, with why and by whom. */
export async function readGrants({ db, sealing }: Pick<Context, 'db' | 'sealing'>, ticketId: string) {
  const rows = await db
    .selectFrom('ticket_grants')
    .innerJoin('staff_users', 'staff_users.id', 'ticket_grants.granted_by')
    .selectAll('ticket_grants')
    .select('staff_users.name')
    .where('ticket_id', '=', ticketId)
    .orderBy('ticket_grants.id')
    .execute();
  return Promise.all(
    rows.map(async ({ id, kind, steps, name, granted_at: at, reason_sealed: sealed, verification_id: owner }) => ({
      id,
      kind,
      steps,
      by: name,
      at: at.toISOString(),
      reason: await sealing.open(owner, placeOf(id), sealed),
    })),
  );
}
