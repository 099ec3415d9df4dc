import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAIN_NAMES, CHAINS } from '../../../server/src/address/chains/chains.ts';
import { holders } from '../../../server/test/address/chain-signers.ts';
import { inspect, launchBrowser } from './support/browser.ts';
import { type Beside, openBeside } from './support/open-beside.ts';
import { LOOKS, walkWallet } from './support/walk-wallet.ts';

/** Somebody with an address on each chain, who signs with that chain's own library in the format that is proposed first. */
const owners = CHAIN_NAMES.map((chain) => {
  const [first] = Object.keys(CHAINS[chain].formats);
  const holder = holders().find((one) => one.chain === chain && one.format === first);
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

  it('shows state, history and messages in its settings', async () => {
    const { say, openSetting } = wallet;
    await openSetting('status');
    await page.getByRole('heading', { name: say('title') }).waitFor();
    await page.getByText(say('kind_approved')).waitFor();
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
