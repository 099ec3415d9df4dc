import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLBACK_PATH } from '../../../server/src/staff/single-sign-on/attempt.ts';
import { CLIENT_ID, CLIENT_SECRET, type OpenIdProvider, openProvider } from '../../../server/test/support/openid-provider.ts';
import { codeOf, firstAdmin, type Member } from '../../../server/test/support/staff-client.ts';
import { openTestService, type TestService } from '../../../server/test/support/test-service.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let service: TestService;
let provider: OpenIdProvider;
let browser: Browser;
let admin: Member;
let origin = '';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

beforeAll(async () => {
  const port = await freePort();
  // another site than the provider's 127.0.0.1, so that the cookies' SameSite is put to the test
  origin = `http://localhost:${port}`;
  provider = await openProvider(`${origin}${CALLBACK_PATH}`);
  service = await openTestService({
    MIEN_PUBLIC_URL: origin,
    MIEN_SSO_ISSUER: provider.issuer,
    MIEN_SSO_CLIENT_ID: CLIENT_ID,
    MIEN_SSO_CLIENT_SECRET: CLIENT_SECRET,
    MIEN_SSO_SECOND_FACTOR: 'provider',
  });
  await service.app.listen({ host: '127.0.0.1', port });
  admin = await firstAdmin(service);
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await provider.close();
});

const open = async (locale: 'zh-CN' | 'en'): Promise<Page> => {
  const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${origin}/staff`);
  return page;
};

async function inspect(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })');
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe('single sign-on on the page of the staff', () => {
  it('leads to the provider and back into a session, and leaves no code in the address', async () => {
    provider.people.set('first', { email: admin.email, email_verified: true, amr: ['mfa'] });
    provider.seat('first');
    const page = await open('en');
    await inspect(page);
    await page.getByRole('button', { name: 'Single sign-on' }).click();
    await page.getByRole('heading', { name: 'Signed in: Staff Person' }).waitFor();
    expect(page.url()).toBe(`${origin}/staff`);
    await page.getByText('single sign-on, since').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Signed in: Staff Person' }).waitFor();
    await page.context().close();
  });

  it('asks for our second factor in Chinese where the provider saw none', async () => {
    provider.people.set('first', { email: admin.email, email_verified: true });
    const page = await open('zh-CN');
    await page.getByRole('button', { name: '单点登录' }).click();
    await page.getByRole('heading', { name: '第二步验证' }).waitFor();
    await page.getByLabel('验证码').fill(codeOf(admin.secret, 1));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '已登录：Staff Person' }).waitFor();
    await page.context().close();
  });

  it('sets up a second factor for somebody who was asked in and has no password', async () => {
    await admin.client.call('POST', '/v1/staff/invitations', { email: 'new@operator.example', role: 'agent' });
    provider.people.set('new', { email: 'new@operator.example', email_verified: true, name: 'New Person' });
    provider.seat('new');
    const page = await open('en');
    await page.getByRole('button', { name: 'Single sign-on' }).click();
    await page.getByText('You signed in at your provider').waitFor();
    await inspect(page);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Scan this' }).waitFor();
    const secret = ((await page.locator('#secret').textContent()) ?? '').replaceAll(' ', '');
    await page.getByLabel('I keep them').check();
    await page.getByLabel('Code the app shows now').fill(codeOf(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Signed in: New Person' }).waitFor();
    await page.context().close();
  });

  it('tells a stranger in both languages that it did not let them in, and nothing more', async () => {
    provider.people.set('stranger', { email: 'stranger@operator.example', email_verified: true });
    provider.seat('stranger');
    const page = await open('en');
    await page.getByRole('button', { name: 'Single sign-on' }).click();
    await page.getByRole('alert').getByText('did not let you in').waitFor();
    expect(page.url()).toBe(`${origin}/staff`);
    await inspect(page);
    const other = await open('zh-CN');
    await other.getByRole('button', { name: '单点登录' }).click();
    await other.getByRole('alert').getByText('单点登录未成功').waitFor();
    await page.context().close();
    await other.context().close();
  });
});
