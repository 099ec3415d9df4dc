import { reasonText } from '@mien/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXT as CAPTURE_EN } from '../../../capture/src/text/en.ts';
import { TEXT as CAPTURE_ZH } from '../../../capture/src/text/zh-CN.ts';
import { en } from '../../../console/src/words/en.ts';
import { zhCN } from '../../../console/src/words/zh-CN.ts';
import { firstAdmin, type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { inspect, launchBrowser } from './support/browser.ts';
import { type Beside, openBeside } from './support/open-beside.ts';
import { LOOKS, walkWallet } from './support/walk-wallet.ts';

const CAPTURE = { 'zh-CN': CAPTURE_ZH, en: CAPTURE_EN } as const;
/** The agent reads the other language: what each says is theirs, what is found is told to each in their own. */
const DESK = { 'zh-CN': { language: 'en', words: en }, en: { language: 'zh-CN', words: zhCN } } as const;
const PROBLEM = { 'zh-CN': '当时镜头坏了', en: 'My lens was broken then' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LOOKS)('somebody who failed three times, $language on a $size', ({ language, size, viewport }) => {
  // the name of the account ends in the reason: filming is not what this story is about
  const customer = { externalId: 'story-face.blurred', claims: { fullName: '李雷' } };
  const desk = DESK[language];
  let beside: Beside;
  let agent: Member;

  beforeAll(async () => {
    beside = await openBeside({ customer, policy: 'worldwide' });
    agent = await memberWith(beside.service, await firstAdmin(beside.service), 'agent');
  });
  afterAll(() => beside.close());

  async function openWalletPage(): Promise<Page> {
    const page = await (await browser.newContext({ locale: language, viewport })).newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(beside.wallet.address);
    return page;
  }
  async function openDesk(): Promise<Page> {
    const context = await browser.newContext({ locale: desk.language, viewport: { width: 1280, height: 800 } });
    await context.addCookies([...agent.client.cookies].map(([name, value]) => ({ name, value, url: beside.mien })));
    await context.addInitScript("sessionStorage.setItem('mien-console-mode', 'test')");
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${beside.mien}/console#/support`);
    return page;
  }

  it('reads why, appeals, is answered by an agent who has it all before them, and begins again in the wallet', async () => {
    const { service, key, accountId } = beside;
    const made = await service.call('POST', '/v1/verifications', key, { account_id: accountId, policy: 'worldwide' });
    for (let time = 0; time < 3; time += 1) {
      await service.call('POST', `/v1/verifications/${made.body.verification.id}/simulate`, key);
      await service.work();
    }
    const own = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body.token;
    const { explanation } = (await service.call('GET', '/v1/account', own)).body.current;

    const page = await openWalletPage();
    const { say, button, opening, openSetting } = walkWallet(page, language);
    await openSetting('status');
    await page.getByText(explanation[language]).waitFor();
    await inspect(page, `agent-exhausted-${language}-${size}`);
    await page.getByLabel(say('appealMessage')).fill(PROBLEM[language]);
    await button(say('appeal')).click();
    await page.getByText(opening('appealOpen')).waitFor();

    const { support } = desk.words;
    const office = await openDesk();
    await office.getByRole('row').nth(1).getByRole('link').click();
    await office.getByRole('heading', { name: support.summary, exact: true }).waitFor();
    await office.getByText(reasonText('face.blurred', desk.language).title).first().waitFor();
    await office.getByRole('button', { name: support.showMessage }).click();
    await office.getByText(PROBLEM[language]).waitFor();
    await inspect(office, `agent-ticket-${desk.language}-desktop`);
    await office.getByRole('button', { name: support.appeal.upheld }).click();
    await office.getByText(support.closed).waitFor();

    await page.reload();
    await openSetting('status');
    await page.getByText(say('appeal_upheld')).waitFor();
    await inspect(page, `agent-upheld-${language}-${size}`);
    await button(say('applyAgain')).click();
    // the element, in the wallet's own page
    await page.locator('mien-verify').getByRole('button', { name: CAPTURE[language]['welcome.begin'], exact: true }).waitFor();
    // what stood in the way is said before anything is filmed again
    await page.getByRole('button', { name: CAPTURE[language]['welcome.begin'], exact: true }).click();
    await page.getByRole('heading', { name: CAPTURE[language]['prepare.last_time'] }).waitFor();
    await page.getByText(reasonText('face.blurred', language).title).waitFor();
    await inspect(page, `agent-again-${language}-${size}`);
    const { items } = (await service.call('GET', `/v1/accounts/${accountId}/verifications`, key)).body;
    // how far the new one is depends on how quick this page was
    expect(items).toMatchObject([{ state: expect.stringMatching(/^(created|preparing)$/) }, { state: 'cancelled' }]);
    await office.context().close();
    await page.context().close();
  });
});
