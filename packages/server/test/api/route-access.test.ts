import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../src/access/api-keys.ts';
import { type Access, ROUTE_ACCESS } from '../../src/access/route-access.ts';
import { ROLES, SCOPES } from '../../src/access/scopes.ts';
import { hashOf } from '../../src/credential/offer/offer-credential.ts';
import { newId } from '../../src/ids.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let whole: string;
let live: string;
let token: string;
let id: string;
let accountId: string;
beforeAll(async () => {
  service = await openTestService();
  whole = await service.key('test');
  live = await service.key('live');
  ({ token, id, accountId } = await openCase(service, whole, 'walk.approved'));
});
afterAll(() => service.close());

type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
const withBody = (method: Method) => (method === 'GET' || method === 'HEAD' ? {} : { payload: {} });
/** a HEAD is answered without a body */
const codeOf = (method: Method, answer: { json(): { code: string } }, expected: string) =>
  method === 'HEAD' ? expected : answer.json().code;
const routes = Object.entries(ROUTE_ACCESS as Record<string, Access>).map(([name, access]) => {
  const [method = '', pattern = ''] = name.split(' ');
  return { name, method: method as Method, pattern, access };
});
const guarded = routes.filter(
  ({ access }) => access.to === 'key' || access.to === 'capture' || access.to === 'account' || access.to === 'offer',
);

const KIND_OF = {
  accounts: 'acc',
  verifications: 'ver',
  policies: 'pol',
  tickets: 'tkt',
  'webhook-endpoints': 'whe',
  events: 'evt',
  'api-keys': 'key',
} as const;
/** the route with ids in it: of the walk’s own resources where there are any */
function address(pattern: string): string {
  const kind = pattern.split('/')[2] as keyof typeof KIND_OF;
  const own = kind === 'accounts' ? accountId : kind === 'verifications' ? id : newId(KIND_OF[kind] ?? 'ver');
  return pattern
    .replace(':id', own)
    .replace(':step', 'face')
    .replace(':clipId', newId('clp'))
    .replace(':mediaId', newId('clp'))
    .replace(':addressId', newId('adr'))
    .replace(':messageId', newId('tkm'))
    .replace(':credentialId', newId('crd'));
}

const refusalsOf = async (actor?: string) => {
  let query = service.database.db.selectFrom('audit').select(['actor', 'detail']).where('action', '=', 'access.refused');
  if (actor !== undefined) query = query.where('actor', '=', actor);
  return query.execute();
};
const lastEntry = async (): Promise<number> =>
  (await service.database.db.selectFrom('audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()).seq;
/** What the audit trail says was refused since: who, where and why. */
const refusedSince = async (seq: number) => {
  const rows = await service.database.db
    .selectFrom('audit')
    .select(['actor', 'subject', 'detail'])
    .where('action', '=', 'access.refused')
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute();
  return rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(detail) }));
};
/** a fresh address for each walk: refusals are limited by address */
let host = 0;
const from = () => ({ 'x-forwarded-for': `203.0.113.${++host % 250}` });

describe('every route', () => {
  it.each(guarded)('$name refuses who shows nothing, and audits it', async ({ name, method, pattern }) => {
    const before = await lastEntry();
    const answer = await service.app.inject({
      method,
      url: address(pattern),
      remoteAddress: `10.1.0.${++host % 250}`,
      ...withBody(method),
    });
    expect(answer.statusCode).toBe(401);
    expect(codeOf(method, answer, 'access.missing')).toBe('access.missing');
    expect(await refusedSince(before)).toEqual([{ actor: 'anonymous', subject: name, detail: { code: 'access.missing' } }]);
  });

  it.each(guarded)('$name refuses an unknown credential and the wrong kind of one alike, and audits each', async (route) => {
    const { name, method, pattern, access } = route;
    const before = await lastEntry();
    const wrongKind = access.to === 'key' ? token : whole;
    const bodies = new Set<string>();
    for (const credential of [wrongKind, `mien_test_${'A'.repeat(43)}`, 'x.y.z', `${token.slice(0, -4)}AAAA`]) {
      const answer = await service.app.inject({
        method,
        url: address(pattern),
        headers: { authorization: `Bearer ${credential}` },
        remoteAddress: `10.2.0.${++host % 250}`,
        ...withBody(method),
      });
      expect(answer.statusCode).toBe(401);
      const { request_id: _own, ...rest } = method === 'HEAD' ? { request_id: '', code: 'access.refused' } : answer.json();
      bodies.add(JSON.stringify(rest));
    }
    expect([...bodies]).toHaveLength(1);
    expect([...bodies][0]).toContain('access.refused');
    const refusal = { actor: 'anonymous', subject: name, detail: { code: 'access.refused' } };
    expect(await refusedSince(before)).toEqual([refusal, refusal, refusal, refusal]);
  });

  it.each(guarded.filter(({ access }) => access.to === 'key'))(
    '$name refuses a key of another role, and one whose time is over, and audits whose they were',
    async ({ name, method, pattern, access }) => {
      const others = SCOPES.filter((scope) => access.to === 'key' && scope !== access.scope);
      const past = new Date(service.context.now().getTime() - 1000);
      const other = await createKey(service.context, { mode: 'test', name: 'other', scopes: others, expiresAt: null }, 'system');
      const old = await createKey(service.context, { mode: 'test', name: 'old', scopes: SCOPES, expiresAt: past }, 'system');
      const before = await lastEntry();
      for (const [{ key }, status, code] of [
        [other, 403, 'access.scope'],
        [old, 401, 'access.expired'],
      ] as const) {
        const answer = await service.app.inject({
          method,
          url: address(pattern),
          headers: { authorization: `Bearer ${key}` },
          remoteAddress: `10.3.0.${++host % 250}`,
          ...withBody(method),
        });
        expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status, code });
      }
      expect(await refusedSince(before)).toEqual([
        { actor: other.id, subject: name, detail: { code: 'access.scope' } },
        { actor: old.id, subject: name, detail: { code: 'access.expired' } },
      ]);
    },
  );

  it.each(guarded.filter(({ pattern }) => pattern.includes(':id')))(
    '$name shows nothing of test mode to a live key',
    async ({ method, pattern, name }) => {
      const body =
        {
          'POST /v1/verifications/:id/review': { outcome: 'approved' },
          'POST /v1/accounts/:id/reverification': { reason: 'risk' },
          'POST /v1/accounts/:id/addresses/challenge': { chain: 'ethereum', address: `0x${'0'.repeat(40)}` },
          'POST /v1/accounts/:id/addresses': { challenge_id: newId('adc'), signature: '0x00' },
          'POST /v1/accounts/:id/credentials': { holder_key: { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) } },
          'POST /v1/tickets/:id/messages': { text: 'Hello' },
          'POST /v1/accounts/:id/notifications/read': { ids: [newId('ntf')] },
        }[name] ?? (method === 'GET' || method === 'DELETE' ? undefined : {});
      const answer = await service.call(method as 'GET', address(pattern), live, body);
      if (pattern.startsWith('/v1/accounts/:id/verifications')) expect(answer.body.items).toEqual([]);
      else expect(answer.body.code).toBe('resource.not_found');
    },
  );
});

describe('a capture token', () => {
  it.each(guarded.filter(({ access }) => access.to === 'capture' || access.to === 'account'))(
    'or an account’s: $name refuses it once its time is over, and audits it',
    async ({ name, method, pattern, access }) => {
      const at = new Date(service.context.now().getTime() - 3_600_000);
      const times = { mode: 'test', expiresAt: new Date(at.getTime() + 60_000) } as const;
      const { tokens } = service.context;
      const old =
        access.to === 'capture'
          ? await tokens.signCaptureToken({ verificationId: id, ...times }, at, 'jti')
          : await tokens.signAccountToken({ accountId, ...times }, at, 'jti');
      const before = await lastEntry();
      const answer = await service.app.inject({
        method,
        url: address(pattern),
        headers: { authorization: `Bearer ${old}` },
        remoteAddress: `10.4.0.${++host % 250}`,
        ...withBody(method),
      });
      expect(answer.statusCode).toBe(401);
      expect(codeOf(method, answer, 'access.expired')).toBe('access.expired');
      expect(await refusedSince(before)).toMatchObject([{ subject: name, detail: { code: 'access.expired' } }]);
    },
  );

  it('reaches its own verification and nothing of another', async () => {
    const other = await openCase(service, whole, 'other.approved');
    await consent(service, token);
    const own = await service.call('POST', '/v1/capture/steps/face/start', token, {});
    await consent(service, other.token);
    await service.call('POST', '/v1/capture/steps/face/start', other.token, {});
    const answer = await service.call('POST', '/v1/capture/steps/face/challenges', other.token, { nonce: own.body.nonce, position: 0 });
    expect(answer.body.code).toBe('step.nonce');
    expect((await service.call('GET', '/v1/capture', other.token)).body.id).toBe(other.id);
  });

  it('signed by somebody else, or by no algorithm, is refused', async () => {
    const [, payload] = token.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect((await service.call('GET', '/v1/capture', none)).body.code).toBe('access.refused');
  });

  it('ends with the erasure of its person', async () => {
    const gone = await openCase(service, whole, 'gone.approved');
    await service.call('DELETE', `/v1/accounts/${gone.accountId}`, whole);
    expect((await service.call('GET', '/v1/capture', gone.token)).body.code).toBe('access.refused');
  });

  it('stands in no URL: the link carries a code for one use in its fragment', async () => {
    const made = await openCase(service, whole, 'link.approved');
    expect(made.url).not.toContain(made.token);
    const code = new URL(made.url).hash.slice(1);
    const first = await service.call('POST', '/v1/capture/exchange', null, { code });
    expect(first.status).toBe(201);
    expect((await service.call('GET', '/v1/capture', first.body.token)).body.id).toBe(made.id);
    expect((await service.call('POST', '/v1/capture/exchange', null, { code })).body.code).toBe('capture.code');
  });
});

describe('the token of a credential offer', () => {
  it.each(guarded.filter(({ access }) => access.to === 'offer'))(
    '$name refuses it once its time is over, and audits whose it was',
    async ({ name, method, pattern }) => {
      const secret = 'token-of-an-old-offer';
      const expires_at = new Date(service.context.now().getTime() - 1000);
      await service.database.db
        .insertInto('credential_offers')
        .values({
          id: newId('cro'),
          account_id: accountId,
          code_hash: hashOf('code'),
          pin_hash: hashOf('pin'),
          token_hash: hashOf(secret),
          expires_at,
        })
        .execute();
      const before = await lastEntry();
      const answer = await service.app.inject({
        method,
        url: address(pattern),
        headers: { authorization: `Bearer ${secret}` },
        remoteAddress: `10.5.0.${++host % 250}`,
        ...withBody(method),
      });
      expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status: 401, code: 'access.expired' });
      expect(await refusedSince(before)).toEqual([{ actor: accountId, subject: name, detail: { code: 'access.expired' } }]);
    },
  );
});

describe('an API key', () => {
  it('is refused once revoked, and like an unknown one', async () => {
    const made = (await service.call('POST', '/v1/api-keys', whole, { name: 'short', scopes: ['policies:read'] })).body;
    expect((await service.call('GET', '/v1/policies', made.key)).status).toBe(200);
    await service.call('DELETE', `/v1/api-keys/${made.id}`, whole);
    expect((await service.call('GET', '/v1/policies', made.key, undefined, from())).body.code).toBe('access.refused');
    expect((await refusalsOf(made.id)).length).toBe(1);
  });

  it('rotated goes on for the overlap and no longer', async () => {
    const made = (await service.call('POST', '/v1/api-keys', whole, { name: 'turning', scopes: ['policies:read'] })).body;
    const next = (await service.call('POST', `/v1/api-keys/${made.id}/rotate`, whole, { overlap_minutes: 0 })).body;
    expect((await service.call('GET', '/v1/policies', made.key)).body.code).toBe('access.expired');
    expect((await service.call('GET', '/v1/policies', next.key)).status).toBe(200);
  });

  it('grants no more than it holds', async () => {
    const small = await service.key('test', ['keys:manage', 'policies:read']);
    expect((await service.call('POST', '/v1/api-keys', small, { name: 'more', scopes: ['evidence:read'] })).body.code).toBe('key.scope');
    const big = (await service.call('GET', '/v1/api-keys?limit=100', small)).body.items.find(
      (one: { scopes: string[] }) => one.scopes.length === SCOPES.length,
    );
    expect((await service.call('POST', `/v1/api-keys/${big.id}/rotate`, small, {})).body.code).toBe('key.scope');
  });

  it('lies in the database as a hash only', async () => {
    const rows = JSON.stringify(await service.database.db.selectFrom('api_keys').selectAll().execute());
    expect(rows).not.toContain(whole.slice(-43));
  });

  it('of the backend’s role sees no evidence', async () => {
    const backend = await service.key('test', ROLES.backend);
    expect((await service.call('GET', `/v1/verifications/${id}`, backend)).status).toBe(200);
    expect((await service.call('GET', `/v1/verifications/${id}/evidence`, backend)).body.code).toBe('access.scope');
  });
});

describe('a stranger', () => {
  it('who knocks on is sent away without filling the audit trail', async () => {
    const knock = () => service.app.inject({ method: 'GET', url: '/v1/policies', remoteAddress: '198.51.100.7' });
    const codes: string[] = [];
    const before = (await refusalsOf('anonymous')).length;
    for (let i = 0; i < 40; i++) codes.push((await knock()).json().code);
    expect(codes.at(-1)).toBe('request.too_many');
    expect((await refusalsOf('anonymous')).length - before).toBeLessThanOrEqual(30);
  });

  it('learns nothing from an unknown address', async () => {
    const answer = await service.call('GET', '/v1/secrets/of/others', null);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
