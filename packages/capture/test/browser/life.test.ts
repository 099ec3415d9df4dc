import type { SampleRecordings } from '@mien/samples';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFacts } from '../../../server/src/credential/approved-facts.ts';
import { awaitState } from '../../../server/test/support/await-state.ts';
import { consent } from '../../../server/test/support/film-steps.ts';
import { samplePerson } from '../../../server/test/support/sample-person.ts';
import { sendClip } from '../../../server/test/support/send-clip.ts';
import { showDay } from '../../../status/src/text/say.ts';
import { inspect } from '../../../status/test/browser/support/browser.ts';
import { type Beside, openBeside } from '../../../status/test/browser/support/open-beside.ts';
import { LOOKS, walkWallet } from '../../../status/test/browser/support/walk-wallet.ts';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { type Answers, openPeople, type People } from './support/open-people.ts';
import { endWell, filmAll, filmFace, passCheckup, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

const DAY = 86_400_000;
const TIME = 600_000;
// a drawn camera and recordings that answer no prompts are what the liveness of later versions is there to find
const POLICY = { policy: 'zh-wallet', policy_version: 1 };

let person: SampleRecordings;
let people: People;
let answers: Answers;
let browser: Browser;

beforeAll(async () => {
  person = await samplePerson();
  people = await openPeople();
  answers = people.drawAnswers();
  browser = await openBrowser();
}, TIME);
afterAll(async () => {
  await browser.close();
  await people.close();
});

/**
 * The life of one account in the example wallet, on the real analysis of the sample person: a typo, a document that ends, a light
 * re-verification filmed here, and the wish to be forgotten. The tests follow one another.
 */
describe.each(LOOKS)('the life of an account, $language on a $size', { timeout: TIME }, ({ language, size, viewport }) => {
  const words = WORDS[language];
  const customer = `life-${language}`;
  /** within the days of which the policy warns */
  const endsSoon = new Date(Date.now() + 25 * DAY).toISOString().slice(0, 10);
  const picture = (name: string): string => `life-${name}-${language}-${size}`;
  let beside: Beside;
  let page: Page;
  let wallet: ReturnType<typeof walkWallet>;

  beforeAll(async () => {
    const claims = { ...person.claims, birthDate: '1991-01-01' };
    beside = await openBeside({ customer: { externalId: customer, claims }, policy: 'zh-wallet', jobs: 'running' });
    await browser.camera.pointAt(people.look());
    page = await browser.open({ locale: language, viewport });
    wallet = walkWallet(page, language);
    await page.goto(beside.wallet.address);
  }, TIME);
  afterAll(async () => {
    await page.context().close();
    await beside.close();
  });

  const ask = (method: 'GET' | 'POST', path: string, body?: object) => beside.service.call(method, path, beside.key, body);
  const accounts = () => beside.service.database.db.selectFrom('accounts').selectAll().where('id', '=', beside.accountId);
  const account = () => accounts().executeTakeFirstOrThrow();
  const askForVerification = async (reason: string) => {
    const made = (await ask('POST', '/v1/verifications', { account_id: beside.accountId, reason, ...POLICY })).body;
    return { id: made.verification.id as string, form: made.verification.form as string, token: made.capture.token as string };
  };

  it('a typo in the profile: the person corrects it in the wallet, films nothing again, and the transfer goes through', async () => {
    const { service } = beside;
    const { text, say, button, openSetting, send } = wallet;
    const { id, token } = await askForVerification('first');
    await consent(service, token);
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'template', answer: 'given', text_version: '1' });
    const clips = {
      document_front: await person.read('front'),
      document_back: await people.recordBackUntil(endsSoon),
      face: await person.read('face'),
    };
    for (const step of ['document_front', 'document_back', 'face'] as const)
      await sendClip(service, { verificationId: id, token, step, clip: clips[step], documentType: 'prc_id' });
    await awaitState(service, id, 'retry_required');
    await page.reload();
    await send('20');
    await page.getByText(text.refused).waitFor();
    await openSetting('status');
    await page.getByText(say('fixData')).waitFor();
    await inspect(page, picture('typo'));
    await button(say('correct')).click();
    const birthDate = page.getByLabel(text.birthDate);
    expect(await birthDate.inputValue()).toBe('1991-01-01');
    await birthDate.fill(person.claims.birthDate ?? '');
    await inspect(page, picture('profile'));
    const filmed = async () =>
      (await service.database.db.selectFrom('clips').select('id').where('verification_id', '=', id).execute()).length;
    const before = await filmed();
    await button(text.save).click();
    await page.getByText(text.profileSaved).waitFor();
    await awaitState(service, id, 'approved');
    expect(await filmed()).toBe(before);
    await page.reload();
    await send('20');
    await wallet.sent();
  });

  it('a document that ends: the page says when a new one is asked for, it is filmed here with the face, and its date stands from then on', async () => {
    const { service } = beside;
    const { say, button, openSetting } = wallet;
    const facts = async () => openFacts(service.context, beside.accountId, (await account()).facts_sealed);
    // the card of the first verification was drawn with this end, filmed and read
    expect((await facts())?.expiryDate).toBe(endsSoon);
    const { document_at: askedAt } = await account();
    expect(askedAt?.getTime()).toBeLessThan(Date.parse(endsSoon));
    await page.reload();
    await openSetting('status');
    await page.getByText(say('doc_prc_id'), { exact: true }).waitFor();
    await page.getByText(say('expires', { date: showDay(endsSoon, language) })).waitFor();
    await page.getByText(say('askNew', { date: showDay(askedAt?.toISOString() ?? '', language) })).waitFor();
    // as if the day of asking had come: a wallet keeps the time of its own, and would refuse webhooks of a service that is days ahead
    // (by the clock and the queue alone: server/test/reverification/document-ends.test.ts)
    await service.database.db
      .updateTable('accounts')
      .set({ document_at: service.context.now() })
      .where('id', '=', beside.accountId)
      .execute();
    await service.boss.send('plan_reverification', {});
    await expect.poll(async () => (await account()).grace_until, { timeout: TIME }).not.toBeNull();
    const { grace_until: until } = await account();
    await page.reload();
    await openSetting('status');
    await page.getByText(say('dueTitle', { date: showDay(until?.toISOString() ?? '', language) })).waitFor();
    await button(say('begin')).waitFor();
    await inspect(page, picture('document-ends'));

    const { id, form } = await askForVerification('risk');
    expect(form).toBe('full');
    await page.reload();
    await openSetting('status');
    await button(say('goOn')).click();
    // left out, it would take the earlier consent back, and the light form had nothing to compare with
    await walkToCheckup(page, words, 'kept');
    await filmAll(page, words, browser.camera, people, answers);
    await endWell(page, words, browser.camera, people, answers, words['result.approved']);
    await button(words['result.close']).click();
    expect((await ask('GET', `/v1/verifications/${id}`)).body).toMatchObject({ state: 'approved', form: 'full' });
    expect((await facts())?.expiryDate).toBe(people.backEnds);
    expect(await account()).toMatchObject({ due_at: null, grace_until: null });
    await openSetting('status');
    await page.getByText(say('expires', { date: showDay(people.backEnds, language) })).waitFor();
    await page.getByText(say('dueTitle').split('{')[0]?.trim() ?? '').waitFor({ state: 'detached' });
    await inspect(page, picture('document-renewed'));
  });

  it('and one that stands: the face alone is filmed, here and now, and everything goes on', async () => {
    const { say, button, openSetting } = wallet;
    const { id, form } = await askForVerification('periodic');
    expect(form).toBe('light');
    await page.goto(beside.wallet.address);
    await openSetting('status');
    await button(say('goOn')).click();
    await walkToCheckup(page, words);
    await passCheckup(page, words, browser.camera, people.look());
    await filmFace(page, words, browser.camera, answers);
    const told = async () => (await ask('GET', `/v1/verifications/${id}`)).body.verdict;
    await expect.poll(told, { timeout: TIME, interval: 1000 }).not.toBeNull();
    // the exact codes are for the staff: the applicant is told of an attack in general words
    const evidence = (await ask('GET', `/v1/verifications/${id}/evidence`)).text;
    expect(await told(), evidence.slice(0, 6000)).toMatchObject({ outcome: 'approved', reasons: [] });
    await waitForEnd(page, words, words['result.approved']);
    await button(words['result.close']).click();
    const view = (await ask('GET', `/v1/verifications/${id}`)).body;
    expect(view).toMatchObject({ state: 'approved', steps: [{ step: 'face', state: 'done' }] });
    expect((await account()).due_at).toBeNull();
    await wallet.send('5');
    await wallet.sent();
  });

  it('the wish to be forgotten: the wallet hears it and erases, and nothing is left', async () => {
    const { service } = beside;
    const { text, say, button, opening, openSetting } = wallet;
    const { facts_sealed } = await account();
    const verifications = async () => {
      const { db } = service.database;
      return db.selectFrom('verifications').select(['id', 'state']).where('account_id', '=', beside.accountId).execute();
    };
    // from wherever the page stands
    await page.goto(beside.wallet.address);
    await openSetting('status');
    await button(say('erase')).click();
    await button(say('eraseSure')).click();
    const gone = page.getByRole('heading', { name: text.nothingLeft });
    // the wallet may be quicker than the page
    await page.getByText(opening('eraseAsked')).or(gone).first().waitFor();
    const known = await verifications();
    expect(known).toHaveLength(3);
    for (const { id } of known) await awaitState(service, id, 'erased');
    // the last key that goes: an old copy of the database does not help from then on
    await expect.poll(() => openFacts(service.context, beside.accountId, facts_sealed), { timeout: TIME }).toBeNull();
    expect(beside.wallet.heard()).toContain('account.erasure_requested');
    await page.reload();
    await openSetting('status');
    await gone.waitFor();
    await inspect(page, picture('erased'));
    await wallet.send('1');
    await page.getByText(text.refused).waitFor();

    const { db } = service.database;
    expect(await account()).toMatchObject({ external_id: null, contact_sealed: null, facts_sealed: null, level: 'none' });
    for (const table of ['account_claims', 'templates', 'notifications', 'known_documents', 'known_recordings', 'address_proofs'] as const)
      expect({ table, rows: await db.selectFrom(table).selectAll().where('account_id', '=', beside.accountId).execute() }).toEqual({
        table,
        rows: [],
      });
    for (const { id } of known) {
      for (const table of ['signals', 'measurements', 'capture_events', 'tickets'] as const)
        expect({ table, rows: await db.selectFrom(table).selectAll().where('verification_id', '=', id).execute() }).toEqual({
          table,
          rows: [],
        });
      const media: string[] = [];
      for await (const { key: name } of service.context.objects.list(`media/${id}/`)) media.push(name);
      expect(media).toEqual([]);
    }
    expect((await ask('GET', `/v1/accounts/${beside.accountId}`)).body.code).toBe('account.erased');
  });
});
