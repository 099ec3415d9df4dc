import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSampleCase, samplePerson } from '../support/sample-person.ts';
import { publish } from '../support/search-faces.ts';
import { sendClip } from '../support/send-clip.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
let person: SampleRecordings;
beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService();
  key = await service.key('test');
  const made = await publish(service, key, 'counts-devices', ({ requiredChecks }) => ({
    requiredChecks: [...requiredChecks, 'link.velocity'],
    links: { velocity: { hours: 24, maxPerDevice: 1, maxPerAddress: null, maxPerNetwork: null } },
  }));
  expect(made.status, made.text).toBe(201);
}, 600_000);
afterAll(() => service.close());

const ROOM = 'device-of-one-room-of-phones';

/** The sample person films everything on a device of that name; measured by the real models, judged and written by the service. */
async function film(name: string, device: string) {
  const { id, token } = await openSampleCase(service, key, name, person, { policy: 'counts-devices' });
  const opened = await service.call('GET', '/v1/capture', token, undefined, { 'mien-device': device });
  expect(opened.status, opened.text).toBe(200);
  for (const [step, recording] of [
    ['document_front', 'front'],
    ['document_back', 'back'],
    ['face', 'face'],
  ] as const) {
    const clip = await person.read(recording);
    await sendClip(service, { verificationId: id, token, step, clip, documentType: 'prc_id', chunks: 3 });
  }
  expect((await service.work()).failed).toEqual([]);
  const { body } = await service.call('GET', `/v1/verifications/${id}`, key);
  const shown = await service.call('GET', '/v1/capture', token, undefined, { 'mien-device': device });
  const exact = await service.context.db
    .selectFrom('findings')
    .select('code')
    .where('verification_id', '=', id)
    .where('code', '=', 'link.device_velocity')
    .execute();
  return { state: body.state as string, opened: opened.body, shown: shown.text, seesCrowd: exact.length > 0 };
}

it('one account more than the policy lets pass from one device waits for a person, and nothing that is shown says why', {
  timeout: 900_000,
}, async () => {
  const first = await film('one-of-the-room', ROOM);
  const second = await film('two-of-the-room', ROOM);
  expect([first.state, second.state]).toEqual(['approved', 'in_review']);
  expect([first.seesCrowd, second.seesCrowd]).toEqual([false, true]);
  expect(second.shown).toContain('general.support');
  expect(second.shown).not.toMatch(/velocity|link\./);
  // and before anything was filmed everybody was told that places are counted, and for how long
  expect(first.opened.policy.kept).toContainEqual(expect.objectContaining({ what: 'origin', days: 1 }));
});
