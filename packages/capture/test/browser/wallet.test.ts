import { createServer } from 'node:net';
import { type OpenedWallet, openWallet } from '@mien/example-wallet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

const words = WORDS['zh-CN'];

/** The wallet's port must be known before Mien starts: it is an allowed origin there. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

let people: People;
let service: Service;
let browser: Browser;
let wallet: OpenedWallet;
beforeAll(async () => {
  people = await openPeople();
  const port = await freePort();
  service = await openService({ MIEN_ALLOWED_ORIGINS: `http://127.0.0.1:${port}`, MIEN_WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${port}` });
  wallet = await openWallet({
    mien: service.door.address,
    key: service.key,
    customer: { externalId: 'wallet-1.approved', claims: {} },
    policy: 'zh-wallet',
    port,
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await wallet.close();
  await service.close();
  await people.close();
});

/** A whole walk on a busy machine. */
const TIME = 600_000;

describe('the example wallet', { timeout: TIME }, () => {
  it('refuses a transfer, has its customer verified in its own page, hears of it by webhook, and lets the transfer through', async () => {
    await browser.camera.pointAt(people.look());
    const page = await browser.open({ locale: 'zh-CN' });
    await page.goto(wallet.address);
    await page.getByRole('button', { name: '转账', exact: true }).click();
    await page.getByRole('button', { name: '确认转账' }).click();
    await page.getByText('尚未开通').waitFor();
    await page.getByRole('button', { name: '开始认证' }).click();
    await walkToCheckup(page, words);
    await filmAll(page, words, browser.camera, people);
    await waitForEnd(page, words, words['result.approved']);
    await page.getByRole('button', { name: words['result.close'], exact: true }).click();
    await page.getByRole('button', { name: '确认转账' }).click();
    await page.getByText('已转出').waitFor();
    await expect.poll(() => wallet.heard(), { timeout: 60_000 }).toContain('verification.approved');
    await page.context().close();
  });
});
