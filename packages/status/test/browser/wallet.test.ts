import { reasonText } from '@mien/protocol';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORDS as DEVICE_WORDS } from '../../../capture/src/device-check/words.ts';
import { PRACTICE_WORDS } from '../../../capture/src/practice/words.ts';
import { CHAIN_NAMES, CHAINS } from '../../../server/src/address/chains/chains.ts';
import { holders } from '../../../server/test/address/chain-signers.ts';
import { inspect, launchBrowser } from './support/browser.ts';
import { type Beside, openBeside } from './support/open-beside.ts';
import { LOOKS, walkWallet } from './support/walk-wallet.ts';

/** Somebody with an address on each chain, who signs with that chain's own library in the format that is proposed first. */
const signers = await holders();
const owners = CHAIN_NAMES.map((chain) => {
  const [first] = Object.keys(CHAINS[chain].formats);
  const holder = signers.find((one) => one.chain === chain && one.format === first);
  if (holder === undefined) throw new Error(`nobody signs on ${chain}`);
  return holder;
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LOOKS)('the example wallet, $language on a $size', ({ language, size, viewport }) => {
  const customer = {
    externalId: 'stories.approved',
    claims: { fullName: 'Ada Sample', birthDate: '1990-01-02', nationality: 'NLD' },
  };
  let beside: Beside;
  let page: Page;
  let wallet: ReturnType<typeof walkWallet>;

  beforeAll(async () => {
    beside = await openBeside({ customer, policy: 'worldwide', settings: { MIEN_WALLET_DOMAIN: 'wallet.example' } });
    const context = await browser.newContext({ locale: language, viewport });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    wallet = walkWallet(page, language);
    await page.goto(beside.wallet.address);
  });
  afterAll(async () => {
    await page.context().close();
    await beside.close();
  });
  const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => beside.service.call(method, path, beside.key, body);

  it('refuses before the verification, allows within the limits after it, and refuses beyond them', async () => {
    const { text, button, send, sent } = wallet;
    for (const [move, confirm] of [
      ['top_up', 'confirmTopUp'],
      ['withdraw', 'confirmWithdraw'],
      ['trade', 'confirmTrade'],
    ] as const) {
      await button(text.home).click();
      await button(text[move]).click();
      await page.locator('form').getByRole('button', { name: text[confirm], exact: true }).click();
      await page.getByText(text.refusedAbout).waitFor();
    }
    // whoever is known to nobody may receive
    await button(text.home).click();
    await button(text.receive).click();
    await button(text.copy).waitFor();
    await send('20');
    await page.getByText(text.refusedAbout).waitFor();
    const made = (await ask('POST', '/v1/verifications', { account_id: beside.accountId })).body;
    await ask('POST', `/v1/verifications/${made.verification.id}/simulate`);
    await beside.service.work();
    await page.reload();
    await send('20');
    await sent();
    // 20 of 1,000 a day are used
    await send('990');
    await page.getByText(text.over_limit).waitFor();
    await button(text.settings).click();
    await page
      .getByText(text.dayLimit.replace('{amount}', (1000).toLocaleString(language)))
      .first()
      .waitFor();
    await inspect(page, `wallet-settings-${language}-${size}`);
  });

  it('shows state, history and messages in its settings, and counts them no longer once they were opened', async () => {
    const { text, say, button } = wallet;
    const [before, after] = text.news.split('{count}') as [string, string];
    const unread = page.getByRole('button', { name: new RegExp(`^${before}\\d+${after}$`) });
    await unread.click();
    await page.getByRole('heading', { name: say('title') }).waitFor();
    await page.getByText(say('kind_approved')).waitFor();
    await unread.waitFor({ state: 'detached' });
    await page.reload();
    await button(text.settings).waitFor();
    expect(await unread.count()).toBe(0);
  });

  it('checks the device and rehearses from the account page, and neither opens a verification', async () => {
    const { say, button, openSetting } = wallet;
    const verifications = async () => (await ask('GET', `/v1/accounts/${beside.accountId}/verifications`)).body.items.length;
    const before = await verifications();
    await openSetting('status');
    await button(say('device')).click();
    await button(DEVICE_WORDS.begin[language]).click();
    // this browser has no camera, and is told what to do
    await page.getByText(DEVICE_WORDS.stopped[language]).waitFor();
    await page.getByRole('button', { name: `← ${wallet.text.back}` }).click();
    await button(say('practise')).click();
    await page.getByText(PRACTICE_WORDS.band[language]).waitFor();
    await inspect(page, `wallet-practice-${language}-${size}`);
    for (const part of [PRACTICE_WORDS.document_front, PRACTICE_WORDS.document_back, PRACTICE_WORDS.face]) {
      await page.getByRole('heading', { name: part[language] }).waitFor();
      await button(PRACTICE_WORDS.skip[language]).click();
    }
    await page.getByRole('heading', { name: PRACTICE_WORDS.endTitle[language] }).waitFor();
    await inspect(page, `wallet-practised-${language}-${size}`);
    await page.getByRole('main').getByRole('button', { name: PRACTICE_WORDS.leave[language], exact: true }).click();
    await page.getByRole('heading', { name: say('title') }).waitFor();
    expect(await verifications()).toBe(before);
  });

  it('swaps and withdraws as it sends, and receives at addresses of its own', async () => {
    const { text, button } = wallet;
    const confirm = (name: string) => page.locator('form').getByRole('button', { name, exact: true }).click();
    await button(text.home).click();
    await button(text.trade).click();
    await confirm(text.confirmTrade);
    await page.getByText(`✓ ${text.traded}`).waitFor();
    await button(text.home).click();
    await button(text.withdraw).click();
    await confirm(text.confirmWithdraw);
    await page.getByText(`✓ ${text.withdrawn}`).waitFor();
    await page.getByLabel(text.amount).fill('1001');
    await confirm(text.confirmWithdraw);
    await page.getByText(text.over_limit).waitFor();
    await button(text.home).click();
    await button(text.receive).click();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [asset, chain] of Object.entries({ USDT: 'tron', BTC: 'bitcoin', ETH: 'ethereum', TRX: 'tron', SOL: 'solana' } as const)) {
      await page.getByLabel(text.asset).selectOption(asset);
      const copy = button(text.copy);
      await copy.click();
      await page.getByText(`✓ ${text.copied}`).waitFor();
      const shown = (await page.locator('[data-part="address"]').textContent()) ?? '';
      expect(CHAINS[chain].readAddress(shown), `${asset}: ${shown}`).not.toBeNull();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(shown);
    }
    await page.getByRole('img', { name: text.addressQr }).waitFor();
    await inspect(page, `wallet-receive-${language}-${size}`);
  });

  it('links an address of its own, proved by its signature, and unlinks it', async () => {
    const { text, button, openSetting } = wallet;
    await openSetting('addresses');
    await button(text.prove).click();
    await page.getByText(`✓ ${text.proved}`).waitFor();
    expect((await ask('GET', `/v1/accounts/${beside.accountId}/addresses`)).body.items).toMatchObject([{ chain: 'solana' }]);
    await button(text.revoke).click();
    await page.getByText(text.noAddresses).waitFor();
  });

  it('links an address of another wallet on every chain, by the signature which that wallet makes, and no other', async () => {
    const { text, button, openSetting } = wallet;
    await openSetting('addresses');
    const chain = page.locator('section select');
    const address = page.getByLabel(text.otherAddress, { exact: true });
    await chain.selectOption('tron');
    await address.fill(owners[0]?.address ?? '');
    await button(text.getMessage).click();
    await page.getByText(text.address_unreadable).waitFor();
    for (const owner of owners) {
      await chain.selectOption(owner.chain);
      await address.fill(owner.address);
      await button(text.getMessage).click();
      const message = await page.getByLabel(text.messageToSign).inputValue();
      const signature = page.getByLabel(text.signature, { exact: true });
      if (owner.chain === 'ethereum') {
        await signature.fill(`0x${'11'.repeat(65)}`);
        await button(text.submitProof).click();
        await page.getByText(text.address_signature).waitFor();
        await inspect(page, `wallet-link-${language}-${size}`);
      }
      const nonce = owner.publicKey === undefined ? '' : await page.getByLabel('Nonce').inputValue();
      if (owner.publicKey !== undefined) await page.getByLabel(text.publicKey).fill(owner.publicKey);
      await signature.fill(await owner.sign(message, nonce));
      await button(text.submitProof).click();
      await page.getByText(text.otherProved).waitFor();
    }
    const { items } = (await ask('GET', `/v1/accounts/${beside.accountId}/addresses`)).body;
    const standing = (items as { chain: string; revoked_at: string | null }[]).filter(({ revoked_at }) => revoked_at === null);
    expect(standing.map((one) => one.chain).sort()).toEqual([...CHAIN_NAMES].sort());
  });

  it('takes a credential and shows a shop that its customer is over 18, and nothing else; withdrawn, it is refused', async () => {
    const { text, button, openSetting } = wallet;
    await openSetting('credential');
    await button(text.getCredential).click();
    const handed: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/shop/check')) handed.push(request.postData() ?? '');
    });
    await button(text.showAge).click();
    await page.getByText(text.shopYes).waitFor();
    await page.getByText(text.shopTold.replace('{told}', text.age_over_18)).waitFor();
    await inspect(page, `wallet-shop-${language}-${size}`);
    const shown = JSON.parse(handed[0] ?? '{}').shown as string;
    const disclosures = shown
      .split('~')
      .slice(1)
      .filter((part) => part !== '' && !part.includes('.'));
    const told = disclosures.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()).slice(1));
    expect(told).toEqual([['age_over_18', true]]);

    const [issued] = (await ask('GET', `/v1/accounts/${beside.accountId}/credentials`)).body.items;
    await ask('DELETE', `/v1/accounts/${beside.accountId}/credentials/${issued.id}`);
    beside.service.pass(60_000);
    await button(text.showAge).click();
    await page.getByText(text.shopNo).waitFor();
  });

  it('says by when to verify again, and everything keeps working until then', async () => {
    const { text, send, sent } = wallet;
    await ask('POST', `/v1/accounts/${beside.accountId}/reverification`, { reason: 'risk', trigger: 'new_device' });
    await page.reload();
    await page
      .getByText((text.due.split('{')[0] ?? '').trim())
      .first()
      .waitFor();
    await page.getByText(text.dueAbout).waitFor();
    await send('5');
    await sent();
  });
});

describe.each(LOOKS)('somebody who was declined, $language on a $size', ({ language, size, viewport }) => {
  it('reads in the wallet from when on they can apply again and why, and finds the way to a person', async () => {
    const beside = await openBeside({ customer: { externalId: 'cool-identity.under_age', claims: {} }, policy: 'worldwide' });
    const page = await (await browser.newContext({ locale: language, viewport, timezoneId: 'Asia/Shanghai' })).newPage();
    page.setDefaultTimeout(60_000);
    try {
      const { service, key, accountId } = beside;
      const made = (await service.call('POST', '/v1/verifications', key, { account_id: accountId, policy: 'worldwide' })).body;
      await service.call('POST', `/v1/verifications/${made.verification.id}/simulate`, key);
      await service.work();
      const { next_possible_at: at } = (await service.call('GET', `/v1/verifications/${made.verification.id}`, key)).body;
      const { text, say, button } = walkWallet(page, language);
      await page.goto(beside.wallet.address);
      await button(text.verify).click();
      await page.getByRole('heading', { name: text.notNow }).waitFor();
      const time = new Date(at).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
      await page.getByText(text.cool.replace('{time}', time)).waitFor();
      await page.getByText(reasonText('identity.under_age', language).title).waitFor();
      await inspect(page, `wallet-cool-${language}-${size}`);
      await page.getByRole('main').getByRole('button', { name: text.status, exact: true }).click();
      await page.getByRole('heading', { name: say('appealTitle') }).waitFor();
      // the clock of the device that asked is the one that mails go by
      const { token } = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body;
      expect((await service.call('GET', '/v1/account', token)).body.notifications.time_zone).toBe('Asia/Shanghai');
    } finally {
      await page.context().close();
      await beside.close();
    }
  });
});
