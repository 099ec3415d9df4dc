import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const runs = (): number => Object.values(service.context.analysis.modelRuns()).reduce((sum, count) => sum + count, 0);

it('of a person who wants no software to look at their face no model runs, and a person takes over', async () => {
  const { id, token } = await openSampleCase(service, key, 'attended', person);
  await sendClip(service, { verificationId: id, token, step: 'document_front', clip: await person.read('front'), documentType: 'prc_id' });
  // consent is taken back before anything was measured
  await service.call('POST', '/v1/capture/consents', token, { purpose: 'automatic', answer: 'declined', text_version: '1' });
  expect((await service.work()).failed).toEqual([]);
  expect(runs()).toBe(0);
  expect(service.context.analysis.pids()).toEqual({});
  expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('in_review');
  expect(await service.database.db.selectFrom('measurements').selectAll().where('verification_id', '=', id).execute()).toEqual([]);
});

it('the same clip with consent does run models: the count counts', async () => {
  const { id, token } = await openSampleCase(service, key, 'automatic', person);
  await sendClip(service, { verificationId: id, token, step: 'document_front', clip: await person.read('front'), documentType: 'prc_id' });
  await service.work();
  expect(runs()).toBeGreaterThan(0);
}, 600_000);
