import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { callServer } from '../../src/api/call-server.ts';

afterEach(() => vi.useRealTimers());

test('a line that stands still is told as no answer after 20 s: nobody waits for it without end', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const heard = once(server, 'request');
  const asked = callServer(
    { server: address, token: () => '', session: 'window', device: () => null, fetch },
    { method: 'GET', path: '/v1/capture' },
  );
  await heard;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await asked).toEqual({ ok: false, code: 'network.offline', status: 0, retryAfterMs: null });
  server.closeAllConnections();
  server.close();
});
