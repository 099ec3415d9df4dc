import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTE_ACCESS } from '../../src/access/route-access.ts';
import { FOLDERS, PAGES } from '../../src/pages/page-table.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const account = (body: object, idempotency: string) => service.call('POST', '/v1/accounts', key, body, { 'idempotency-key': idempotency });

describe('a request with an idempotency key', () => {
  it('is answered again as it was answered first, and done once', async () => {
    const { body: made } = await account({ external_id: 'idem' }, 'a1');
    const ask = () => service.call('POST', '/v1/verifications', key, { account_id: made.id }, { 'idempotency-key': 'v1' });
    const first = await ask();
    const second = await ask();
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect((await service.call('GET', `/v1/accounts/${made.id}/verifications`, key)).body.items).toHaveLength(1);
  });

  it('is not taken for another request', async () => {
    await account({ external_id: 'first' }, 'k2');
    expect((await account({ external_id: 'second' }, 'k2')).body.code).toBe('idempotency.key_reused');
    const other = await service.key('test');
    expect((await service.call('POST', '/v1/accounts', other, { external_id: 'second' }, { 'idempotency-key': 'k2' })).status).toBe(201);
  });

  it('under way elsewhere is not done twice, and is taken up again after a crash', async () => {
    const { body: made } = await account({ external_id: 'crash' }, 'k3');
    const id = (await service.call('POST', '/v1/verifications', key, { account_id: made.id }, { 'idempotency-key': 'k4' })).body
      .verification.id;
    // as a process leaves it that dies after its commit and before its answer
    await service.database.db
      .updateTable('idempotency_keys')
      .set({ status: null, response_sealed: null })
      .where('key', '=', 'k4')
      .execute();
    const again = () => service.call('POST', '/v1/verifications', key, { account_id: made.id }, { 'idempotency-key': 'k4' });
    expect((await again()).body.code).toBe('idempotency.under_way');
    service.pass(61_000);
    const taken = await again();
    expect(taken.status).toBe(201);
    expect(taken.body.verification.id).toBe(id);
  });

  it('keeps its answer sealed: claims and tokens are in it', async () => {
    await account({ external_id: 'kept', claims: { fullName: 'Ada Sealed' } }, 'k5');
    expect(JSON.stringify(await service.database.db.selectFrom('idempotency_keys').selectAll().execute())).not.toContain('Ada Sealed');
  });
});

describe('lists', () => {
  it('are read page by page, each item once, newest first', async () => {
    const { body: made } = await account({ external_id: 'pages' }, 'p1');
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) {
      const id = (await service.call('POST', '/v1/verifications', key, { account_id: made.id })).body.verification.id;
      await service.call('POST', `/v1/verifications/${id}/cancel`, key);
      ids.push(id);
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = (
        await service.call('GET', `/v1/accounts/${made.id}/verifications?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`, key)
      ).body as {
        items: { id: string }[];
        next_cursor: string | null;
      };
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next_cursor;
    }
    expect(seen).toEqual(ids.reverse());
  });
});

describe('a request that is wrong', () => {
  it('is told where, and nothing of what was sent is repeated', async () => {
    const answer = await service.call('POST', '/v1/accounts', key, { external_id: 'x', claims: { birthDate: '31.12.1990-secret' } });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.issues[0].at).toBe('/claims/birthDate');
    expect(answer.text).not.toContain('secret');
  });

  it.each([
    ['no JSON', { 'content-type': 'application/json' }, '{"external_id":', 'request.invalid'],
    ['another type', { 'content-type': 'text/xml' }, '<a/>', 'request.media_type'],
    ['too much', { 'content-type': 'application/json' }, JSON.stringify({ external_id: 'x'.repeat(2_000_000) }), 'request.too_large'],
  ])('%s is refused by its code', async (_what, headers, payload, code) => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/v1/accounts',
      headers: { ...headers, authorization: `Bearer ${key}` },
      payload,
    });
    expect(answer.json().code).toBe(code);
  });

  it('for too much too often is told to wait', async () => {
    const slow = await openTestService({ MIEN_REQUESTS_PER_MINUTE: '3' });
    const own = await slow.key('test');
    const codes: number[] = [];
    for (let i = 0; i < 5; i++) codes.push((await slow.call('GET', '/v1/policies', own)).status);
    const other = await slow.call('GET', '/v1/policies', await slow.key('test'));
    await slow.close();
    expect(codes).toEqual([200, 200, 200, 429, 429]);
    expect(other.status).toBe(200);
  });
});

describe('what is served', () => {
  it('is described by OpenAPI 3.1: every route of the access table, with who may call', async () => {
    const { body } = await service.call('GET', '/openapi.json', null);
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    // what a person opens is no part of the API
    const pages = ['/', ...Object.keys(PAGES), ...Object.keys(FOLDERS)].map((path) => `GET ${path}`);
    const missing = Object.keys(ROUTE_ACCESS).filter(
      (name) => !name.startsWith('HEAD ') && name !== 'GET /openapi.json' && !pages.includes(name) && !described.includes(name),
    );
    expect(missing).toEqual([]);
    expect(body.paths['/v1/verifications/{id}/evidence'].get.security).toContainEqual({ api_key: ['evidence:read'] });
  });

  it('carries headers that let nothing of it run or be framed', async () => {
    const { headers } = await service.call('GET', '/healthz', null);
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeDefined();
  });

  it('is open to no other origin than those named', async () => {
    const ask = (origin: string) =>
      service.app.inject({ method: 'OPTIONS', url: '/v1/capture', headers: { origin, 'access-control-request-method': 'GET' } });
    expect((await ask('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('says whether it is alive and ready', async () => {
    expect((await service.call('GET', '/healthz', null)).status).toBe(200);
    expect((await service.call('GET', '/readyz', null)).status).toBe(200);
  });

  it('gives the reasons as applicants may read them, without a hint for an attacker', async () => {
    const answer = await service.call('GET', '/v1/reasons', null);
    expect(answer.body.items.length).toBeGreaterThan(60);
    expect(answer.text).not.toMatch(/"(attack|link)\.|staffText/);
  });
});

describe('everything held on a person', () => {
  it('is exported to the wallet, audited', async () => {
    const { accountId } = await openCase(service, key, 'export.approved');
    const answer = await service.call('GET', `/v1/accounts/${accountId}/export`, key);
    expect(answer.body).toMatchObject({
      account: { external_id: 'export.approved' },
      claims: [{ version: 1, claims: { fullName: 'Ada Sample' } }],
    });
    const audited = await service.database.db.selectFrom('audit').select('subject').where('action', '=', 'account.exported').execute();
    expect(audited.map((row) => row.subject)).toContain(accountId);
  });
});
