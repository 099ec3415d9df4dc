import { WORLDWIDE, WORLDWIDE_VOICE } from '@mien/protocol';
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

  it('takes longer the more is asked in a step, and no consent says how long anything takes', async () => {
    const told = async (name: string, change: Partial<typeof WORLDWIDE>) => {
      await service.call('POST', '/v1/policies', await service.key('test'), { ...WORLDWIDE_VOICE, ...change, id: name, version: 1 });
      const account = (await service.call('POST', '/v1/accounts', key, { external_id: name })).body;
      const made = await service.call('POST', '/v1/verifications', key, { account_id: account.id, policy: name });
      return (await service.call('GET', '/v1/capture', made.body.capture.token)).body.policy;
    };
    const one = await told('one-of-each', { challenges: { ...WORLDWIDE.challenges, count: 1 }, digits: { language: 'en', count: 1 } });
    const many = await told('many', { challenges: { ...WORLDWIDE.challenges, count: 5 }, digits: { language: 'en', count: 8 } });
    expect(many.duration.seconds - one.duration.seconds).toBeGreaterThan(4 * 3 + 7 * 1.5);
    for (const { text } of one.consents) for (const words of [text.en, text['zh-CN']]) expect(words).not.toMatch(/minutes|分钟/);
  });

  it('holds nothing a decision turns on', async () => {
    const { token } = await openCase(service, key, 'curious.approved');
    const { text } = await service.call('GET', '/v1/capture', token);
    // ids and tokens are drawn, and now and then spell one of these words
    const said = text.replaceAll(/\b[a-z]{3}_[0-9a-z]{26}\b|\beyJ[\w.-]+/gi, '');
    expect(said.length).toBeGreaterThan(500);
    expect(said).not.toMatch(/fmr|threshold|stillness|continuity|passive|bpcer|requiredChecks|escalat/i);
  });
});

describe('consent', () => {
  it('to a template is a free choice', async () => {
    const { id, token } = await openCase(service, key, 'free.approved');
    await consent(service, token);
    expect((await say(token, 'template', 'declined')).status).toBe(200);
    expect(await routeOf(id)).toMatchObject({ route: 'automatic', state: 'created' });
  });

  it('to the face is needed before the face is filmed, and who does not give it is offered a person', async () => {
    const { id, token } = await openCase(service, key, 'unasked.approved');
    await say(token, 'automatic', 'given');
    expect((await service.call('POST', '/v1/capture/steps/document_front/start', token, {})).status).toBe(200);
    const refused = await service.call('POST', '/v1/capture/steps/face/start', token, {});
    expect(refused.body).toMatchObject({ status: 409, code: 'consent.face_needed', instead: 'attended' });
    await say(token, 'face', 'given');
    expect((await service.call('POST', '/v1/capture/steps/face/start', token, {})).status).toBe(200);
    await say(token, 'face', 'declined');
    expect(await routeOf(id)).toMatchObject({ route: 'attended' });
  });

  it('to the template taken back after the approval destroys the template at once, and the audit says so', async () => {
    const { id, accountId, token } = await openCase(service, key, 'kept.approved');
    await consent(service, token);
    await say(token, 'template', 'given');
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    expect((await routeOf(id)).state).toBe('approved');
    const { db } = service.database;
    const { sealing } = service.context;
    const sealed = await sealing.seal('tpl_kept', 'templates.sealed:tpl_kept', 'a template');
    const kept = { id: 'tpl_kept', account_id: accountId, verification_id: id, model_id: 'face-embedder-512', sealed };
    const keptUntil = new Date(Date.now() + 86_400_000);
    await db
      .insertInto('templates')
      .values({ ...kept, created_at: new Date(), keep_until: keptUntil })
      .execute();

    expect((await say(token, 'template', 'declined')).status).toBe(200);
    expect(await db.selectFrom('templates').selectAll().where('account_id', '=', accountId).execute()).toEqual([]);
    expect(await sealing.open('tpl_kept', 'templates.sealed:tpl_kept', sealed)).toBeNull();
    const trail = await db.selectFrom('audit').selectAll().where('subject', '=', accountId).where('actor', '=', id).execute();
    expect(trail.map(({ action }) => action)).toEqual(['template.destroyed']);
    // other consents are settled with the verification
    expect((await say(token, 'face', 'declined')).body.code).toBe('verification.state');
    expect((await say(token, 'template', 'given')).body.code).toBe('verification.state');
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
