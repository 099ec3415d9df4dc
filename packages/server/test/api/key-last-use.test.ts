import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

describe('the last use of an API key', () => {
  it('is kept to the minute, however many requests there are', async () => {
    const lastUse = async () =>
      Date.parse(
        (await service.call('GET', '/v1/api-keys', key)).body.items.find((one: { name: string }) => one.name === 'test').last_used_at,
      );
    await lastUse();
    const first = await lastUse();
    expect(Math.abs(service.context.now().getTime() - first)).toBeLessThan(60_000);
    await Promise.all(Array.from({ length: 8 }, lastUse));
    expect(await lastUse()).toBe(first);
    service.pass(61_000);
    await Promise.all(Array.from({ length: 8 }, lastUse));
    expect(await lastUse()).toBeGreaterThanOrEqual(first + 61_000);
  });
});
