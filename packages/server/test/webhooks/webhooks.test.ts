import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextTryAt, RETRY_DELAYS_MS } from '../../src/webhooks/schedule.ts';
import { acceptsAddress, createSendWebhook, type Lookup } from '../../src/webhooks/send-webhook.ts';
import { NOT_PUBLIC } from '../support/inner-addresses.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let receiver: Server;
let port: number;
const received: Received[] = [];
let answer = 200;
let service: TestService;
let key: string;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString();
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer, answer === 302 ? { location: 'http://169.254.169.254/' } : {}).end('ok');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  port = (receiver.address() as AddressInfo).port;
  service = await openTestService({ MIEN_WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${port}` });
  key = await service.key('test');
});
afterAll(async () => {
  await service.close();
  await new Promise((resolve) => receiver.close(resolve));
});

const subscribe = (event_types: string[] = []) =>
  service.call('POST', '/v1/webhook-endpoints', key, { url: `http://127.0.0.1:${port}/hook`, event_types });

describe('a webhook', () => {
  it('is signed as Standard Webhooks says, carries a stable id and nothing personal', async () => {
    const { body: endpoint } = await subscribe(['verification.created']);
    const { id } = await openCase(service, key, 'hook-1@example.com');
    await service.work();
    const one = received.at(-1);
    expect(one?.headers['webhook-id']).toMatch(/^evt_/);
    expect(() => new Webhook(endpoint.secret).verify(one?.body ?? '', one?.headers as Record<string, string>)).not.toThrow();
    expect(() => new Webhook(endpoint.secret).verify(`${one?.body} `, one?.headers as Record<string, string>)).toThrow();
    expect(JSON.parse(one?.body ?? '')).toMatchObject({ type: 'verification.created', data: { verification_id: id } });
    expect(one?.body).not.toMatch(/Ada|1990|hook-1/);
    await service.call('DELETE', `/v1/webhook-endpoints/${endpoint.id}`, key);
  });

  it('goes only to endpoints that want it, and to none that was deleted', async () => {
    const before = received.length;
    await subscribe(['verification.approved']).then(({ body }) =>
      service.call('PATCH', `/v1/webhook-endpoints/${body.id}`, key, { state: 'disabled' }),
    );
    await openCase(service, key, 'hook-2');
    await service.work();
    expect(received.length).toBe(before);
  });

  it('is tried again over days while it is refused, then given up, and can be sent again with its own id', async () => {
    const { body: endpoint } = await subscribe(['verification.created']);
    answer = 503;
    const from = received.length;
    await openCase(service, key, 'hook-3');
    for (let i = 0; i < 12; i++) {
      await service.work();
      service.pass(25 * 3_600_000);
    }
    expect(received.length - from).toBe(RETRY_DELAYS_MS.length + 1);
    expect(new Set(received.slice(from).map((one) => one.headers['webhook-id'])).size).toBe(1);
    const eventId = received.at(-1)?.headers['webhook-id'] as string;
    const read = async () => (await service.call('GET', `/v1/events/${eventId}`, key)).body.deliveries;
    expect(await read()).toMatchObject([{ state: 'failed', tries: 10, last_status: 503, last_problem: 'refused' }]);
    answer = 200;
    expect((await service.call('POST', `/v1/events/${eventId}/replay`, key)).body.deliveries).toBe(1);
    await service.work();
    expect(received.at(-1)?.headers['webhook-id']).toBe(eventId);
    expect((await read()).at(-1)).toMatchObject({ replay: 1, state: 'delivered', last_status: 200 });
    await service.call('DELETE', `/v1/webhook-endpoints/${endpoint.id}`, key);
  });

  it('follows no redirect', async () => {
    const { body: endpoint } = await subscribe(['verification.created']);
    answer = 302;
    await openCase(service, key, 'hook-4');
    await service.work();
    answer = 200;
    const event = (await service.call('GET', '/v1/events?limit=1', key)).body.items[0];
    expect((await service.call('GET', `/v1/events/${event.id}`, key)).body.deliveries[0]).toMatchObject({
      last_status: 302,
      last_problem: 'redirected',
    });
    await service.call('DELETE', `/v1/webhook-endpoints/${endpoint.id}`, key);
  });

  it('keeps its secret sealed and shows it once', async () => {
    const { body: endpoint } = await subscribe(['verification.created']);
    expect(endpoint.secret).toMatch(/^whsec_/);
    expect((await service.call('GET', `/v1/webhook-endpoints/${endpoint.id}`, key)).text).not.toContain('whsec_');
    const rows = JSON.stringify(await service.database.db.selectFrom('webhook_endpoints').selectAll().execute());
    expect(rows).not.toContain(endpoint.secret.slice(6));
    await service.call('DELETE', `/v1/webhook-endpoints/${endpoint.id}`, key);
  });
});

describe('the schedule', () => {
  it('spreads ten tries over about three days', () => {
    const days = RETRY_DELAYS_MS.reduce((sum, delay) => sum + delay, 0) / 86_400_000;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(4);
    expect(nextTryAt(RETRY_DELAYS_MS.length + 1, new Date(), 0)).toBeNull();
  });
});

describe('the guard of webhooks', () => {
  it.each(NOT_PUBLIC)('lets nothing through to %s, at registration or at delivery', async (host) => {
    expect(acceptsAddress(`https://${host}/`, [])).toBe(false);
    const send = createSendWebhook([]);
    expect(await send({ url: `https://${host}/`, headers: {}, body: '{}' })).toEqual({
      delivered: false,
      status: null,
      problem: 'address_not_public',
    });
    await send.close();
  });

  it.each([
    'https://user:pass@example.com/',
    'http://example.com/',
    'ftp://example.com/',
    'not an address',
    'https://[::1',
    'https://127.0.0.1%00.example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ])('takes no endpoint at %s', (url) => {
    expect(acceptsAddress(url, [])).toBe(false);
  });

  it.each(['localhost', 'LOCALHOST', 'localhost.', 'lοcalhost.example', 'ⓛocalhost'])(
    'judges %s by where it leads when it is delivered to, however it is spelt',
    async (host) => {
      const send = createSendWebhook([], (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));
      const before = received.length;
      expect(await send({ url: `https://${host}:${port}/`, headers: {}, body: '{}' })).toMatchObject({ problem: 'address_not_public' });
      expect(received.length).toBe(before);
      await send.close();
    },
  );

  const sendTo = async (resolve: Lookup) => {
    const send = createSendWebhook([], resolve);
    const result = await send({ url: `https://rebind.example:${port}/`, headers: {}, body: '{}' });
    await send.close();
    return result;
  };

  it('judges the address a name leads to, at the moment of connecting', async () => {
    const before = received.length;
    expect(await sendTo((_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]))).toMatchObject({
      problem: 'address_not_public',
    });
    expect(received.length).toBe(before);
  });

  it('refuses a name with one address that is not public among those that are', async () => {
    const both = [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.8', family: 4 },
    ];
    expect(await sendTo((_host, _options, done) => done(null, both))).toMatchObject({ problem: 'address_not_public' });
  });

  it('looks a name up once for a connection: an answer that changes in between gains nothing', async () => {
    let looked = 0;
    await sendTo((_host, _options, done) => {
      looked += 1;
      // the second answer is the one an attacker would want to be used
      done(null, [{ address: looked === 1 ? '10.0.0.8' : '127.0.0.1', family: 4 }]);
    });
    expect(looked).toBe(1);
  });

  it('tells an unreachable name from a refused one', async () => {
    expect(
      await sendTo((_host, _options, done) => done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])),
    ).toMatchObject({ problem: 'unreachable' });
  });
});
