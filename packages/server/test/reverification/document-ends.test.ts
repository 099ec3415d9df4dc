import { ZH_WALLET } from '@mien/protocol';
import type { SampleRecordings } from '@mien/samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFacts } from '../../src/credential/approved-facts.ts';
import { planDocumentDate } from '../../src/reverification/plan-dates.ts';
import { openSampleCase, samplePerson } from '../support/sample-person.ts';
import { sendClip } from '../support/send-clip.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const DAY = 86_400_000;
let service: TestService;
let key: string;
let person: SampleRecordings;
/** nothing but the document's end asks again: no interval, no chance */
const BY_DOCUMENT = { ...ZH_WALLET, id: 'by-document', version: 1, reverification: { everyDays: null, randomPerYear: 0 } } as const;

beforeAll(async () => {
  person = await samplePerson();
  service = await openTestService();
  key = await service.key('test');
  expect((await service.call('POST', '/v1/policies', key, BY_DOCUMENT)).status).toBe(201);
}, 600_000);
afterAll(() => service.close());

/** what the queue's schedule does every few minutes */
const tick = async () => {
  await service.boss.send('plan_reverification', {});
  expect((await service.work()).failed).toEqual([]);
};

it('a document that was read asks for a new one before its end, by the queue alone, and nothing is taken away before the person was told each time', async () => {
  const { id, token, accountId } = await openSampleCase(service, key, 'ending', person, { policy: 'by-document' });
  for (const [step, recording] of [
    ['document_front', 'front'],
    ['document_back', 'back'],
    ['face', 'face'],
  ] as const)
    await sendClip(service, { verificationId: id, token, step, clip: await person.read(recording), documentType: 'prc_id' });
  expect((await service.work()).failed).toEqual([]);
  expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('approved');

  // both dates come from the card that was filmed
  const row = await service.database.db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  const ends = (await openFacts(service.context, accountId, row.facts_sealed))?.expiryDate ?? null;
  expect(ends).toMatch(/^\d{4}-\d\d-\d\d$/);
  const { grace } = BY_DOCUMENT.access;
  expect(row.document_at).toEqual(planDocumentDate(ends, grace.days, row.verified_at ?? new Date(0)));
  const askAt = row.document_at?.getTime() ?? 0;
  const last = Date.parse(ends ?? '') + DAY;

  const now = (): number => service.context.now().getTime();
  const levelNow = async (): Promise<string> => (await service.call('GET', `/v1/accounts/${accountId}/entitlements`, key)).body.level;
  const told = async (): Promise<{ kind: string; at: number; code: string | undefined }[]> => {
    const { items } = (await service.call('GET', `/v1/accounts/${accountId}/notifications`, key)).body;
    return items
      .map((one: { kind: string; created_at: string; reasons: { code: string }[] }) => ({
        kind: one.kind,
        at: Date.parse(one.created_at),
        code: one.reasons[0]?.code,
      }))
      .reverse();
  };

  service.pass(askAt - now() - DAY);
  await tick();
  expect((await told()).map(({ kind }) => kind)).toEqual(['verification.approved']);
  const page = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body.token;
  expect((await service.call('GET', '/v1/account', page)).body).toMatchObject({
    document: { type: 'prc_id', expires_on: ends },
    next_reverification_at: row.document_at?.toISOString(),
  });

  // a day at a time until the level falls
  let fellAt = 0;
  for (let day = 0; day < grace.days + 10 && fellAt === 0; day += 1) {
    service.pass(DAY);
    await tick();
    if ((await levelNow()) === grace.levelAfter) fellAt = now();
  }
  expect(fellAt).toBeGreaterThanOrEqual(last);
  expect(fellAt).toBeLessThan(last + 2 * DAY);
  const story = await told();
  expect(story.map(({ kind }) => kind)).toEqual([
    'verification.approved',
    'account.reverification_due',
    ...grace.remindDaysBefore.map(() => 'account.reverification_reminder'),
    'account.entitlements_changed',
  ]);
  const [, due, ...after] = story;
  expect(due?.code).toBe('document.expires_soon');
  // asked a grace before the end, and the last reminder some days before anything changed
  expect(last - (due?.at ?? 0)).toBeGreaterThan((grace.days - 2) * DAY);
  const reminded = after.at(-2)?.at ?? Number.POSITIVE_INFINITY;
  expect(fellAt - reminded).toBeGreaterThan((Math.min(...grace.remindDaysBefore) - 1) * DAY);
  // the wallet heard the same, in the same order
  const events = await service.database.db.selectFrom('events').select('type').where('account_id', '=', accountId).orderBy('id').execute();
  const heard = events.map(({ type }) => type as string).filter((type) => type.startsWith('account.'));
  expect(heard.slice(-(grace.remindDaysBefore.length + 2))).toEqual(story.slice(1).map(({ kind }) => kind));
}, 600_000);
