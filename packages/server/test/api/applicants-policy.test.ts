import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT_PURPOSES } from '../../src/vocabulary.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const say = (token: string, purpose: string, answer: string) =>
  service.call('POST', '/v1/capture/consents', token, { purpose, answer, text_version: '2026-11' });
const routeOf = async (id: string) => (await service.call('GET', `/v1/verifications/${id}`, key)).body;

describe('the policy as the applicant reads it', () => {
  it('says documents, steps, judging, duration, attempts, what is kept and each consent, in both languages', async () => {
    const { token } = await openCase(service, key, 'reader.approved');
    const { policy } = (await service.call('GET', '/v1/capture', token)).body;
    expect(policy.countries).toEqual({
      every_country: ['passport', 'td1_card', 'td2_card'],
      by_country: { USA: ['driving_licence'], CAN: ['driving_licence'] },
      not_served: [],
    });
    expect(policy.duration.seconds).toBe(policy.duration.by_step.reduce((sum: number, one: { seconds: number }) => sum + one.seconds, 0));
    expect(policy.attempts).toEqual({ max: 3, step_retries: 5, cool_down_hours: 24 });
    expect(policy.kept.map((one: { what: string; days: number }) => [one.what, one.days])).toEqual([
      ['media', 90],
      ['evidence', 365],
      ['template', 365],
    ]);
    expect(policy.consents.map((one: { purpose: string }) => one.purpose)).toEqual([...CONSENT_PURPOSES]);
    for (const { title, text } of [...policy.consents, ...policy.kept.map((one: object) => ({ title: policy.name, ...one }))])
      for (const words of [title, text]) {
        expect(words.en).toMatch(/^[\x20-\x7e’]+$/);
        expect(words['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
      }
  });

  it('holds nothing a decision turns on', async () => {
    const { token } = await openCase(service, key, 'curious.approved');
    const { text } = await service.call('GET', '/v1/capture', token);
    expect(text).not.toMatch(/fmr|threshold|stillness|continuity|passive|bpcer|requiredChecks|escalat/i);
  });
});

describe('consent', () => {
  it('to a template is a free choice', async () => {
    const { id, token } = await openCase(service, key, 'free.approved');
    await consent(service, token);
    expect((await say(token, 'template', 'declined')).status).toBe(200);
    expect(await routeOf(id)).toMatchObject({ route: 'automatic', state: 'created' });
  });

  it('to the face declined leads to a person', async () => {
    const { id, token } = await openCase(service, key, 'noface.approved');
    await consent(service, token);
    await say(token, 'face', 'given');
    expect(await routeOf(id)).toMatchObject({ route: 'automatic' });
    await say(token, 'face', 'declined');
    expect(await routeOf(id)).toMatchObject({ route: 'attended', state: 'analysing' });
    await service.work();
    expect((await routeOf(id)).state).toBe('in_review');
  });
});
