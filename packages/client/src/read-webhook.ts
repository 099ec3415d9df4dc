import { Webhook as Signed } from 'standardwebhooks';
import type { components } from './generated/api.ts';

/** Headers of a request, by lower-case name. */
export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the service told: ids, codes and states; no claims, no media. */
export interface Webhook {
  /** the same for every delivery of one event: keep it to tell a repetition */
  readonly id: string;
  readonly type: components['schemas']['Event']['type'];
  /** RFC 3339, when it happened */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>> & {
    readonly account_id?: string;
    readonly verification_id?: string;
    readonly ticket_id?: string;
    readonly state?: string;
  };
}

const one = (headers: WebhookHeaders, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

/**
 * A webhook whose signature is good and not older than five minutes, or null: answer such a request with 401 and do nothing.
 * @param secret `whsec_…` of the endpoint; a list while one is being replaced
 * @param body the very bytes that came: parsed and written anew they would be others
 */
export function readWebhook(secret: string | readonly string[], headers: WebhookHeaders, body: string | Uint8Array): Webhook | null {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const signed = {
    'webhook-id': one(headers, 'webhook-id'),
    'webhook-timestamp': one(headers, 'webhook-timestamp'),
    'webhook-signature': one(headers, 'webhook-signature'),
  };
  for (const each of typeof secret === 'string' ? [secret] : secret)
    try {
      const content = new Signed(each).verify(text, signed) as Omit<Webhook, 'id'>;
      return { id: signed['webhook-id'], type: content.type, timestamp: content.timestamp, data: content.data };
    } catch {
      // signed with another secret, or by somebody else
    }
  return null;
}
