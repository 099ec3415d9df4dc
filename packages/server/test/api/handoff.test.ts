import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const laptop = { 'mien-session': 'laptop-window-0001' };
const phone = { 'mien-session': 'phone-window-000001' };

/** The first device offers, the second takes the code. */
async function handOver(token: string) {
  const offer = await service.call('POST', '/v1/capture/handoff', token, undefined, laptop);
  const taken = await service.call('POST', '/v1/capture/exchange', null, { code: offer.body.code }, phone);
  return { offer, taken, other: taken.body.token as string };
}
const answer = (token: string, word: string) => service.call('POST', '/v1/capture/handoff/answer', token, { answer: word }, laptop);
const capture = (token: string, headers: Record<string, string>) => service.call('GET', '/v1/capture', token, undefined, headers);

describe('a hand-off to another device', () => {
  it('shows one code on both, waits for the first device, and goes on where the person stood', async () => {
    const { id, token } = await openCase(service, key, 'moves.approved');
    await consent(service, token);
    expect((await filmStep(service, id, token, 'document_front', undefined, laptop)).status).toBe(200);
    const { offer, taken, other } = await handOver(token);
    expect(offer.status).toBe(201);
    expect(offer.body.comparison_code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
    expect(new URL(offer.body.url).hash.slice(1)).toBe(offer.body.code);
    expect(new URL(offer.body.url).search).toBe('');
    expect(taken.body.handoff).toMatchObject({ state: 'exchanged', comparison_code: offer.body.comparison_code });
    expect((await capture(token, laptop)).body.handoff).toMatchObject({ state: 'exchanged' });

    expect((await capture(other, phone)).body.code).toBe('handoff.unconfirmed');
    expect((await service.call('GET', '/v1/capture/handoff', other)).body.state).toBe('exchanged');
    expect((await answer(token, 'confirmed')).body.state).toBe('confirmed');

    const moved = await capture(other, phone);
    expect(moved.body).toMatchObject({ id, session: { live: 'here' }, handoff: null });
    expect(moved.body.steps.find((one: { step: string }) => one.step === 'document_front').state).toBe('done');
    expect((await filmStep(service, id, other, 'document_back', undefined, phone)).status).toBe(200);
    const audited = await service.database.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', offer.body.id)
      .orderBy('seq')
      .execute();
    expect(audited.map(({ action }) => action)).toEqual(['handoff.offered', 'handoff.exchanged', 'handoff.confirmed']);
  });

  it('leaves the first device told and able to take over again', async () => {
    const { token } = await openCase(service, key, 'back.approved');
    await consent(service, token);
    const { other } = await handOver(token);
    await answer(token, 'confirmed');
    expect((await capture(token, laptop)).body.session).toEqual({ live: 'elsewhere' });
    expect((await service.call('POST', '/v1/capture/steps/document_front/start', token, {}, laptop)).body.code).toBe(
      'session.already_open',
    );
    expect((await service.call('POST', '/v1/capture/session', token, {}, laptop)).body.code).toBe('session.already_open');
    expect((await service.call('POST', '/v1/capture/session', token, { take_over: true }, laptop)).status).toBe(200);
    expect((await service.call('POST', '/v1/capture/steps/document_front/start', token, {}, laptop)).status).toBe(200);
    expect((await service.call('POST', '/v1/capture/steps/document_front/start', other, {}, phone)).body.code).toBe('session.already_open');
  });

  it('refused is a closed door for the other device', async () => {
    const { token } = await openCase(service, key, 'stranger.approved');
    const { other } = await handOver(token);
    expect((await answer(token, 'refused')).body.state).toBe('refused');
    expect((await capture(other, phone)).body.code).toBe('access.refused');
    expect((await service.call('GET', '/v1/capture/handoff', other)).body.code).toBe('access.refused');
    expect((await answer(token, 'confirmed')).body.code).toBe('handoff.over');
  });

  it('ends by time, and with a later offer', async () => {
    const { token } = await openCase(service, key, 'late.approved');
    const first = await service.call('POST', '/v1/capture/handoff', token, undefined, laptop);
    const second = await service.call('POST', '/v1/capture/handoff', token, undefined, laptop);
    expect((await service.call('POST', '/v1/capture/exchange', null, { code: first.body.code })).body.code).toBe('capture.code');
    service.pass(11 * 60_000);
    expect((await service.call('POST', '/v1/capture/exchange', null, { code: second.body.code })).body.code).toBe('capture.code');
    expect((await service.call('GET', '/v1/capture/handoff', token)).body.state).toBe('expired');
  });

  it('begins a step that was under way anew, at no cost', async () => {
    const { id, token } = await openCase(service, key, 'midway.approved');
    await consent(service, token);
    const before = await service.call('POST', '/v1/capture/steps/face/start', token, {}, laptop);
    const { other } = await handOver(token);
    await answer(token, 'confirmed');
    const after = await service.call('POST', '/v1/capture/steps/face/start', other, {}, phone);
    expect(after.body.nonce).not.toBe(before.body.nonce);
    const { attempts } = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
    expect(attempts).toMatchObject({ counted: 0, step_retries_left: 5 });
  });
});

describe('a second window', () => {
  it('is told that another is live, and becomes it once that one has gone', async () => {
    const { token } = await openCase(service, key, 'tabs.approved');
    await consent(service, token);
    expect((await capture(token, laptop)).body.session).toEqual({ live: 'here' });
    expect((await capture(token, phone)).body.session).toEqual({ live: 'elsewhere' });
    service.pass(61_000);
    expect((await capture(token, phone)).body.session).toEqual({ live: 'here' });
  });

  it('that gives itself no proper name is refused', async () => {
    const { token } = await openCase(service, key, 'noname.approved');
    expect((await capture(token, { 'mien-session': 'a b' })).body.code).toBe('request.invalid');
  });
});

describe('a capture token', () => {
  it('is renewed by the page before it ends, in the same session, and not for ever', async () => {
    const { id, token } = await openCase(service, key, 'renews.approved');
    await consent(service, token);
    expect((await capture(token, {})).body.session).toEqual({ live: 'here' });
    service.pass(50_000);
    const renewed = await service.call('POST', '/v1/capture/token', token);
    expect(renewed.status).toBe(201);
    expect((await capture(renewed.body.token, {})).body).toMatchObject({ id, session: { live: 'here' } });
    let last = renewed.body.token as string;
    let refused: string | undefined;
    for (let minutes = 0; minutes < 13 * 60 && refused === undefined; minutes += 14) {
      service.pass(14 * 60_000);
      const next = await service.call('POST', '/v1/capture/token', last);
      if (next.status === 201) last = next.body.token;
      else refused = next.body.code;
    }
    expect(refused).toBe('access.expired');
    expect((await service.call('POST', `/v1/verifications/${id}/tokens`, key)).status).toBe(201);
  });
});
