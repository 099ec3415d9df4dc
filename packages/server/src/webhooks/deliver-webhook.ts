import type { Transaction } from 'kysely';
import { Webhook } from 'standardwebhooks';
import type { Context } from '../context.ts';
import type { Tables } from '../sql/tables.ts';
import { nextTryAt } from './schedule.ts';

/** where the signing secret of an endpoint is sealed */
export const SECRET_PLACE = 'webhook_endpoints.secret';

const TENTHS = 10_000;

/**
 * One try of one delivery. At least once: a process that dies between the answer and the commit tries again, with the same
 * `webhook-id`, which receivers keep to tell a repetition.
 */
export async function deliverWebhook(
  context: Pick<Context, 'db' | 'sealing' | 'enqueue' | 'now' | 'random' | 'sendWebhook' | 'metrics'>,
  deliveryId: string,
  alongside: (trx: Transaction<Tables>) => Promise<void>,
): Promise<void> {
  const delivery = await context.db
    .selectFrom('deliveries')
    .innerJoin('events', 'events.id', 'deliveries.event_id')
    .innerJoin('webhook_endpoints', 'webhook_endpoints.id', 'deliveries.endpoint_id')
    .select(['deliveries.tries', 'deliveries.event_id', 'events.type', 'events.data', 'events.created_at'])
    .select([
      'deliveries.endpoint_id',
      'webhook_endpoints.url',
      'webhook_endpoints.secret_sealed',
      'webhook_endpoints.state as endpointState',
    ])
    .where('deliveries.id', '=', deliveryId)
    .where('deliveries.state', '=', 'pending')
    .executeTakeFirst();
  const settle = async (
    set: Partial<Pick<Tables['deliveries'], 'state' | 'last_status' | 'last_problem' | 'ended_at'>> & { tries?: number },
    retryAt: Date | null,
  ) =>
    context.db.transaction().execute(async (trx) => {
      await trx.updateTable('deliveries').set(set).where('id', '=', deliveryId).where('state', '=', 'pending').execute();
      if (retryAt !== null) await context.enqueue(trx, 'deliver_webhook', { deliveryId }, { startAfter: retryAt });
      await alongside(trx);
    });
  if (delivery === undefined) {
    await context.db.transaction().execute(alongside);
    return;
  }
  const secret =
    delivery.endpointState === 'active' ? await context.sealing.open(delivery.endpoint_id, SECRET_PLACE, delivery.secret_sealed) : null;
  if (secret === null) return settle({ state: 'cancelled', ended_at: context.now() }, null);

  const sentAt = context.now();
  const body = JSON.stringify({ type: delivery.type, timestamp: delivery.created_at.toISOString(), data: delivery.data });
  const answer = await context.sendWebhook({
    url: delivery.url,
    body,
    headers: {
      'webhook-id': delivery.event_id,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(delivery.event_id, sentAt, body),
    },
  });
  const tries = delivery.tries + 1;
  const at = context.now();
  context.metrics.deliveries.inc({ result: answer.delivered ? 'delivered' : answer.problem });
  if (answer.delivered) return settle({ state: 'delivered', tries, last_status: answer.status, last_problem: null, ended_at: at }, null);
  const retryAt = nextTryAt(tries, at, context.random.int(TENTHS) / TENTHS);
  const failed = { tries, last_status: answer.status, last_problem: answer.problem };
  return settle(retryAt === null ? { ...failed, state: 'failed', ended_at: at } : failed, retryAt);
}
