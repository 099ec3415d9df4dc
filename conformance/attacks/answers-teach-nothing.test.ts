import { REASON_CODES, type ReasonClass, type ReasonCode, reasonFacts } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../../packages/server/test/support/film-steps.ts';
import { openCase, openTestService, type TestService } from '../../packages/server/test/support/test-service.ts';

let service: TestService;
let key: string;
beforeAll(async () => {
  service = await openTestService();
  key = await service.key('test');
});
afterAll(() => service.close());

const STEPS = ['document_front', 'document_back', 'face'] as const;
const ID = /\b[a-z]{3}_[0-7][0-9a-z]{25}\b/g;
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
/** An answer without what differs between any two people: ids, times, the name the wallet gave. */
const bare = (answer: unknown, name: string): string =>
  JSON.stringify(answer).replaceAll(name, 'NAME').replace(ID, 'ID').replace(TIME, 'TIME');

let people = 0;

interface Lesson {
  /** what the applicant, the wallet and its webhook were told before the verdict, and after it */
  readonly told: string;
  readonly attempts: string;
  /** the jobs between the last step and the answer: the same ones give answers of one class of time */
  readonly jobs: string;
  readonly stepsAgain: string;
}

/** One applicant whose verdict is this one reason, by the service's own way from the first step to the webhook. */
async function learn(code: ReasonCode): Promise<Lesson> {
  people += 1;
  const name = `learns-${people}-${code}`;
  const { id, accountId, token } = await openCase(service, key, name);
  await service.work();
  await consent(service, token);
  for (const step of STEPS) await filmStep(service, id, token, step);
  const before = await service.call('GET', '/v1/capture', token);
  const { ran, failed } = await service.work();
  expect(failed).toEqual([]);
  const after = await service.call('GET', '/v1/capture', token);
  const verification = await service.call('GET', `/v1/verifications/${id}`, key);
  const notices = await service.call('GET', `/v1/accounts/${accountId}/notifications`, key);
  const events = (await service.call('GET', '/v1/events?limit=100', key)).body.items.filter(
    (one: { account_id: string }) => one.account_id === accountId,
  );
  const entitled = await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key);
  return {
    told:
      [before, after, verification, notices, entitled].map(({ status, body }) => bare([status, body], name)).join('\n') +
      bare(events, name),
    attempts: JSON.stringify(after.body.attempts),
    jobs: ran.join(' '),
    stepsAgain: after.body.verdict.steps.join(' '),
  };
}

const toldInGeneral = (inClass: ReasonClass): ReasonCode[] =>
  REASON_CODES.filter(
    (code) => reasonFacts(code).shown !== 'exact' && reasonFacts(code).class === inClass && reasonFacts(code).policyAction !== 'warn',
  );

/**
 * Through the service, not by comparing tables: what is the same is every word of the answer, the attempts counted, and the jobs that lead
 * to it. What is not the same is which steps are filmed again, where a class films again: a face is not a document, and whoever is asked
 * for one knows as much. Time is not measured here, but by which work it is made of: one verdict, written once all steps are in.
 */
describe('an answer', () => {
  it('that sends somebody to a person is one and the same for every reason told in general', async () => {
    const codes = toldInGeneral('support');
    expect(codes.length).toBeGreaterThan(15);
    const [first, ...others] = codes;
    const lesson = await learn(first as ReasonCode);
    expect(lesson.told).toContain('general.support');
    for (const code of others) expect(await learn(code), code).toEqual(lesson);
  });

  it('that asks to film again is one and the same for every reason told in general of the same steps', async () => {
    const lessons = new Map<string, Lesson>();
    for (const code of toldInGeneral('retry')) {
      const lesson = await learn(code);
      expect(lesson.told, code).toContain('general.retry');
      const known = lessons.get(lesson.stepsAgain);
      if (known === undefined) lessons.set(lesson.stepsAgain, lesson);
      else expect(lesson, code).toEqual(known);
    }
    expect([...lessons.values()].map(({ attempts }) => attempts)).toEqual(
      [...lessons.values()].map(() => [...lessons.values()][0]?.attempts),
    );
    expect(new Set([...lessons.values()].map(({ jobs }) => jobs)).size).toBe(1);
  });

  it('names no code that is for staff alone, anywhere', async () => {
    for (const code of ['link.document_duplicate', 'attack.injected_video', 'liveness.still_image'] as const) {
      const { told } = await learn(code);
      expect(told.replaceAll('NAME', '')).not.toContain(code);
    }
  });
});
