import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../../server/test/support/film-steps.ts';
import { openTestService, type TestService } from '../../server/test/support/test-service.ts';
import { dataOf, eachOf, type Mien, MienError, openMien, readWebhook } from '../src/index.ts';

let service: TestService;
let mien: Mien;
let address: string;
let apiKey: string;
const received: { headers: Record<string, string | string[] | undefined>; body: string }[] = [];
const hook = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(204).end();
  });
});
let hookAddress: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
  hookAddress = `127.0.0.1:${(hook.address() as AddressInfo).port}`;
  service = await openTestService({ MIEN_WEBHOOK_ALLOWED_HOSTS: hookAddress });
  address = await service.app.listen({ host: '127.0.0.1', port: 0 });
  apiKey = await service.key('test');
  mien = openMien({ address, apiKey });
});
afterAll(async () => {
  await service.close();
  await new Promise((resolve) => hook.close(resolve));
});

const account = async (externalId: string): Promise<string> =>
  dataOf(await mien.POST('/v1/accounts', { body: { external_id: externalId, claims: { fullName: 'Ada Sample' } } })).id;

describe('a wallet’s backend', () => {
  it('verifies a customer from request to approval, and reads the webhooks', async () => {
    const { secret } = dataOf(
      await mien.POST('/v1/webhook-endpoints', { body: { url: `http://${hookAddress}/hook`, event_types: ['verification.approved'] } }),
    );
    const account_id = await account('client.approved');
    const { verification, capture } = dataOf(await mien.POST('/v1/verifications', { body: { account_id } }));
    await consent(service, capture.token);
    for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, verification.id, capture.token, step);
    await service.work();
    const read = dataOf(await mien.GET('/v1/verifications/{id}', { params: { path: { id: verification.id } } }));
    expect(read.state).toBe('approved');
    const [delivery] = received;
    if (delivery === undefined) throw new Error('no webhook came');
    const webhook = readWebhook(secret, delivery.headers, delivery.body);
    expect(webhook).toMatchObject({ type: 'verification.approved', data: { verification_id: verification.id, state: 'approved' } });
    expect(webhook?.id).toMatch(/^evt_/);
    expect(readWebhook(['whsec_AAAA', secret], delivery.headers, Buffer.from(delivery.body))).toEqual(webhook);
    expect(readWebhook(secret, delivery.headers, delivery.body.replace('approved', 'declined'))).toBeNull();
    expect(readWebhook('whsec_AAAA', delivery.headers, delivery.body)).toBeNull();
    expect(readWebhook(secret, { ...delivery.headers, 'webhook-timestamp': '1' }, delivery.body)).toBeNull();
  });

  it('is told an error by its code, as data or thrown', async () => {
    const answer = await mien.GET('/v1/verifications/{id}', { params: { path: { id: 'ver_01jdmh6m00e8s9k5t4b2f7q3ac' } } });
    expect(answer.error?.code).toBe('resource.not_found');
    expect(() => dataOf(answer)).toThrow(MienError);
  });

  it('walks a list to its end', async () => {
    const account_id = await account('client.pages');
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { verification } = dataOf(await mien.POST('/v1/verifications', { body: { account_id } }));
      await mien.POST('/v1/verifications/{id}/cancel', { params: { path: { id: verification.id } } });
      made.push(verification.id);
    }
    const seen: string[] = [];
    const pages = eachOf((page) =>
      mien.GET('/v1/accounts/{id}/verifications', { params: { path: { id: account_id }, query: { ...page, limit: 2 } } }),
    );
    for await (const one of pages) seen.push(one.id);
    expect(seen).toEqual(made.reverse());
  });
});

describe('a request that gets no answer', () => {
  it('is sent again under the same key, and done once', async () => {
    const waits: number[] = [];
    let calls = 0;
    const flaky = openMien({
      address,
      apiKey,
      wait: async (milliseconds) => void waits.push(milliseconds),
      fetch: async (request) => {
        calls += 1;
        if (calls === 1) throw new TypeError('fetch failed');
        const response = await fetch(request);
        // done, and its answer lost
        return calls === 2 ? new Response(null, { status: 503, headers: { 'retry-after': '7' } }) : response;
      },
    });
    const account_id = await account('client.flaky');
    const { verification } = dataOf(await flaky.POST('/v1/verifications', { body: { account_id } }));
    expect(calls).toBe(3);
    expect(waits[1]).toBe(7000);
    const all = dataOf(await mien.GET('/v1/accounts/{id}/verifications', { params: { path: { id: account_id } } }));
    expect(all.items.map(({ id }) => id)).toEqual([verification.id]);
  });

  it('is given up after as many repeats as were asked for', async () => {
    let calls = 0;
    const dead = openMien({
      address,
      apiKey,
      repeats: 2,
      wait: async () => undefined,
      fetch: () => {
        calls += 1;
        return Promise.reject(new TypeError('fetch failed'));
      },
    });
    await expect(dead.GET('/v1/policies')).rejects.toThrow('fetch failed');
    expect(calls).toBe(3);
  });
});
