import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORTED_TABLES, NOT_EXPORTED } from '../../src/view/exported-tables.ts';
import { consent, filmStep } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

describe('the export of everything held on a person', () => {
  it('knows every table that names an account or a verification', async () => {
    const found = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name in ('account_id', 'verification_id') order by 1`.execute(service.database.db);
    const known = [...Object.keys(EXPORTED_TABLES), ...Object.keys(NOT_EXPORTED)];
    expect(found.rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('holds what each of them says, opened, and no secret and no template', async () => {
    const { id, token, accountId } = await openCase(service, key, 'whole-face.blurred');
    await consent(service, token);
    for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
    await service.work();
    await service.call('POST', '/v1/capture/tickets', token, { topic: 'other', message: 'please help Ada' });
    await service.call('POST', '/v1/capture/handoff', token);
    await service.call('POST', '/v1/capture/events', token, { events: [{ name: 'opened' }] });
    const { body, text } = await service.call('GET', `/v1/accounts/${accountId}/export`, key);
    const filled = ['consents', 'findings', 'clips', 'steps', 'attempts', 'verdicts', 'tickets', 'handoffs', 'capture_events'];
    for (const place of filled) expect({ place, count: body.verifications[0][place].length > 0 }).toEqual({ place, count: true });
    expect(text).toContain('please help Ada');
    expect(body.verifications[0].verdicts[0].verdict.reasons).toEqual(['face.blurred']);
    expect(body.events.length).toBeGreaterThan(3);
    for (const place of Object.values(EXPORTED_TABLES)) {
      const [first = '', second] = place.split('.');
      expect(second === undefined ? body : body.verifications[0]).toHaveProperty(second ?? first);
    }
    expect(text).not.toMatch(/"[a-z_]*sealed"|"hash"|"embedding"/);
  });
});
