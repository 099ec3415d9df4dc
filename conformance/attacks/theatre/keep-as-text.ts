import type { Claims } from '@mien/protocol';
import { expect } from 'vitest';
import { verifyAudit } from '../../../packages/server/src/audit/verify-audit.ts';
import { openTestService } from '../../../packages/server/test/support/test-service.ts';

/** Goes the whole way of a customer under hostile claims, asks for them by every query, and finds the very letters again and nothing else changed. */
export async function expectKeptAsText(claims: Claims): Promise<void> {
  const service = await openTestService();
  try {
    const { db } = service.context;
    const key = await service.key('test');
    const externalId = claims.fullName ?? '';
    const made = await service.call('POST', '/v1/accounts', key, { external_id: externalId, claims });
    expect(made.status, made.text).toBe(201);
    await service.call('POST', '/v1/accounts', key, { external_id: 'bystander', claims: { fullName: 'Ada Sample' } });
    for (const text of Object.values(claims).map(String)) {
      const asked = encodeURIComponent(text);
      // what is asked for is looked for, never run: it finds nothing, or is refused as no id
      const found = await service.call('GET', `/v1/verifications?account_id=${asked}`, key);
      expect(found.body.code, text).toBe('request.invalid');
      const page = await service.call('GET', `/v1/events?cursor=${asked}`, key);
      expect(page.status === 200 ? page.body.items.length : page.body.code, text).toSatisfy(
        (answer: unknown) => answer === 'request.invalid' || typeof answer === 'number',
      );
    }
    const opened = await service.call('POST', '/v1/verifications', key, { account_id: made.body.id });
    expect(opened.status, opened.text).toBe(201);
    await service.call('POST', `/v1/verifications/${opened.body.verification.id}/simulate`, key);
    expect((await service.work()).failed).toEqual([]);
    const kept = await service.call('GET', `/v1/accounts/${made.body.id}`, key);
    // evaluated somewhere, 7*7 would have become another text
    expect(kept.body).toMatchObject({ external_id: externalId, claims });
    const { count } = await db
      .selectFrom('accounts')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(2);
    expect(await verifyAudit(db, service.context.tokens)).toMatchObject({ ok: true });
  } finally {
    await service.close();
  }
}
