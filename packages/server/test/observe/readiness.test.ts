import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let reachable = true;
beforeAll(async () => {
  const objects = {
    head: async () => {
      if (!reachable) throw new Error('gone');
      return undefined;
    },
    close: () => undefined,
  };
  service = await openTestService({}, { objects: objects as never });
});
afterAll(() => service.close());

describe('/readyz', () => {
  it('says that the process may be sent traffic, and names what is missing where it may not', async () => {
    expect((await service.call('GET', '/readyz', null)).body).toEqual({ ok: true });
    reachable = false;
    const answer = await service.call('GET', '/readyz', null);
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ code: 'system.not_ready', missing: 'objects' });
    // alive all the same: a restart would not bring the store back
    expect((await service.call('GET', '/healthz', null)).status).toBe(200);
  });
});
