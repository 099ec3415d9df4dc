import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepDeadLetter } from '../../src/jobs/keep-dead-letter.ts';
import { consent } from '../support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const nothing = async (): Promise<void> => undefined;

it('a clip that nobody could measure is told to the staff once, and a person takes over: it costs the applicant nothing', async () => {
  const { id, token } = await openCase(service, key, 'given-up');
  await consent(service, token);
  await service.database.db.updateTable('verifications').set({ state: 'analysing', round: 1 }).where('id', '=', id).execute();
  await keepDeadLetter(service.context, { job: 'measure_clip', data: { verificationId: id, clipId: 'clp_1' } }, nothing);
  expect(await service.database.db.selectFrom('dead_letters').selectAll().where('verification_id', '=', id).execute()).toMatchObject([
    { job: 'measure_clip', data: { clipId: 'clp_1' } },
  ]);
  expect((await service.work()).failed).toEqual([]);
  const view = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
  expect(view).toMatchObject({ state: 'in_review', verdict: { outcome: 'review', counted: false } });
});

it('a job without a verification is written down as well', async () => {
  await keepDeadLetter(service.context, { job: 'deliver_webhook', data: { deliveryId: 'dlv_1' } }, nothing);
  const letters = await service.database.db.selectFrom('dead_letters').selectAll().where('job', '=', 'deliver_webhook').execute();
  expect(letters).toMatchObject([{ verification_id: null, data: { deliveryId: 'dlv_1' } }]);
});

it('a letter whose transaction dies is not lost: it is neither written nor completed', async () => {
  const { id } = await openCase(service, key, 'dies');
  const dies = async (): Promise<void> => {
    throw new Error('killed');
  };
  await expect(keepDeadLetter(service.context, { job: 'decide', data: { verificationId: id, round: 1 } }, dies)).rejects.toThrow('killed');
  expect(await service.database.db.selectFrom('dead_letters').selectAll().where('verification_id', '=', id).execute()).toEqual([]);
});
