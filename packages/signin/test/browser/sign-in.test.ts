import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstStaffLink } from '../../../server/src/staff/first-link.ts';
import { codeOf } from '../../../server/test/support/staff-client.ts';
import { openTestService, type TestService } from '../../../server/test/support/test-service.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const PASSWORD = 'correct horse battery staple';
/** pictures of each screen are kept where this is set */
const SCREENS = process.env['MIEN_SCREENS'];

let service: TestService;
let browser: Browser;
let origin = '';
let secret = '';
let backupCodes: string[] = [];

/** the public address must be known before anything listens: passkeys are made for it */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

beforeAll(async () => {
  const port = await freePort();
  origin = `http://localhost:${port}`;
  service = await openTestService({ MIEN_PUBLIC_URL: origin });
  await service.app.listen({ host: '127.0.0.1', port });
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

const problems: string[] = [];
const open = async (locale: 'zh-CN' | 'en', options: { viewport?: { width: number; height: number }; colorScheme?: 'dark' } = {}) => {
  const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    // a refusal is an answer of 4xx, which Chromium reports as an error; anything else is one
    if (message.type() === 'error' && !message.text().includes('status of 4')) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return { context, page };
};

/** an authenticator of the platform that says yes to finger, face or PIN */
const withAuthenticator = async (context: BrowserContext, page: Page) => {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', { options });
  return { session, authenticatorId };
};

async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })');
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  if (SCREENS === undefined) return;
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({ path: `${SCREENS}/staff-${name}.png`, fullPage: true, animations: 'disabled' });
}

describe('the page of the staff', () => {
  it('leads the first of them by one link to a password, a second factor and a session', async () => {
    const { context, page } = await open('en');
    const link = (await makeFirstStaffLink(service.context)) ?? '';
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(link);
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    // the code leaves the address and never reaches a server in one
    expect(page.url()).toBe(`${origin}/staff`);
    expect(asked.filter((url) => url.includes(new URL(link).hash.slice(1)) && !url.includes('#'))).toEqual([]);
    await inspect(page, 'join-en-phone');
    await page.getByLabel('Your name').fill('Ada Admin');
    await page.getByLabel('E-mail').fill('ada@operator.example');
    await page.getByLabel('New password').fill('passwordpassword');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('too easily guessed').waitFor();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Scan this' }).waitFor();
    secret = ((await page.locator('#secret').textContent()) ?? '').replaceAll(' ', '');
    backupCodes = await page.locator('.codes code').allTextContents();
    expect(backupCodes.length).toBe(10);
    await inspect(page, 'enrol-en-phone');
    await page.getByLabel('I keep them').check();
    await page.getByLabel('Code the app shows now').fill(codeOf(secret));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Signed in: Ada Admin' }).waitFor();
    await inspect(page, 'signed-in-en-phone');
    await page.goto(link);
    await page.getByRole('alert').getByText('was used or has expired').waitFor();
    await context.close();
  });

  it('signs in with password and backup code in Chinese, by keyboard alone, and out again', async () => {
    const { context, page } = await open('zh-CN', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
    await page.goto(`${origin}/staff`);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await inspect(page, 'sign-in-zh-CN-desktop-dark');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ada@operator.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('邮箱或密码不正确').waitFor();
    await inspect(page, 'sign-in-refused-zh-CN-desktop-dark');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '第二步验证' }).waitFor();
    await inspect(page, 'second-step-zh-CN-desktop-dark');
    await page.getByRole('button', { name: '改用备用码' }).click();
    await page.getByLabel('备用码').fill(backupCodes[0] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '已登录：Ada Admin' }).waitFor();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '登录', exact: true }).waitFor();
    await context.close();
  });

  it('makes a passkey, signs in by it alone, and refuses it once it is removed', async () => {
    const { context, page } = await open('en', { viewport: { width: 1280, height: 800 } });
    const { session, authenticatorId } = await withAuthenticator(context, page);
    await page.goto(`${origin}/staff`);
    await page.getByLabel('E-mail').fill('ada@operator.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'backup code' }).click();
    await page.getByLabel('Backup code').fill(backupCodes[1] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove' }).waitFor();
    await inspect(page, 'signed-in-en-desktop');
    expect((await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length).toBe(1);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { name: 'Signed in: Ada Admin' }).waitFor();
    const [latest] = await service.context.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'staff.signed_in')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute();
    expect(latest?.detail).toContain('"by":"passkey"');
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('None yet').waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('alert').getByText('The passkey was not accepted').waitFor();
    await context.close();
  });

  it('refuses a passkey whose owner did not show finger, face or PIN', async () => {
    const { context, page } = await open('en');
    const { session, authenticatorId } = await withAuthenticator(context, page);
    await page.goto(`${origin}/staff`);
    await page.getByLabel('E-mail').fill('ada@operator.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'backup code' }).click();
    await page.getByLabel('Backup code').fill(backupCodes[2] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove' }).waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('alert').getByText('passkey was not').waitFor();
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    await context.close();
  });

  it('loads and runs nothing but its own files, and reports no error', async () => {
    const page = await service.app.inject({ method: 'GET', url: '/staff' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.body).not.toMatch(/<script(?![^>]*src=)|<style|style=/);
    expect(problems).toEqual([]);
  });
});
