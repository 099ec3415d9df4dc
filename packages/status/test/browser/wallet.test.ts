import { type OpenedWallet, openWallet } from '@mien/example-wallet';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../../../server/test/support/test-service.ts';
import { freePort, inspect, launchBrowser } from './support/browser.ts';

let service: TestService;
let wallet: OpenedWallet;
let browser: Browser;
let page: Page;
let key = '';
let accountId = '';

beforeAll(async () => {
  const [mienPort, port] = [await freePort(), await freePort()];
  const mien = `http://127.0.0.1:${mienPort}`;
  service = await openTestService({
    MIEN_PUBLIC_URL: mien,
    MIEN_ALLOWED_ORIGINS: `http://127.0.0.1:${port}`,
    MIEN_WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${port}`,
    MIEN_WALLET_DOMAIN: 'wallet.example',
  });
  key = await service.key('test');
  await service.app.listen({ host: '127.0.0.1', port: mienPort });
  const customer = { externalId: 'stories.approved', claims: { fullName: 'Ada Sample', birthDate: '1990-01-02', nationality: 'NLD' } };
  wallet = await openWallet({ mien, key, customer, policy: 'worldwide', port });
  const account = await service.call('POST', '/v1/accounts', key, { external_id: customer.externalId });
  accountId = account.body.id;
  browser = await launchBrowser();
  const context = await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});
afterAll(async () => {
  await browser.close();
  await wallet.close();
  await service.close();
});

const openSetting = async (name: RegExp) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name }).click();
};
const send = async (amount: string) => {
  await page.getByRole('button', { name: 'Assets' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByLabel('Amount').fill(amount);
  await page.locator('form').getByRole('button', { name: 'Send' }).click();
};

describe('the example wallet', () => {
  it('refuses before the verification, allows within the limits after it, and refuses beyond them', async () => {
    await page.goto(wallet.address);
    await send('20');
    await page.getByText('This needs a verified identity first.').waitFor();
    const made = (await service.call('POST', '/v1/verifications', key, { account_id: accountId })).body;
    await service.call('POST', `/v1/verifications/${made.verification.id}/simulate`, key);
    await service.work();
    await page.reload();
    await send('20');
    await page.getByText('✓ Sent').waitFor();
    // 20 of 1,000 a day are used
    await send('990');
    await page.getByText('Over your limit').waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('up to 1,000 USD a day').first().waitFor();
    await inspect(page, 'wallet-settings-en-phone');
  });

  it('shows state, history and messages in its settings', async () => {
    await openSetting(/^Identity and account/);
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await page.getByText('Your verification is complete').waitFor();
  });

  it('links an address of its own, proved by its signature, and unlinks it', async () => {
    await openSetting(/^Linked addresses/);
    await page.getByRole('button', { name: 'Link my Solana address' }).click();
    await page.getByText('✓ proved').waitFor();
    expect((await service.call('GET', `/v1/accounts/${accountId}/addresses`, key)).body.items).toMatchObject([{ chain: 'solana' }]);
    await page.getByRole('button', { name: 'Unlink' }).click();
    await page.getByText('No address is linked yet').waitFor();
  });

  it('takes a credential and shows a shop that its customer is over 18, and nothing else; withdrawn, it is refused', async () => {
    await openSetting(/^Credential/);
    await page.getByRole('button', { name: 'Get the credential' }).click();
    const handed: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/shop/check')) handed.push(request.postData() ?? '');
    });
    await page.getByRole('button', { name: 'Show “over 18”' }).click();
    await page.getByText('The shop is satisfied: over 18').waitFor();
    await page.getByText('What the shop was told: over 18').waitFor();
    await inspect(page, 'wallet-shop-en-phone');
    const shown = JSON.parse(handed[0] ?? '{}').shown as string;
    const disclosures = shown
      .split('~')
      .slice(1)
      .filter((part) => part !== '' && !part.includes('.'));
    const told = disclosures.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()).slice(1));
    expect(told).toEqual([['age_over_18', true]]);

    const [issued] = (await service.call('GET', `/v1/accounts/${accountId}/credentials`, key)).body.items;
    await service.call('DELETE', `/v1/accounts/${accountId}/credentials/${issued.id}`, key);
    service.pass(60_000);
    await page.getByRole('button', { name: 'Show “over 18”' }).click();
    await page.getByText('The shop could not confirm it').waitFor();
  });

  it('says by when to verify again, and everything keeps working until then', async () => {
    await service.call('POST', `/v1/accounts/${accountId}/reverification`, key, { reason: 'risk', trigger: 'new_device' });
    await page.reload();
    await page.getByText('Please verify again by').first().waitFor();
    await send('5');
    await page.getByText('✓ Sent').waitFor();
  });
});
