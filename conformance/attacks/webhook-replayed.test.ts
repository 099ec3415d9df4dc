import { afterEach, expect, vi } from 'vitest';
import { readWebhook } from '../../packages/client/src/index.ts';
import { receiveWebhook } from './theatre/receive-webhook.ts';
import { withstood } from './theatre/withstood.ts';

const MINUTE = 60_000;
afterEach(() => {
  vi.useRealTimers();
});

withstood(
  'webhook-replayed',
  {
    species: 'account',
    cost: 2,
    what: 'a genuine webhook recorded on its way and sent again',
    by: 'a signature older than five minutes is none; within them it carries the same id, which the receiver must remember',
  },
  async () => {
    const { secret, headers, body } = await receiveWebhook();
    const first = readWebhook(secret, headers, body);
    const signedAt = Number(headers['webhook-timestamp']) * 1000;
    const readAt = (time: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: time });
      return readWebhook(secret, headers, body);
    };
    // said to be true, not hidden: the helper keeps no memory, so a repetition within the five minutes is told by its id alone
    expect(readAt(signedAt + 4 * MINUTE)).toEqual(first);
    expect(readAt(signedAt + 6 * MINUTE)).toBeNull();
    expect(readAt(signedAt - 6 * MINUTE)).toBeNull();
  },
);
