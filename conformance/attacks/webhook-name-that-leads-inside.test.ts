import { expect } from 'vitest';
import { createSendWebhook } from '../../packages/server/src/webhooks/send-webhook.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'webhook-name-that-leads-inside',
  {
    species: 'service',
    cost: 3,
    what: 'a name that leads outside when it is looked at and inside when it is connected to',
    by: 'each address of the name is judged at the moment of connecting, and the name is looked up once for a connection',
  },
  async () => {
    const answers = [
      [{ address: '127.0.0.1', family: 4 }],
      [
        { address: '93.184.216.34', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ],
      [{ address: '::ffff:10.0.0.8', family: 6 }],
    ];
    for (const found of answers) {
      let looked = 0;
      const send = createSendWebhook([], (_name, _options, done) => {
        looked += 1;
        done(null, looked === 1 ? found : [{ address: '127.0.0.1', family: 4 }]);
      });
      const sent = await send({ url: 'https://rebind.example/', headers: {}, body: '{}' });
      await send.close();
      expect({ sent, looked }).toEqual({ sent: { delivered: false, status: null, problem: 'address_not_public' }, looked: 1 });
    }
  },
);
