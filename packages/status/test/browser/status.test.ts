import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORDS as DEVICE_WORDS } from '../../../capture/src/device-check/words.ts';
import { firstAdmin, type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../../../server/test/support/test-service.ts';
import { sayIn } from '../../src/text/say.ts';
import { freePort, inspect, launchBrowser } from './support/browser.ts';

let service: TestService;
let browser: Browser;
let origin = '';
let key = '';
let agent: Member | undefined;

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  service = await openTestService({ MIEN_PUBLIC_URL: origin });
  key = await service.key('test');
  await service.app.listen({ host: '127.0.0.1', port });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

const problems: string[] = [];
const open = async (options: BrowserContextOptions) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    // a refusal is an answer of 4xx, which Chromium reports as an error; anything else is one
    if (message.type() === 'error' && !message.text().includes('status of 4')) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return { context, page };
};
const ended = async (name: string, times: number) => {
  const made = await openCase(service, key, name);
  for (let time = 0; time < times; time += 1) {
    await service.call('POST', `/v1/verifications/${made.id}/simulate`, key);
    await service.work();
  }
  return made;
};
/** A check of this browser, which has no camera. */
const checkDevice = async (page: Page, locale: 'zh-CN' | 'en') => {
  await page.getByRole('button', { name: DEVICE_WORDS.begin[locale], exact: true }).click();
  await page.getByText(DEVICE_WORDS.stopped[locale]).waitFor();
};
const linkTo = async (accountId: string) => (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body.url as string;

describe('the account page in a browser', () => {
  it('opens once by its link, whose code reaches no server in an address, and shows what is held open and limited', async () => {
    const { accountId } = await ended('seen.approved', 1);
    const link = await linkTo(accountId);
    const code = new URL(link).hash.slice(1);
    const { context, page } = await open({ locale: 'en' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''));
    await page.goto(link);
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(page.url()).toBe(`${origin}/account`);
    expect(asked.filter((url) => url.includes(code))).toEqual([]);
    await page.getByText('Verified on').waitFor();
    await page.getByText('1,000 USD a day').first().waitFor();
    await page.getByText('Nothing to do. Your next check is on').waitFor();
    await inspect(page, 'status-approved-en-phone');
    await page.reload();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    // in another window the link opens nothing
    const other = await open({ locale: 'en' });
    await other.page.goto(link);
    await other.page.getByRole('heading', { name: 'Open this page again from your wallet' }).waitFor();
    await inspect(other.page, 'status-ended-en-phone');
    await context.close();
    await other.context.close();
  });

  it('tells after three failures in one paragraph what to change, and takes an appeal', async () => {
    const { accountId } = await ended('three-face.blurred', 3);
    const { context, page } = await open({ locale: 'zh-CN', colorScheme: 'dark' });
    await page.goto(await linkTo(accountId));
    await page.getByText('前 3 次验证都没有通过').waitFor();
    await inspect(page, 'status-exhausted-zh-CN-phone-dark');
    await page.getByLabel('结果有误的原因').fill('当时镜头坏了');
    await page.getByRole('button', { name: '提交申诉' }).click();
    await page.getByText('最迟于').waitFor();
    const { items } = (await service.call('GET', '/v1/tickets?limit=50', key)).body;
    expect(items.find((one: { account_id: string }) => one.account_id === accountId)).toMatchObject({ kind: 'appeal' });
    await context.close();
  });

  it('shows by when to verify again, on a desktop, and takes the wish to be forgotten by keyboard alone', async () => {
    const { accountId } = await ended('due.approved', 1);
    await service.call('POST', `/v1/accounts/${accountId}/reverification`, key, { reason: 'request', trigger: 'wallet' });
    const { context, page } = await open({ locale: 'en', viewport: { width: 1280, height: 800 } });
    await page.goto(await linkTo(accountId));
    await page.getByText('Please verify again by').waitFor();
    await inspect(page, 'status-due-en-desktop');
    await page.getByRole('button', { name: 'Ask for erasure' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Yes, ask for erasure' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('You asked for erasure on').waitFor();
    const { token } = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body;
    expect((await service.call('GET', '/v1/account', token)).body.erasure_requested_at).not.toBeNull();
    await context.close();
  });

  it('keeps the mails out of the night of the clock it was first opened by', async () => {
    const { accountId } = await ended('night.approved', 1);
    const zone = async () => {
      const { token } = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body;
      return (await service.call('GET', '/v1/account', token)).body.notifications.time_zone;
    };
    expect(await zone()).toBeNull();
    // a browser that keeps its place to itself says nothing
    for (const [timezoneId, known] of [
      ['UTC', null],
      ['Asia/Shanghai', 'Asia/Shanghai'],
      ['Europe/London', 'Asia/Shanghai'],
    ] as const) {
      const { context, page } = await open({ locale: 'zh-CN', timezoneId });
      const told: Promise<unknown>[] = [];
      page.on('request', (request) => request.method() === 'PATCH' && told.push(request.response()));
      await page.goto(await linkTo(accountId));
      // what is asked for with the first showing has been asked by then
      await page.getByText('目前无需操作').waitFor();
      await Promise.all(told);
      expect(told).toHaveLength(timezoneId === known ? 1 : 0);
      await context.close();
      expect(await zone()).toBe(known);
    }
  });

  it.each(['zh-CN', 'en'] as const)('opens the check of the device that support asked for, in %s', async (locale) => {
    const say = sayIn(locale);
    const { accountId } = await ended(`asked-${locale}-face.blurred`, 1);
    const { token } = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body;
    const { id: ticket } = (await service.call('POST', '/v1/account/tickets', token, { kind: 'help' })).body;
    agent ??= await memberWith(service, await firstAdmin(service), 'agent');
    expect((await agent.client.call('POST', `/v1/tickets/${ticket}/device-checks`, undefined, { 'mien-mode': 'test' })).status).toBe(201);

    const { context, page } = await open({ locale });
    await page.goto(await linkTo(accountId));
    const asked = page.getByRole('list', { name: say('chatTitle') }).getByRole('button', { name: say('device'), exact: true });
    await asked.waitFor();
    await inspect(page, `status-device-asked-${locale}-phone`);
    await asked.click();
    await page.locator('mien-device-check h1').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verify');
    await checkDevice(page, locale);
    await page.goBack();
    await page.getByText(say('deviceTold')).waitFor();
    await inspect(page, `status-device-told-${locale}-phone`);
    const { device_checks: checks } = (await agent.client.call('GET', `/v1/tickets/${ticket}/aid`, undefined, { 'mien-mode': 'test' }))
      .body;
    expect(checks).toMatchObject([{ device: { browser: 'Chrome', device: 'computer' } }]);
    expect(checks[0].rows).toContainEqual({ probe: 'camera', state: 'blocked', code: 'device.camera_missing' });
    await context.close();
  });

  it.each(['zh-CN', 'en'] as const)('tells support with the request for help what a check of the device found, in %s', async (locale) => {
    const say = sayIn(locale);
    const { accountId } = await ended(`found-${locale}-face.blurred`, 1);
    const { context, page } = await open({ locale });
    await page.goto(await linkTo(accountId));
    const ask = page.getByRole('button', { name: say('askPerson'), exact: true });
    await ask.waitFor();
    expect(await page.getByText(say('deviceGoesAlong')).count()).toBe(0);
    await page.getByRole('button', { name: say('device'), exact: true }).click();
    await checkDevice(page, locale);
    await page.goBack();
    await page.getByText(say('deviceGoesAlong')).waitFor();
    await inspect(page, `status-device-found-${locale}-phone`);
    await ask.click();
    await ask.waitFor({ state: 'detached' });
    const { items } = (await service.call('GET', '/v1/tickets?limit=50', key)).body;
    const ticket = items.find((one: { account_id: string }) => one.account_id === accountId);
    expect(ticket.findings.map(({ code }: { code: string }) => code)).toContain('device.camera_missing');
    await context.close();
  });

  it('hands a credential to another wallet by QR code and PIN, good once', async () => {
    const { accountId } = await ended('offered.approved', 1);
    const { context, page } = await open({ locale: 'zh-CN' });
    await page.goto(await linkTo(accountId));
    await page.getByRole('button', { name: '放入其他钱包' }).click();
    await page.getByRole('img', { name: '凭证二维码' }).waitFor();
    await inspect(page, 'status-offer-zh-CN-phone');
    const link = (await page.getByRole('link', { name: '在此手机上打开' }).getAttribute('href')) ?? '';
    const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
    const { grants } = JSON.parse(new URL(link).searchParams.get('credential_offer') ?? '{}');
    const pin = await page.locator('.pin').textContent();
    const form = { grant_type: grant, 'pre-authorized_code': grants[grant]['pre-authorized_code'], tx_code: pin ?? '' };
    const exchange = () => fetch(`${origin}/credentials/openid/token`, { method: 'POST', body: new URLSearchParams(form) });
    expect((await exchange()).status).toBe(200);
    expect((await exchange()).status).toBe(400);
    await context.close();
  });

  it('broke no rule of its policy and logged nothing', () => {
    expect(problems).toEqual([]);
  });
});
