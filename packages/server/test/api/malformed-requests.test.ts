import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Access, ROUTE_ACCESS } from '../../src/access/route-access.ts';
import { newExampleId } from '../../src/openapi/example-id.ts';
import { errorsOf } from '../../src/openapi/route-errors.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let token: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
  ({ token } = await openCase(service, key, 'malformed.approved'));
});
afterAll(() => service.close());

const SECRET = 'leak-me-4711';
const routes = Object.entries(ROUTE_ACCESS as Record<string, Access>)
  .map(([name, access]) => {
    const [method = '', pattern = ''] = name.split(' ');
    return { name, method, pattern, access };
  })
  // pages answer with files, the staff’s routes have a walk of their own
  .filter(({ pattern, access }) => pattern.startsWith('/v1/') && ['key', 'capture', 'public'].includes(access.to));
const sending = routes.filter(({ method }) => method === 'POST' || method === 'PATCH');

const address = (pattern: string): string => pattern.replace(':step', 'face').replaceAll(/:\w+/g, newExampleId('ver'));
const PAYLOADS: readonly (readonly [string, string, string])[] = [
  ['no JSON', 'application/json', `{"a":"${SECRET}`],
  ['a list', 'application/json', `["${SECRET}"]`],
  ['a text', 'application/json', `"${SECRET}"`],
  ['null', 'application/json', 'null'],
  ['unknown and deep', 'application/json', JSON.stringify({ [SECRET]: { a: [[[SECRET]]] }, __proto__: { code: SECRET } })],
  ['another type', 'text/xml', `<a>${SECRET}</a>`],
];
/** they ignore a body, or begin something without one */
const GOOD_WITHOUT_BODY = new Set(['POST /v1/capture/token', 'POST /v1/capture/handoff']);

describe('a malformed request', () => {
  it.each(sending)(
    '$name is answered with a declared problem, and nothing of it is repeated',
    async ({ name, method, pattern, access }) => {
      const credential = access.to === 'key' ? key : token;
      for (const [what, type, payload] of PAYLOADS) {
        const answer = await service.app.inject({
          method: method as 'POST',
          url: address(pattern),
          headers: { 'content-type': type, ...(access.to === 'public' ? {} : { authorization: `Bearer ${credential}` }) },
          payload,
        });
        expect({ what, leaks: answer.body.includes(SECRET) }).toEqual({ what, leaks: false });
        if (answer.statusCode < 400 && GOOD_WITHOUT_BODY.has(name)) continue;
        expect({ what, type: answer.headers['content-type'] }).toEqual({ what, type: expect.stringContaining('application/problem+json') });
        expect({ what, status: answer.statusCode < 500 }).toEqual({ what, status: true });
        expect(errorsOf(method, pattern, access)).toContain(answer.json().code);
      }
    },
  );

  it.each(routes.filter(({ pattern, access }) => pattern.includes(':id') && access.to === 'key'))(
    '$name with an id of another kind is a declared problem',
    async ({ method, pattern, access }) => {
      const answer = await service.app.inject({
        method: method as 'GET',
        url: pattern.replaceAll(/:\w+/g, `${SECRET}%2f..`),
        headers: { authorization: `Bearer ${key}` },
        ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
      });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).not.toContain(SECRET);
      expect(errorsOf(method, pattern, access)).toContain(answer.json().code);
    },
  );

  it.each(routes.filter(({ name }) => ['GET /v1/verifications', 'GET /v1/tickets', 'GET /v1/events', 'GET /v1/policies'].includes(name)))(
    '$name with a page that cannot be is refused',
    async ({ pattern }) => {
      for (const query of ['limit=0', 'limit=101', 'limit=x', `cursor=${'x'.repeat(65)}`, `${SECRET}=1`])
        expect((await service.call('GET', `${pattern}?${query}`, key)).body.code).toBe('request.invalid');
    },
  );
});
