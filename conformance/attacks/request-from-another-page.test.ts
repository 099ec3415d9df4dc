import { expect } from 'vitest';
import { foreignPages } from '../../packages/server/test/support/foreign-pages.ts';
import { firstAdmin } from '../../packages/server/test/support/staff-client.ts';
import { openTestService } from '../../packages/server/test/support/test-service.ts';
import { withstood } from './theatre/withstood.ts';

withstood(
  'request-from-another-page',
  {
    species: 'account',
    cost: 2,
    what: 'a page that somebody of the staff visits, which sends requests with their cookie (CSRF)',
    by: '`access.origin`: the cookie is SameSite=Strict, and a request must come from our own origin with a header no other page may send',
  },
  async () => {
    const service = await openTestService();
    try {
      const admin = await firstAdmin(service);
      const { publicUrl } = service.context.config;
      const invite = (headers: Readonly<Record<string, string>>, type: string, payload: string) =>
        service.app.inject({ method: 'POST', url: '/v1/staff/invitations', headers: { ...headers, 'content-type': type }, payload });
      const body = JSON.stringify({ email: 'mallory@evil.example', role: 'compliance' });
      for (const headers of foreignPages(publicUrl, admin.client.cookie)) {
        const answer = await invite(headers, 'application/json', body);
        expect({ status: answer.statusCode, code: answer.json().code }).toEqual({ status: 403, code: 'access.origin' });
        expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      }
      // what a form of any page can send without asking first: no header of its own
      for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
        expect((await invite({ cookie: admin.client.cookie }, type, body)).json().code).toBe('access.origin');
      expect(
        await service.context.db.selectFrom('staff_invitations').select('id').where('email', '=', 'mallory@evil.example').execute(),
      ).toEqual([]);
    } finally {
      await service.close();
    }
  },
);
