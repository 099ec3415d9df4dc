import { type OpenedWallet, openWallet } from '@mien/example-wallet';
import type { SampleRecordings } from '@mien/samples';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFacts, sealFacts } from '../../../server/src/credential/approved-facts.ts';
import { consent } from '../../../server/test/support/film-steps.ts';
import { samplePerson } from '../../../server/test/support/sample-person.ts';
import { sendClip } from '../../../server/test/support/send-clip.ts';
import { openTestService, type TestService } from '../../../server/test/support/test-service.ts';
import { freePort, inspect } from '../../../status/test/browser/support/browser.ts';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { type Answers, openPeople, type People } from './support/open-people.ts';
import { filmFace, passCheckup, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

/**
 * The life of one account in the example wallet, on the real analysis of the sample person: a typo, a document that ends, a light
 * re-verification filmed here, and the wish to be forgotten. The tests follow one another.
 */
const words = WORDS['zh-CN'];
const DAY = 86_400_000;
const TIME = 600_000;
const CUSTOMER = 'life-1';
// a drawn camera and recordings that answer no prompts are what the liveness of later versions is there to find
const POLICY = { policy: 'zh-wallet', policy_version: 1 };

let person: SampleRecordings;
let people: People;
let answers: Answers;
let service: TestService;
let wallet: OpenedWallet;
let browser: Browser;
let page: Page;
let key = '';
let accountId = '';

beforeAll(async () => {
  person = await samplePerson();
  people = await openPeople();
  answers = people.drawAnswers();
  const [mienPort, port] = [await freePort(), await freePort()];
  const mien = `http://127.0.0.1:${mienPort}`;
  service = await openTestService({
    MIEN_PUBLIC_URL: mien,
    MIEN_ALLOWED_ORIGINS: `http://127.0.0.1:${port}`,
    MIEN_WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${port}`,
  });
  key = await service.key('test');
  await service.app.listen({ host: '127.0.0.1', port: mienPort });
  const claims = { ...person.claims, birthDate: '1991-01-01' };
  wallet = await openWallet({ mien, key, customer: { externalId: CUSTOMER, claims }, policy: 'zh-wallet', port });
  accountId = (await service.call('POST', '/v1/accounts', key, { external_id: CUSTOMER })).body.id;
  browser = await openBrowser();
  await browser.camera.pointAt(people.look());
  page = await browser.open({ locale: 'zh-CN' });
  await page.goto(wallet.address);
}, TIME);
afterAll(async () => {
  await browser.close();
  await wallet.close();
  await service.close();
  await people.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const openSetting = async (name: RegExp) => {
  await button('设置').click();
  await page.getByRole('button', { name }).click();
};
const send = async (amount: string) => {
  await button('资产').click();
  await button('转账').click();
  await page.getByLabel('数量').fill(amount);
  await button('确认转账').click();
};
const accountRow = () => service.database.db.selectFrom('accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
const askForVerification = async (reason: string) => {
  const made = (await service.call('POST', '/v1/verifications', key, { account_id: accountId, reason, ...POLICY })).body;
  return { id: made.verification.id as string, form: made.verification.form as string, token: made.capture.token as string };
};
/** Runs the queue, as the workers would, for as long as somebody films. */
async function whileWorking(films: () => Promise<void>): Promise<void> {
  let isOver = false;
  const work = async (): Promise<void> => {
    while (!isOver) {
      expect((await service.work()).failed).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const working = work();
  await films().finally(() => {
    isOver = true;
  });
  await working;
}

describe('the life of an account', { timeout: TIME }, () => {
  it('a typo in the profile: the person corrects it in the wallet, films nothing again, and the transfer goes through', async () => {
    const { id, token } = await askForVerification('first');
    await consent(service, token);
    await service.call('POST', '/v1/capture/consents', token, { purpose: 'template', answer: 'given', text_version: '1' });
    for (const [step, recording] of [
      ['document_front', 'front'],
      ['document_back', 'back'],
      ['face', 'face'],
    ] as const)
      await sendClip(service, { verificationId: id, token, step, clip: await person.read(recording), documentType: 'prc_id' });
    expect((await service.work()).failed).toEqual([]);
    await page.reload();
    await send('20');
    await page.getByText('尚未开通').waitFor();
    await openSetting(/^身份与账户/);
    await page.getByText('请在钱包中更正资料，无需重新录制。').waitFor();
    await inspect(page, 'life-typo-zh-CN-phone');
    await button('更正资料').click();
    const birthDate = page.getByLabel('出生日期');
    expect(await birthDate.inputValue()).toBe('1991-01-01');
    await birthDate.fill(person.claims.birthDate ?? '');
    await inspect(page, 'life-profile-zh-CN-phone');
    await button('保存').click();
    await page.getByText('已保存').waitFor();
    const clips = async () =>
      (await service.database.db.selectFrom('clips').select('id').where('verification_id', '=', id).execute()).length;
    const before = await clips();
    expect((await service.work()).failed).toEqual([]);
    expect(await clips()).toBe(before);
    await page.reload();
    await send('20');
    await page.getByText('已转出').waitFor();
  });

  it('a document that ends: the page says when a new one is asked for, it is asked for before the end, and filmed with the face', async () => {
    const before = await accountRow();
    const facts = await openFacts(service.context, accountId, before.facts_sealed);
    if (facts === null) throw new Error('nothing was read of the document');
    // as if the card that was read ended in forty days: the sample card is good for years
    const ends = new Date(service.context.now().getTime() + 40 * DAY);
    const soon = await sealFacts(service.context, accountId, { ...facts, expiryDate: ends.toISOString().slice(0, 10) });
    const document_at = new Date(service.context.now().getTime() + 10 * DAY);
    const change = (set: { facts_sealed: string | null; document_at: Date | null }) =>
      service.database.db.updateTable('accounts').set(set).where('id', '=', accountId).execute();
    await change({ facts_sealed: soon, document_at });
    await page.reload();
    await openSetting(/^身份与账户/);
    await page.getByText('居民身份证').waitFor();
    await page.getByText('请您出示新证件').waitFor();
    service.pass(11 * DAY);
    await service.boss.send('plan_reverification', {});
    expect((await service.work()).failed).toEqual([]);
    await page.reload();
    await openSetting(/^身份与账户/);
    await page.getByText('前重新认证').first().waitFor();
    await inspect(page, 'life-document-ends-zh-CN-phone');
    await button('开始认证').click();
    await button(words['welcome.begin']).click();
    await page.getByText(words['prepare.document']).waitFor();
    const [open] = (await service.call('GET', `/v1/accounts/${accountId}/verifications`, key)).body.items;
    expect((await service.call('GET', `/v1/verifications/${open.id}`, key)).body.form).toBe('full');
    await service.call('POST', `/v1/verifications/${open.id}/cancel`, key);
    await change({ facts_sealed: before.facts_sealed, document_at: before.document_at });
  });

  it('and one that stands: the face alone is filmed, here and now, and everything goes on', async () => {
    const { id, form } = await askForVerification('periodic');
    expect(form).toBe('light');
    await page.goto(wallet.address);
    await openSetting(/^身份与账户/);
    await button('继续认证').click();
    await whileWorking(async () => {
      await walkToCheckup(page, words);
      await passCheckup(page, words, browser.camera, people.look());
      await filmFace(page, words, browser.camera, answers);
      await waitForEnd(page, words, words['result.approved']);
    });
    await button(words['result.close']).click();
    const view = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
    expect(view).toMatchObject({ state: 'approved', steps: [{ step: 'face', state: 'done' }] });
    expect((await accountRow()).due_at).toBeNull();
    await send('5');
    await page.getByText('已转出').waitFor();
  });

  it('the wish to be forgotten: the wallet hears it and erases, and nothing is left', async () => {
    const { facts_sealed } = await accountRow();
    await openSetting(/^身份与账户/);
    await button('申请删除').click();
    await button('确认申请删除').click();
    await page.getByText('您已于').waitFor();
    await whileWorking(async () => {
      await expect.poll(async () => (await accountRow()).erased_at, { timeout: 60_000 }).not.toBeNull();
    });
    expect(wallet.heard()).toContain('account.erasure_requested');
    await page.reload();
    await openSetting(/^身份与账户/);
    await page.getByRole('heading', { name: '身份数据已删除' }).waitFor();
    await inspect(page, 'life-erased-zh-CN-phone');
    await send('1');
    await page.getByText('尚未开通').waitFor();

    const { db } = service.database;
    expect(await accountRow()).toMatchObject({ external_id: null, contact_sealed: null, facts_sealed: null, level: 'none' });
    for (const table of ['account_claims', 'templates', 'notifications', 'known_documents', 'known_recordings', 'address_proofs'] as const)
      expect({ table, rows: await db.selectFrom(table).selectAll().where('account_id', '=', accountId).execute() }).toEqual({
        table,
        rows: [],
      });
    const verifications = await db.selectFrom('verifications').select(['id', 'state']).where('account_id', '=', accountId).execute();
    expect(verifications).toHaveLength(3);
    for (const { id } of verifications) {
      for (const table of ['signals', 'measurements', 'capture_events', 'tickets'] as const)
        expect({ table, rows: await db.selectFrom(table).selectAll().where('verification_id', '=', id).execute() }).toEqual({
          table,
          rows: [],
        });
      const media: string[] = [];
      for await (const { key: name } of service.context.objects.list(`media/${id}/`)) media.push(name);
      expect(media).toEqual([]);
    }
    // an old copy of the database does not help: the key is gone
    expect(await openFacts(service.context, accountId, facts_sealed)).toBeNull();
    expect((await service.call('GET', `/v1/accounts/${accountId}`, key)).body.code).toBe('account.erased');
  });
});
