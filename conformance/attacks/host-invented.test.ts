import { expect } from 'vitest';
import { openCase, openTestService } from '../../packages/server/test/support/test-service.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'host-invented',
  {
    species: 'service',
    cost: 2,
    what: 'a request under an invented host, so that a link with a one-time code leads to the attacker',
    by: 'links are made from the operator’s public address alone',
  },
  async () => {
    const service = await openTestService({ MIEN_PUBLIC_URL: 'https://id.wallet.example' });
    try {
      const key = await service.key('test');
      const { id, accountId } = await openCase(service, key, 'hosted');
      const invented = {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        forwarded: 'host=evil.example',
      };
      for (const path of [`/v1/verifications/${id}/tokens`, `/v1/accounts/${accountId}/page-tokens`]) {
        const { status, body, text } = await service.call('POST', path, key, undefined, invented);
        expect(status, text).toBe(201);
        expect(new URL(body.url).origin).toBe('https://id.wallet.example');
      }
    } finally {
      await service.close();
    }
  },
);
