import { type OpenedWallet, openWallet } from '@mien/example-wallet';
import { reasonText } from '@mien/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstAdmin, type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openTestService, type TestService } from '../../../server/test/support/test-service.ts';
import { freePort, inspect, launchBrowser } from './support/browser.ts';

/** The name of the account ends in the reason: filming is not what this story is about. */
const CUSTOMER = 'story-face.blurred';

let service: TestService;
let wallet: OpenedWallet;
let browser: Browser;
let agent: Member;
let mien = '';
let key = '';

beforeAll(async () => {
  const [mienPort, port] = [await freePort(), await freePort()];
  mien = `http://localhost:${mienPort}`;
  service = await openTestService({
    MIEN_PUBLIC_URL: mien,
    MIEN_ALLOWED_ORIGINS: `http://127.0.0.1:${port}`,
    MIEN_WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${port}`,
  });
  key = await service.key('test');
  await service.app.listen({ host: '127.0.0.1', port: mienPort });
  agent = await memberWith(service, await firstAdmin(service), 'agent');
  wallet = await openWallet({ mien, key, customer: { externalId: CUSTOMER, claims: { fullName: '李雷' } }, policy: 'worldwide', port });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await wallet.close();
  await service.close();
});

async function openWalletPage(): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(wallet.address);
  return page;
}
const openAccount = async (page: Page) => {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: /^身份与账户/ }).click();
};
async function openDesk(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 800 } });
  await context.addCookies([...agent.client.cookies].map(([name, value]) => ({ name, value, url: mien })));
  await context.addInitScript("sessionStorage.setItem('mien-console-mode', 'test')");
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${mien}/console#/support`);
  return page;
}

describe('somebody who failed three times', () => {
  it('reads why, appeals, is answered by an agent who has it all before them, and begins again in the wallet', async () => {
    const account = await service.call('POST', '/v1/accounts', key, { external_id: CUSTOMER });
    const made = await service.call('POST', '/v1/verifications', key, { account_id: account.body.id, policy: 'worldwide' });
    for (let time = 0; time < 3; time += 1) {
      await service.call('POST', `/v1/verifications/${made.body.verification.id}/simulate`, key);
      await service.work();
    }
    const page = await openWalletPage();
    await openAccount(page);
    await page.getByText('前 3 次验证都没有通过').waitFor();
    await inspect(page, 'agent-exhausted-zh-CN-phone');
    await page.getByLabel('结果有误的原因').fill('当时镜头坏了');
    await page.getByRole('button', { name: '提交申诉' }).click();
    await page.getByText('最迟于').waitFor();

    const desk = await openDesk();
    await desk.getByRole('row').nth(1).getByRole('link').click();
    await desk.getByRole('heading', { name: 'In short' }).waitFor();
    await desk.getByText(reasonText('face.blurred', 'en').title).first().waitFor();
    await desk.getByRole('button', { name: 'Show message' }).click();
    await desk.getByText('当时镜头坏了').waitFor();
    await inspect(desk, 'agent-ticket-en-desktop');
    await desk.getByRole('button', { name: 'Uphold the appeal' }).click();
    await desk.getByText('Answered and closed.').waitFor();

    await page.reload();
    await openAccount(page);
    await page.getByText('申诉成立，您可以立即再次申请。').waitFor();
    await inspect(page, 'agent-upheld-zh-CN-phone');
    await page.getByRole('button', { name: '再次申请' }).click();
    // the element, in the wallet's own page
    await page.locator('mien-verify').getByRole('button', { name: '开始', exact: true }).waitFor();
    const { items } = (await service.call('GET', `/v1/accounts/${account.body.id}/verifications`, key)).body;
    // how far the new one is depends on how quick this page was
    expect(items).toMatchObject([{ state: expect.stringMatching(/^(created|preparing)$/) }, { state: 'cancelled' }]);
    await desk.context().close();
    await page.context().close();
  });
});
