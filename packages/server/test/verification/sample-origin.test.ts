import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, manifestOf } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const START = '/v1/capture/steps/document_front/start';
const COMPLETE = '/v1/capture/steps/document_front/complete';
const open = async (mode: 'test' | 'live') => {
  const made = await openCase(service, await service.key(mode), `sample-${mode}`, 'zh-wallet');
  await consent(service, made.token);
  return made;
};

describe('a recording of the drawn sample person', () => {
  it('is refused with a live key, at the start of a step and in a recording’s description', async () => {
    const { id, token } = await open('live');
    const refused = await service.call('POST', START, token, { document_type: 'prc_id', sample: true });
    expect(refused).toMatchObject({ status: 409, body: { code: 'test_mode.only' } });
    // a page that keeps quiet at the start is stopped at the end
    const started = await service.call('POST', START, token, { document_type: 'prc_id' });
    expect(started.status).toBe(200);
    const manifest = { ...manifestOf(id, started.body), sample: true as const };
    expect(await service.call('POST', COMPLETE, token, { manifest })).toMatchObject({ status: 409, body: { code: 'test_mode.only' } });
    const { steps } = (await service.call('GET', '/v1/capture', token)).body;
    expect(steps.find(({ step }: { step: string }) => step === 'document_front').state).toBe('started');
  });

  it('is taken with a test key, and the audit trail says what it is', async () => {
    const { id, token } = await open('test');
    const started = await service.call('POST', START, token, { document_type: 'prc_id', sample: true });
    expect(started.status).toBe(200);
    const manifest = { ...manifestOf(id, started.body), sample: true as const };
    expect((await service.call('POST', COMPLETE, token, { manifest })).status).toBe(200);
    const told = await service.context.db
      .selectFrom('audit')
      .select('detail')
      .where('actor', '=', id)
      .where('action', 'in', ['step.started', 'step.completed'])
      .execute();
    expect(told.map(({ detail }) => (JSON.parse(detail) as { origin?: string }).origin)).toEqual(['sample', 'sample']);
  });
});
