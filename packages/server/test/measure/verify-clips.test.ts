import { decide } from '@mien/analysis';
import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signalsPlace } from '../../src/outcome/record-signals.ts';
import { loadVerification } from '../../src/verification/load-verification.ts';
import { openSampleCase, samplePerson } from '../support/sample-person.ts';
import { sendClip } from '../support/send-clip.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let person: SampleRecordings;
beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService();
  key = await service.key('test');
}, 600_000);
afterAll(() => service.close());

/** Films all steps with these recordings and has everything worked off. */
async function film(
  name: string,
  front: 'front' | 'front_glare',
  face: 'face' | 'other_face',
  template: 'given' | 'declined' = 'declined',
) {
  const open = await openSampleCase(service, key, name, person);
  await service.call('POST', '/v1/capture/consents', open.token, { purpose: 'template', answer: template, text_version: '1' });
  const base = { verificationId: open.id, token: open.token };
  for (const [step, recording] of [
    ['document_front', front],
    ['document_back', 'back'],
    ['face', face],
  ] as const) {
    const sent = await sendClip(service, { ...base, step, clip: await person.read(recording), documentType: 'prc_id', chunks: 3 });
    expect(sent.body).toEqual({ state: 'done' });
  }
  expect((await service.work()).failed).toEqual([]);
  const view = (await service.call('GET', `/v1/verifications/${open.id}`, key)).body;
  return { ...open, view };
}

const templatesOf = (accountId: string) =>
  service.database.db.selectFrom('templates').selectAll().where('account_id', '=', accountId).execute();

const matchTemplatesOf = async (id: string) =>
  (await service.database.db.selectFrom('measurements').select('templates_sealed').where('verification_id', '=', id).execute())
    .map((row) => row.templates_sealed)
    .filter((sealed) => sealed !== null);

describe('a verification on real clips', () => {
  it('of the person on the document is approved, with the signals recorded and the account entitled', async () => {
    const { id, accountId, view } = await film('good', 'front', 'face', 'given');
    expect(view).toMatchObject({ state: 'approved', verdict: { outcome: 'approved', assurance: 'no_liveness' } });
    expect((await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body.level).toBe('basic');
    const evidence = (await service.call('GET', `/v1/verifications/${id}/evidence`, key)).body.verdicts[0].verdict;
    expect(evidence.passedChecks).toContain('face.match');

    // replayed from the record, the verdict is the same byte for byte (invariant 7)
    const signals = await service.database.db.selectFrom('signals').selectAll().where('verification_id', '=', id).executeTakeFirstOrThrow();
    const loaded = await loadVerification(service.database.db, id);
    if (loaded === undefined) throw new Error('expected a verification');
    const replayed = decide({
      signals: JSON.parse((await service.context.sealing.open(id, signalsPlace(signals.round), signals.sealed)) ?? ''),
      policy: loaded.policy,
      thresholds: loaded.thresholds,
      claims: person.claims,
      earlier: {},
      asOf: evidence.asOf,
    });
    expect(JSON.stringify(replayed)).toBe(JSON.stringify(evidence));

    // the template is kept because the person agreed to that, and ends with their withdrawal, for good
    expect(await matchTemplatesOf(id)).toEqual([]);
    const [kept] = await templatesOf(accountId);
    if (kept === undefined) throw new Error('expected a template');
    expect(kept).toMatchObject({ model_id: 'face-embedder-512', verification_id: id });
    const opened = JSON.parse((await service.context.sealing.open(kept.id, `templates.sealed:${kept.id}`, kept.sealed)) ?? '');
    expect(Buffer.from(opened.face, 'base64').length).toBe(512 * 4);
    expect((await service.call('DELETE', `/v1/accounts/${accountId}/template`, key)).status).toBe(200);
    expect(await templatesOf(accountId)).toEqual([]);
    expect(await service.context.sealing.open(kept.id, `templates.sealed:${kept.id}`, kept.sealed)).toBeNull();
  }, 600_000);

  it('with a lamp mirrored in the card is to be filmed again, for exactly that reason', async () => {
    const { view } = await film('glare', 'front_glare', 'face');
    expect(view).toMatchObject({ state: 'retry_required', verdict: { outcome: 'retry', steps: ['document_front'] } });
    expect(view.verdict.reasons.map((reason: { code: string }) => reason.code)).toEqual(['document.glare']);
  }, 600_000);

  it('of somebody else is not approved, and is told in general only', async () => {
    const { id, accountId, view } = await film('other', 'front', 'other_face', 'given');
    expect(view.state).not.toBe('approved');
    for (const { code } of view.verdict.reasons) expect(code).not.toContain('identity');
    const evidence = (await service.call('GET', `/v1/verifications/${id}/evidence`, key)).body.verdicts[0].verdict;
    expect(evidence.reasons).toContain('identity.face_mismatch');
    // nobody was approved: nothing is kept beyond what filming a step again needs
    expect(await templatesOf(accountId)).toEqual([]);
    expect(await matchTemplatesOf(id)).toHaveLength(2);
  }, 600_000);
});
