import { type OpenedWallet, openWallet } from '@mien/example-wallet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './support/free-port.ts';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

/** The wallet's own words, as its customer reads them. */
const LOOKS = [
  {
    language: 'zh-CN',
    viewport: { width: 390, height: 844 },
    send: '转账',
    confirm: '确认转账',
    topUp: '充值',
    confirmTopUp: '确认充值',
    home: '资产',
    refused: '尚未开通',
    verify: '开始认证',
    sent: '已转出',
    toppedUp: '已到账',
  },
  {
    language: 'en',
    viewport: { width: 1280, height: 800 },
    send: 'Send',
    confirm: 'Send',
    topUp: 'Top up',
    confirmTopUp: 'Top up',
    home: 'Assets',
    refused: 'Not open yet',
    verify: 'Verify now',
    sent: 'Sent',
    toppedUp: 'Topped up',
  },
] as const;

let people: People;
let service: Service;
let browser: Browser;
const wallets: OpenedWallet[] = [];
beforeAll(async () => {
  people = await openPeople();
  const ports = [await freePort(), await freePort()];
  service = await openService({
    MIEN_ALLOWED_ORIGINS: ports.map((port) => `http://127.0.0.1:${port}`).join(','),
    MIEN_WEBHOOK_ALLOWED_HOSTS: ports.map((port) => `127.0.0.1:${port}`).join(','),
  });
  for (const port of ports)
    wallets.push(
      await openWallet({
        mien: service.door.address,
        key: service.key,
        customer: { externalId: `wallet-${wallets.length}.approved`, claims: {} },
        policy: 'zh-wallet',
        port,
      }),
    );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const wallet of wallets) await wallet.close();
  await service.close();
  await people.close();
});

/** A whole walk on a busy machine. */
const TIME = 600_000;

describe('the example wallet', { timeout: TIME }, () => {
  it.each(LOOKS.map((look, at) => [look.language, look, at] as const))(
    'in %s: refuses transfer and top-up, has its customer verified in its own page, hears of it by webhook, and lets both through',
    async (language, look, at) => {
      const words = WORDS[language];
      const wallet = wallets[at] as OpenedWallet;
      await browser.camera.pointAt(people.look());
      const page = await browser.open({ locale: language, viewport: look.viewport });
      const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();
      const goHome = () => page.getByRole('navigation').getByRole('button', { name: look.home, exact: true }).click();
      await page.goto(wallet.address);
      await press(look.topUp);
      await press(look.confirmTopUp);
      await page.getByText(look.refused, { exact: true }).waitFor();
      await goHome();
      await press(look.send);
      await press(look.confirm);
      await page.getByText(look.refused, { exact: true }).waitFor();
      await press(look.verify);
      await walkToCheckup(page, words);
      await filmAll(page, words, browser.camera, people);
      await waitForEnd(page, words, words['result.approved']);
      await page.getByRole('button', { name: words['result.close'], exact: true }).click();
      await press(look.confirm);
      await page.getByText(`✓ ${look.sent}`).waitFor();
      await goHome();
      await press(look.topUp);
      await press(look.confirmTopUp);
      await page.getByText(`✓ ${look.toppedUp}`).waitFor();
      await expect.poll(() => wallet.heard(), { timeout: 60_000 }).toContain('verification.approved');
      await page.context().close();
    },
  );
});
