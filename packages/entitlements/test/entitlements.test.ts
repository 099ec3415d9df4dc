import type { AddressInfo } from 'node:net';
import express, { type Request } from 'express';
import { type FastifyRequest, fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, openTestService, type TestService } from '../../server/test/support/test-service.ts';
import { createStatusChecker, expressEntitlement, fastifyEntitlement, STATUS_HEADER, type StatusChecker } from '../src/index.ts';

const DAY = 24 * 3_600_000;
const ISSUER = 'https://verify.example';

let service: TestService;
let key: string;
let check: StatusChecker;
let account: string;
let token: string;
const keys = async () => (await service.call('GET', '/.well-known/jwks.json', null)).body;
const tokenOf = async (id: string) => (await service.call('GET', `/v1/accounts/${id}/status-token`, key)).body.token as string;
const checker = async (more: object = {}) =>
  createStatusChecker({ issuer: ISSUER, mode: 'test', keys: await keys(), now: service.context.now, ...more });

beforeAll(async () => {
  service = await openTestService({ MIEN_PUBLIC_URL: ISSUER });
  key = await service.key('test');
  const open = await openCase(service, key, 'status.approved');
  await service.call('POST', `/v1/verifications/${open.id}/simulate`, key);
  await service.work();
  account = open.accountId;
  token = await tokenOf(account);
  check = await checker();
});
afterAll(() => service.close());

describe('a status token', () => {
  it('says offline what the account may do, and no more', async () => {
    expect(await check(token, { account, action: 'send', amount: '1000', currency: 'USD' })).toMatchObject({
      ok: true,
      status: { level: 'basic' },
    });
    const stranger = (await openCase(service, key, 'unverified')).accountId;
    expect(await check(await tokenOf(stranger), { account: stranger, action: 'send' })).toEqual({
      ok: false,
      code: 'entitlement.not_held',
    });
    expect(await check(await tokenOf(stranger), { account: stranger, action: 'receive', amount: '9', currency: 'EUR' })).toMatchObject({
      ok: true,
    });
  });

  it('holds the amounts of the policy, with what was used before, to the last digit', async () => {
    const send = (amount: string, day = '0', currency = 'USD') =>
      check(token, { account, action: 'send', amount, currency, used: { day } });
    expect((await send('1000.000000000000000001')).ok).toBe(false);
    expect((await send('0.1', '999.9')).ok).toBe(true);
    expect(await send('0.2', '999.9')).toEqual({ ok: false, code: 'entitlement.over_limit' });
    for (const amount of ['-1', '1e3', 'NaN', '', '0x10']) expect((await send(amount)).ok).toBe(false);
    expect((await send('1', '0', 'EUR')).ok).toBe(false);
  });

  it('of somebody else, of another mode, of another issuer, changed or unsigned is refused', async () => {
    expect(await check(token, { account: 'acc_other', action: 'send' })).toEqual({ ok: false, code: 'status.invalid' });
    const invalid = { ok: false, code: 'status.invalid' };
    expect(await (await checker({ mode: 'live' }))(token, { account, action: 'send' })).toEqual(invalid);
    expect(await (await checker({ issuer: 'https://other.example' }))(token, { account, action: 'send' })).toEqual(invalid);
    const [head, body, signature] = token.split('.');
    const payload = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...payload, level: 'full' })).toString('base64url');
    expect(await check(`${head}.${forged}.${signature}`, { account, action: 'send' })).toEqual(invalid);
    expect(await check(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`, { account, action: 'send' })).toEqual(invalid);
    expect(await check(undefined, { account, action: 'send' })).toEqual({ ok: false, code: 'status.missing' });
    const capture = await openCase(service, key, 'capture-token');
    expect(await check(capture.token, { account, action: 'send' })).toEqual(invalid);
  });

  it('carries ids, level and limits, nothing personal', () => {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    expect(payload).not.toContain('Ada');
    expect(Object.keys(JSON.parse(payload)).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'level', 'may', 'mode', 'sub']);
  });

  it('is good for five minutes', async () => {
    service.pass(5 * 60_000 + 1000);
    expect(await check(token, { account, action: 'send' })).toEqual({ ok: false, code: 'status.expired' });
    token = await tokenOf(account);
    expect((await check(token, { account, action: 'send' })).ok).toBe(true);
  });

  it('is checked across a rotation of keys without a gap: the next is published a day before it signs', async () => {
    const before = await keys();
    const old = before.keys.find((one: { alg: string }) => one.alg === 'EdDSA').kid;
    service.pass(90 * DAY);
    // one of status tokens, one of credentials
    expect(await service.context.issuerKeys.rotate()).toBe(2);
    expect(await service.context.issuerKeys.rotate()).toBe(0);
    const ahead = await keys();
    expect(ahead.keys).toHaveLength(before.keys.length + 2);
    // a checker that learned the set now understands tokens of both keys
    const both = await checker({ keys: ahead });
    const byOld = await tokenOf(account);
    expect((await both(byOld, { account, action: 'send' })).ok).toBe(true);
    service.pass(DAY + 120_000);
    const byNew = await tokenOf(account);
    expect(JSON.parse(Buffer.from(byNew.split('.')[0] ?? '', 'base64url').toString()).kid).not.toBe(old);
    expect((await both(byNew, { account, action: 'send' })).ok).toBe(true);
    service.pass(2 * DAY);
    expect((await keys()).keys.map((one: { kid: string }) => one.kid)).not.toContain(old);
  });
});

describe('the middleware', () => {
  const ask = async (url: string, status?: string) => {
    const answer = await fetch(`${url}/send`, { method: 'POST', headers: status === undefined ? {} : { [STATUS_HEADER]: status } });
    return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
  };
  const wantedOf = () => ({ account, action: 'send', amount: '20', currency: 'USD' }) as const;

  it('lets through or refuses with reason and remedy in both languages: Fastify', async () => {
    const app = fastify();
    app.post('/send', { preHandler: fastifyEntitlement<FastifyRequest>(await checker(), wantedOf) }, async () => 'sent');
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    expect(await ask(url, await tokenOf(account))).toMatchObject({ status: 200, body: 'sent' });
    const refused = await ask(url);
    expect(refused).toMatchObject({ status: 401, type: expect.stringContaining('application/problem+json') });
    expect(JSON.parse(refused.body)).toMatchObject({
      code: 'status.missing',
      title_zh: expect.stringMatching(/\p{Script=Han}/u),
      remedy: expect.any(String),
    });
    await app.close();
  });

  it('lets through or refuses with reason and remedy in both languages: Express', async () => {
    const app = express();
    app.post('/send', expressEntitlement<Request>(await checker(), wantedOf), (_request, response) => void response.send('sent'));
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await ask(url, await tokenOf(account))).toMatchObject({ status: 200, body: 'sent' });
    expect(await ask(url, 'x.y.z')).toMatchObject({ status: 401, type: expect.stringContaining('application/problem+json') });
    await new Promise((resolve) => server.close(resolve));
  });
});
