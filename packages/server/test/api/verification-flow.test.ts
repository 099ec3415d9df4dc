import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordClipStored } from '../../src/verification/complete-step.ts';
import { consent, filmStep, manifestOf } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const read = async (id: string) => (await service.call('GET', `/v1/verifications/${id}`, key)).body;
const film = async (id: string, token: string) => {
  for (const step of ['document_front', 'document_back', 'face'] as const)
    expect((await filmStep(service, id, token, step)).status).toBe(200);
};

describe('a verification in test mode', () => {
  it('goes from the request to the approval the account’s id asks for, with entitlements, notification and events', async () => {
    const { id, token, accountId } = await openCase(service, key, 'alice.approved');
    expect((await read(id)).state).toBe('created');
    const capture = await service.call('GET', '/v1/capture', token);
    expect(capture.status).toBe(200);
    expect(capture.body.state).toBe('preparing');
    await consent(service, token);
    await film(id, token);
    expect((await read(id)).state).toBe('analysing');
    await service.work();
    const verification = await read(id);
    expect(verification.state).toBe('approved');
    expect(verification.verdict).toMatchObject({ outcome: 'approved', assurance: 'no_liveness', withheld: null });
    const entitlements = (await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body;
    expect(entitlements.level).toBe('basic');
    expect(entitlements.entitlements.every((one: { allowed: boolean }) => one.allowed)).toBe(true);
    const notifications = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body;
    expect(notifications.items.map((one: { kind: string }) => one.kind)).toEqual(['verification.approved']);
    const events = await service.database.db
      .selectFrom('events')
      .select('type')
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute();
    expect(events.map((event) => event.type)).toEqual([
      'verification.created',
      'verification.started',
      'verification.step_completed',
      'verification.step_completed',
      'verification.step_completed',
      'verification.approved',
      'account.entitlements_changed',
    ]);
  });

  it('of an account that is filmed is decided when its recordings have arrived', async () => {
    const { id, token } = await openCase(service, key, 'dora.filmed.approved');
    await consent(service, token);
    for (const step of ['document_front', 'document_back', 'face'] as const)
      expect((await filmStep(service, id, token, step)).body.state).toBe('recorded');
    expect((await read(id)).state).toBe('capturing');
    const clips = await service.database.db.selectFrom('clips').select('id').where('verification_id', '=', id).execute();
    for (const clip of clips) await recordClipStored(service.context, { clipId: clip.id, bytes: 1000, sha256: Buffer.alloc(32) });
    await service.work();
    expect((await read(id)).state).toBe('approved');
  });

  it('tells what to film again, counts the attempt, and lays out that step alone', async () => {
    const { id, token } = await openCase(service, key, 'bob-face.too_far');
    await consent(service, token);
    await film(id, token);
    await service.work();
    const verification = await read(id);
    expect(verification.state).toBe('retry_required');
    expect(verification.verdict.reasons.map((reason: { code: string }) => reason.code)).toEqual(['face.too_far']);
    expect(verification.attempts).toMatchObject({ number: 2, counted: 1, left: 2 });
    expect(
      verification.steps.filter((step: { state: string }) => step.state === 'pending').map((step: { step: string }) => step.step),
    ).toEqual(['face']);
  });

  it('counts nothing for a technical hitch (invariant 3)', async () => {
    const { id, token } = await openCase(service, key, 'carol-upload.corrupted');
    await consent(service, token);
    await film(id, token);
    await service.work();
    const verification = await read(id);
    expect(verification.state).toBe('retry_required');
    expect(verification.attempts).toMatchObject({ number: 1, counted: 0, left: 3 });
    expect(verification.verdict.counted).toBe(false);
  });

  it('explains a pattern after the second failure for one cause, and hands over to a person after the last', async () => {
    const { id, token } = await openCase(service, key, 'dora-face.blurred');
    await consent(service, token);
    await film(id, token);
    await service.work();
    expect((await read(id)).repeated).toEqual([]);
    await filmStep(service, id, token, 'face');
    await service.work();
    expect((await read(id)).repeated.map((reason: { code: string }) => reason.code)).toEqual(['face.blurred']);
    const second = await read(id);
    expect(second.pattern).toMatchObject({ code: 'face.blurred', times: 2, action: 'contact_support' });
    expect(second.next).toEqual({ who: 'applicant', what: 'film_again' });
    const face = second.steps.find((one: { step: string }) => one.step === 'face');
    expect(face.findings.map((one: { code: string }) => one.code)).toEqual(['face.blurred']);
    expect((await service.call('GET', '/v1/capture', token)).body.pattern).toEqual(second.pattern);
    await filmStep(service, id, token, 'face');
    await service.work();
    const verification = await read(id);
    expect(verification.state).toBe('in_review');
    expect(verification.verdict.reasons[0].code).toBe('policy.attempts_exhausted');
    expect(verification.attempts.left).toBe(0);
    expect(verification.next_possible_at).not.toBeNull();
  });

  it('tells outsiders nothing exact of a reason that is told in general', async () => {
    const { id, token, accountId } = await openCase(service, key, 'erin-attack.screen_replay');
    await consent(service, token);
    await film(id, token);
    await service.work();
    const verification = await service.call('GET', `/v1/verifications/${id}`, key);
    const capture = await service.call('GET', '/v1/capture', token);
    const events = await service.call('GET', '/v1/events?limit=5', key);
    const notifications = await service.call('GET', `/v1/accounts/${accountId}/notifications`, key);
    expect(verification.body.state).toBe('in_review');
    for (const answer of [verification, capture, events, notifications]) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain('screen_replay');
    }
    const evidence = await service.call('GET', `/v1/verifications/${id}/evidence`, key);
    expect(evidence.text).toContain('attack.screen_replay');
  });

  it('judges again, without filming, once the wallet corrected the claims that stood in the way', async () => {
    const { id, token } = await openCase(service, key, 'finn-identity.name_mismatch');
    await consent(service, token);
    await film(id, token);
    await service.work();
    expect((await read(id)).state).toBe('retry_required');
    await service.call('POST', '/v1/accounts', key, { external_id: 'finn-identity.name_mismatch', claims: { fullName: 'Ada Right' } });
    expect((await read(id)).state).toBe('analysing');
  });

  it('is not approved by software where the wallet changed two parts of the identity meanwhile', async () => {
    const change = async (name: string, claims: object) => {
      const { id } = await openCase(service, key, name);
      service.pass(1000);
      await service.call('POST', '/v1/accounts', key, { external_id: name, claims });
      await service.call('POST', `/v1/verifications/${id}/simulate`, key);
      await service.work();
      return read(id);
    };
    const one = await change('one-part.approved', { givenNames: 'Ada', surname: 'Right', birthDate: '1990-01-02' });
    expect(one).toMatchObject({ state: 'approved' });
    const two = await change('two-parts.approved', { fullName: 'Bob Other', birthDate: '1971-11-12' });
    expect(two).toMatchObject({ state: 'in_review', verdict: { withheld: 'identity_changed' } });
  });

  it('leaves out the back where the chosen document has none', async () => {
    const { id, token } = await openCase(service, key, 'gina.approved');
    await consent(service, token);
    await filmStep(service, id, token, 'document_front', 'passport');
    await filmStep(service, id, token, 'face');
    expect((await read(id)).state).toBe('analysing');
  });

  it('goes to a person, without a face being filmed, for who chooses the other way, and counts nothing', async () => {
    const { id, token } = await openCase(service, key, 'hugo');
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'attended', answer: 'given', text_version: '1' });
    await service.work();
    const verification = await read(id);
    expect(verification).toMatchObject({ state: 'in_review', route: 'attended', attempts: { counted: 0 } });
    expect(verification.verdict.reasons[0].code).toBe('consent.alternative_requested');
    expect((await service.call('POST', '/v1/capture/steps/face/start', token, {})).body.code).toBe('verification.state');
  });

  it.each(['face', 'automatic'] as const)(
    'goes to a person for who says no to %s, with no face filmed and nothing counted',
    async (purpose) => {
      const { id, token } = await openCase(service, key, `says-no-to-${purpose}`);
      await service.call('POST', '/v1/capture/consents', token, { purpose, answer: 'declined', text_version: '1' });
      await service.work();
      const verification = await read(id);
      expect(verification).toMatchObject({ state: 'in_review', route: 'attended', attempts: { counted: 0 } });
      expect(verification.verdict.reasons[0].code).toBe('consent.declined');
    },
  );

  it('goes to its outcome without a camera when asked to', async () => {
    const { id } = await openCase(service, key, 'ivan.review');
    expect((await service.call('POST', `/v1/verifications/${id}/simulate`, key)).status).toBe(202);
    await service.work();
    expect((await read(id)).state).toBe('in_review');
  });
});

describe('a verification in live mode', () => {
  it('knows no magic accounts, and takes no clip before its challenges were shown', async () => {
    const live = await service.key('live');
    const { id, token } = await openCase(service, live, 'alice.approved');
    await consent(service, token);
    expect((await service.call('POST', `/v1/verifications/${id}/simulate`, live)).body.code).toBe('test_mode.only');
    const started = await service.call('POST', '/v1/capture/steps/face/start', token, {});
    const complete = await service.call('POST', '/v1/capture/steps/face/complete', token, { manifest: manifestOf(id, started.body) });
    expect(complete.body.code).toBe('step.challenges_left');
  });

  it('waits for the bytes of every clip before it is analysed', async () => {
    const live = await service.key('live');
    const { id, token } = await openCase(service, live, 'judy');
    await consent(service, token);
    for (const step of ['document_front', 'document_back', 'face'] as const)
      expect((await filmStep(service, id, token, step)).body.state).toBe('recorded');
    const clips = await service.database.db.selectFrom('clips').select('id').where('verification_id', '=', id).execute();
    const states: string[] = [];
    for (const clip of clips) {
      await recordClipStored(service.context, { clipId: clip.id, bytes: 1000, sha256: Buffer.alloc(32) });
      states.push((await service.call('GET', `/v1/verifications/${id}`, live)).body.state);
    }
    expect(states).toEqual(['capturing', 'capturing', 'analysing']);
    // nothing was measured yet: nothing is said of the person
    expect((await service.work()).ran).toContain('decide');
    expect((await service.call('GET', `/v1/verifications/${id}`, live)).body).toMatchObject({ state: 'analysing', verdict: null });
  });
});
