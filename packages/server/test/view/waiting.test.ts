import { afterAll, beforeAll, expect, it } from 'vitest';
import { consent, filmStep } from '../support/film-steps.ts';
import { sendClip } from '../support/send-clip.ts';
import { openCase, openTestService, type TestService } from '../support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const waitingOf = async (token: string) => (await service.call('GET', '/v1/capture', token)).body.waiting;
const WEBM = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(3000, 7)]);
const STEPS = ['document_front', 'face'] as const;

/** Somebody whose recordings have all come, and lie there. */
async function filmed(name: string) {
  const made = await openCase(service, key, name);
  await consent(service, made.token);
  for (const step of STEPS)
    await sendClip(service, { verificationId: made.id, token: made.token, step, clip: WEBM, documentType: 'passport' });
  expect((await service.call('GET', `/v1/verifications/${made.id}`, key)).body.state).toBe('analysing');
  return made;
}

it('says what somebody waits for: recordings measured, who is before, and no time where none was measured', async () => {
  const first = await openCase(service, key, 'first');
  expect(await waitingOf(first.token)).toBeNull();
  expect((await service.call('GET', '/v1/capture', first.token)).body.result_expected_seconds).toBeNull();
  const earlier = await filmed('earlier');
  service.pass(1000);
  const later = await filmed('later');
  const told = { for: 'analysis', recordings: 2, measured: 0, expected_seconds: null };
  expect(await waitingOf(earlier.token)).toEqual({ ...told, before: 0 });
  expect(await waitingOf(later.token)).toEqual({ ...told, before: 1 });
  // so that nobody measures them
  for (const { id } of [earlier, later]) await service.call('POST', `/v1/verifications/${id}/cancel`, key);
});

it('says a time once enough were judged, half of the latest were quicker; and by when a person decides', async () => {
  const judged: string[] = [];
  for (const secondsToTheNext of [100, 550, 10, 10, 30]) {
    const made = await openCase(service, key, `judged-${judged.length}.approved`);
    await consent(service, made.token);
    for (const step of STEPS) expect((await filmStep(service, made.id, made.token, step, 'passport')).status).toBe(200);
    service.pass(secondsToTheNext * 1000);
    judged.push(made.id);
  }
  const withPerson = await openCase(service, key, 'person.review');
  for (const id of [...judged, withPerson.id]) await service.call('POST', `/v1/verifications/${id}/simulate`, key);
  await service.work();
  const opened = await service.database.db
    .selectFrom('cases')
    .select('due_at')
    .where('verification_id', '=', withPerson.id)
    .executeTakeFirstOrThrow();
  expect(await waitingOf(withPerson.token)).toEqual({ for: 'person', due_at: opened.due_at.toISOString() });

  const somebody = await filmed('somebody');
  const { expected_seconds: expected } = await waitingOf(somebody.token);
  // of 30, 40, 50, 600 and 700 seconds, and the machine's own time on top
  expect(expected).toBeGreaterThanOrEqual(50);
  expect(expected).toBeLessThan(600);
  // who has not begun is told the same; who films is not told of it any more
  const next = await openCase(service, key, 'next');
  expect((await service.call('GET', '/v1/capture', next.token)).body.result_expected_seconds).toBe(expected);
  expect((await service.call('GET', '/v1/capture', somebody.token)).body.result_expected_seconds).toBeNull();
});
