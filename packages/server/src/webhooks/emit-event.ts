import type { Transaction } from 'kysely';
import { newId } from '../ids.ts';
import type { Enqueue } from '../jobs/open-queue.ts';
import type { Tables } from '../sql/tables.ts';
import type { EventType, Mode } from '../vocabulary.ts';

export interface NewEvent {
  readonly mode: Mode;
  readonly type: EventType;
  readonly accountId: string;
  readonly verificationId: string | null;
  /** ids, codes and states: no claims, no media */
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/**
 * Writes an event and one delivery to each endpoint that wants it, in the caller's transaction (outbox): they are told when and only when
 * it happened.
 */
export async function emitEvent(trx: Transaction<Tables>, enqueue: Enqueue, event: NewEvent): Promise<string> {
  const id = newId('evt');
  await trx
    .insertInto('events')
    .values({
      id,
      mode: event.mode,
      type: event.type,
      account_id: event.accountId,
      verification_id: event.verificationId,
      data: JSON.stringify(event.data),
      created_at: event.at,
    })
    .execute();
  const endpoints = await trx
    .selectFrom('webhook_endpoints')
    .select(['id', 'event_types'])
    .where('mode', '=', event.mode)
    .where('state', '=', 'active')
    .execute();
  const wanting = endpoints.filter((endpoint) => endpoint.event_types.length === 0 || endpoint.event_types.includes(event.type));
  for (const endpoint of wanting) await addDelivery(trx, enqueue, { eventId: id, endpointId: endpoint.id, replay: 0, at: event.at });
  return id;
}

export async function addDelivery(
  trx: Transaction<Tables>,
  enqueue: Enqueue,
  { eventId, endpointId, replay, at }: { eventId: string; endpointId: string; replay: number; at: Date },
): Promise<void> {
  const id = newId('dlv');
  await trx
    .insertInto('deliveries')
    .values({
      id,
      event_id: eventId,
      endpoint_id: endpointId,
      replay,
      state: 'pending',
      last_status: null,
      last_problem: null,
      created_at: at,
      ended_at: null,
    })
    .execute();
  await enqueue(trx, 'deliver_webhook', { deliveryId: id });
}
