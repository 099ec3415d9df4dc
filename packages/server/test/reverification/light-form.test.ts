import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFacts } from '../../src/credential/approved-facts.ts';
import { consent } from '../support/film-steps.ts';
import { openSampleCase, samplePerson } from '../support/sample-person.ts';
import { sendClip } from '../support/send-clip.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let person: SampleRecordings;
let accountId: string;
const DAY = 86_400_000;

type Filmed = Parameters<SampleRecordings['read']>[0];
const send = async (open: { id: string; token: string }, step: 'document_front' | 'document_back' | 'face', recording: Filmed) => {
  const clip = await person.read(recording);
  const sent = await sendClip(service, { verificationId: open.id, token: open.token, step, clip, documentType: 'prc_id', chunks: 3 });
  expect(sent.body).toEqual({ state: 'done' });
};
const keepTemplate = (token: string) =>
  service.call('POST', '/v1/capture/consents', token, { purpose: 'template', answer: 'given', text_version: '1' });

/** enrolled once, on real recordings, for all tests of this file */
beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService();
  key = await service.key('test');
  const open = await openSampleCase(service, key, 'light', person);
  accountId = open.accountId;
  await keepTemplate(open.token);
  await send(open, 'document_front', 'front');
  await send(open, 'document_back', 'back');
  await send(open, 'face', 'face');
  expect((await service.work()).failed).toEqual([]);
}, 600_000);
afterAll(() => service.close());

const askAndOpen = async (form?: 'full') => {
  await service.call('POST', `/v1/accounts/${accountId}/reverification`, key, { reason: 'risk', trigger: 'new_device' });
  const body = { account_id: accountId, policy: 'zh-wallet', policy_version: 1, reason: 'risk', ...(form === undefined ? {} : { form }) };
  const made = (await service.call('POST', '/v1/verifications', key, body)).body;
  return { ...made.verification, token: made.capture.token as string };
};
const stop = (id: string) => service.call('POST', `/v1/verifications/${id}/cancel`, key);

describe('a re-verification of somebody who is enrolled', () => {
  it('films the face alone, with a challenge that is new, and is approved against the enrolled template', async () => {
    const before = await service.database.db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
    const facts = await openFacts(service.context, accountId, before.facts_sealed);
    expect(facts).toMatchObject({ type: 'prc_id', birthDate: person.claims.birthDate, nationality: 'CHN' });
    service.pass(DAY);
    const open = await askAndOpen();
    expect(open).toMatchObject({ form: 'light', steps: [{ step: 'face', state: 'pending' }] });
    await consent(service, open.token);
    const seen = (await service.call('GET', '/v1/capture', open.token)).body;
    expect(seen.policy.steps).toEqual(['preflight', 'face']);
    // the consent to the template stands: a box left empty must not take away what is compared with
    expect(seen.policy.consents.map(({ purpose }: { purpose: string }) => purpose)).toEqual(['automatic', 'attended', 'face']);
    await send(open, 'face', 'face');
    expect((await service.work()).failed).toEqual([]);
    const view = (await service.call('GET', `/v1/verifications/${open.id}`, key)).body;
    expect(view).toMatchObject({ state: 'approved', verdict: { outcome: 'approved' } });
    const evidence = (await service.call('GET', `/v1/verifications/${open.id}/evidence`, key)).body.verdicts[0].verdict;
    expect(evidence.passedChecks).toContain('face.enrolled');
    const held = (await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body;
    expect(held).toMatchObject({ level: 'basic', reverification: null });
    // what the document said still stands, for it was not shown again
    const after = await service.database.db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
    expect(after.facts_sealed).toBe(before.facts_sealed);
    expect(after.document_at).toEqual(before.document_at);
  }, 600_000);

  it('is not approved for another face, which is told in general only', async () => {
    const open = await askAndOpen();
    expect(open.form).toBe('light');
    await consent(service, open.token);
    await send(open, 'face', 'other_face');
    expect((await service.work()).failed).toEqual([]);
    const view = (await service.call('GET', `/v1/verifications/${open.id}`, key)).body;
    expect(view.state).toBe('retry_required');
    for (const { code } of view.verdict.reasons) expect(code).not.toContain('identity');
    const evidence = (await service.call('GET', `/v1/verifications/${open.id}/evidence`, key)).body.verdicts[0].verdict;
    expect(evidence.reasons).toContain('identity.face_mismatch');
    await stop(open.id);
  }, 600_000);

  it('films everything where the wallet wants it, the identity was corrected, the document ends or the template is gone', async () => {
    const formOf = async (form?: 'full') => {
      const open = await askAndOpen(form);
      await stop(open.id);
      return open.form;
    };
    expect(await formOf('full')).toBe('full');
    expect(await formOf()).toBe('light');
    const given = person.claims;
    await service.call('POST', '/v1/accounts', key, { external_id: 'light', claims: { ...given, documentNumber: 'E12345678' } });
    expect(await formOf()).toBe('full');
    await service.database.db.deleteFrom('account_claims').where('account_id', '=', accountId).where('version', '>', 1).execute();
    expect(await formOf()).toBe('light');
    await service.call('DELETE', `/v1/accounts/${accountId}/template`, key);
    expect(await formOf()).toBe('full');
  });
});
