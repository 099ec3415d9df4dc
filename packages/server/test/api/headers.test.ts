import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTE_ACCESS } from '../../src/access/route-access.ts';
import { newId } from '../../src/ids.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
const routes = Object.keys(ROUTE_ACCESS).map((name) => name.split(' ') as [Method, string]);
let host = 0;
const ask = (method: Method, pattern: string, headers: Record<string, string> = {}) => {
  host += 1;
  return service.app.inject({
    method,
    url: pattern.replace(/:\w+/g, newId('ver')).replace('*', 'none.js'),
    headers,
    remoteAddress: `10.8.${host >> 8}.${host & 255}`,
    ...(method === 'GET' || method === 'HEAD' ? {} : { payload: {} }),
  });
};

/** what an answer may be: nothing a browser would run, but for our own pages */
const TYPES = /^(application\/(json|problem\+json)|text\/(plain|html|css|javascript)|application\/octet-stream|text\/event-stream)/;

describe('every answer', () => {
  it.each(routes)('of %s %s says what it is, is framed by nobody, and may load nothing from elsewhere', async (method, pattern) => {
    const { headers } = await ask(method, pattern);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe-inline|[^-]unsafe-eval|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    if (headers['content-type'] !== undefined) expect(String(headers['content-type'])).toMatch(TYPES);
    if (pattern.startsWith('/v1/')) {
      expect(String(headers['content-type'] ?? '')).not.toContain('html');
      expect(String(headers['cache-control'])).toContain('no-store');
    }
  });

  it.each(routes.filter(([, pattern]) => pattern.startsWith('/v1/staff')))(
    'of %s %s may be read by no other origin, whatever that origin says',
    async (method, pattern) => {
      const { headers } = await ask(method, pattern, { origin: 'https://evil.example', host: 'evil.example' });
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    },
  );

  it('to a path that does not exist reveals nothing and is not a page', async () => {
    for (const url of ['/v1/nothing', '/../../etc/passwd', '/%2e%2e/secrets', '/v1/accounts/%00', '/staff/assets/../../package.json']) {
      const answer = await service.app.inject({ method: 'GET', url });
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400);
      expect(String(answer.headers['content-type']), url).toContain('json');
      expect(answer.body, url).not.toMatch(/root:|"name":|at .*\.ts/);
    }
  });

  it('to a body of another type than it says is a coded refusal', async () => {
    const key = await service.key('test');
    const as = { authorization: `Bearer ${key}` };
    for (const [type, payload] of [
      ['text/html', '<script>1</script>'],
      ['application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
      ['application/x-www-form-urlencoded', 'external_id=x'],
      ['multipart/form-data; boundary=x', '--x--'],
      ['application/json; charset=utf-16', '{"external_id":"x"}'],
      ['application/json', '{"external_id":"x","__proto__":{"admin":true}}'],
      ['application/json', '{"constructor":{"prototype":{"x":1}}}'],
      ['application/json', '{"external_id":"x"'],
    ] as const) {
      const answer = await service.app.inject({ method: 'POST', url: '/v1/accounts', headers: { ...as, 'content-type': type }, payload });
      if (answer.statusCode < 400) expect(type).toContain('charset');
      else expect(answer.json().code, `${type} ${payload}`).toMatch(/^request\./);
    }
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('to a header with a line break in it never splits', async () => {
    const answer = await service.app.inject({
      method: 'GET',
      url: '/v1/reasons',
      headers: { 'x-request-id': 'a%0d%0aset-cookie: x=1', 'accept-language': 'en%0d%0ax: y' },
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['x']).toBeUndefined();
  });
});
