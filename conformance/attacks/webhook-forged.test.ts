import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { readWebhook, type WebhookHeaders } from '../../packages/client/src/index.ts';
import { receiveWebhook } from './theatre/receive-webhook.ts';
import { withstood } from './theatre/withstood.ts';

const signed = (secret: string, id: string, time: string, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${id}.${time}.${body}`)
    .digest('base64')}`;

withstood(
  'webhook-forged',
  {
    species: 'account',
    cost: 2,
    what: 'a webhook of approval written by a stranger, or one on its way that was changed, sent to the wallet’s backend',
    by: 'the signature over id, time and the very bytes (`readWebhook` of the client package answers null)',
  },
  async () => {
    const { secret, otherSecret, headers, body } = await receiveWebhook();
    expect(readWebhook(secret, headers, body)).not.toBeNull();
    const id = String(headers['webhook-id']);
    const time = String(headers['webhook-timestamp']);
    const approval = body.replace('verification.created', 'verification.approved');
    const forged: readonly (readonly [string, WebhookHeaders, string])[] = [
      ['another body under the same signature', headers, approval],
      ['one byte more', headers, `${body} `],
      ['another id', { ...headers, 'webhook-id': 'evt_01jdmh6m00e8s9k5t4b2f7q3ac' }, body],
      ['another time', { ...headers, 'webhook-timestamp': String(Number(time) + 1) }, body],
      [
        'a secret of one’s own',
        { ...headers, 'webhook-signature': signed('whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0', id, time, approval) },
        approval,
      ],
      ['the secret of another endpoint', { ...headers, 'webhook-signature': signed(otherSecret, id, time, approval) }, approval],
      ['an empty secret', { ...headers, 'webhook-signature': signed('', id, time, approval) }, approval],
      ['another scheme', { ...headers, 'webhook-signature': String(headers['webhook-signature']).replace('v1,', 'v1a,') }, body],
      ['no signature', { 'webhook-id': id, 'webhook-timestamp': time }, body],
      ['two headers in one', { ...headers, 'webhook-signature': [String(headers['webhook-signature']), 'v1,AAAA'] }, body],
      ['a time that is no number', { ...headers, 'webhook-timestamp': 'now' }, body],
    ];
    for (const [what, sent, text] of forged) expect(readWebhook(secret, sent, text), what).toBeNull();
  },
);
