import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../../../server/test/support/film-steps.ts';
import { firstAdmin, type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase, openTestService, type TestService } from '../../../server/test/support/test-service.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** pictures of each screen are kept where this is set */
const SCREENS = process.env['MIEN_SCREENS'];

let service: TestService;
let browser: Browser;
let origin = '';
let key = '';
let ada: Member;
let ben: Member;

/** the public address must be known before anything listens */
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
  key = await service.key('test');
  const admin = await firstAdmin(service);
  ada = await memberWith(service, admin, 'reviewer', 'ada@operator.example');
  ben = await memberWith(service, admin, 'compliance', 'ben@operator.example');
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

/** A browser in which this person is signed in, on test data. */
async function open(who: Member, locale: 'zh-CN' | 'en', look: { width?: number; colorScheme?: 'dark' } = {}): Promise<Page> {
  const { width = 1280, ...rest } = look;
  const context = await browser.newContext({ locale, viewport: { width, height: width === 1280 ? 800 : 1112 }, ...rest });
  await context.addCookies([...who.client.cookies].map(([name, value]) => ({ name, value, url: origin })));
  await context.addInitScript("sessionStorage.setItem('mien-console-mode', 'test')");
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    // a refusal is an answer of 4xx, which Chromium reports as an error; anything else is one
    if (message.type() === 'error' && !message.text().includes('status of 4')) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate('axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })');
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  if (SCREENS === undefined) return;
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({ path: `${SCREENS}/${name}.png`, animations: 'disabled' });
}

/** A verification that went to review for this reason, with recordings. */
async function inReview(externalId: string): Promise<string> {
  const { id, token } = await openCase(service, key, externalId);
  await consent(service, token);
  for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
  await service.work();
  expect((await service.call('GET', `/v1/verifications/${id}`, key)).body.state).toBe('in_review');
  return id;
}
const stateOf = async (id: string) => (await service.call('GET', `/v1/verifications/${id}`, key)).body.state;
const audited = async (subject: string, action: string) =>
  (
    await service.context.db
      .selectFrom('audit')
      .select('actor')
      .where('subject', '=', subject)
      .where('action', '=', action as 'case.claimed')
      .execute()
  ).length;

describe('the console', () => {
  it('leads a reviewer by keyboard alone from the queue to a decision, and back from it', async () => {
    const id = await inReview('keyboard-document.tampered');
    const page = await open(ada, 'en');
    await page.goto(`${origin}/console`);
    await page.getByRole('heading', { name: 'Review' }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    await inspect(page, 'queue-en-desktop');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const claim = page.getByRole('button', { name: 'Take this case' });
    await claim.waitFor();
    await inspect(page, 'case-free-en-desktop');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Data', exact: true }).waitFor();
    expect(await page.content()).not.toContain('Ada Sample');
    await page.keyboard.press('b');
    await page.getByRole('cell', { name: 'Ada Sample' }).waitFor();
    await inspect(page, 'case-en-desktop');
    expect(await audited(id, 'evidence.read')).toBe(1);
    expect(await audited(id, 'case.fields_shown')).toBe(1);
    await page.keyboard.press('b');
    await page.getByRole('cell', { name: 'Ada Sample' }).waitFor({ state: 'detached' });

    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: 'Decline this person?' }).waitFor();
    await page.getByRole('searchbox').fill('portrait');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('region', { name: 'What the applicant reads' }).waitFor();
    await inspect(page, 'decline-en-desktop');
    await page.getByRole('dialog').getByRole('button', { name: 'Decline', exact: true }).press('Enter');
    await page.getByText('Takes effect in').waitFor();
    await page.keyboard.press('u');
    await page.getByText('Taken back').waitFor();
    expect(await stateOf(id)).toBe('in_review');

    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'Approve this person?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Takes effect in').waitFor();
    service.pass(11_000);
    await service.work();
    await page.getByText('It has taken effect').waitFor();
    expect(await stateOf(id)).toBe('approved');
    await page.context().close();
  });

  it('tells the second of two people who has the case, and lets them look at why it waits only', async () => {
    const id = await inReview('two-document.tampered');
    const first = await open(ada, 'zh-CN');
    await first.goto(`${origin}/console`);
    await first.getByRole('button', { name: '领取下一个' }).click();
    await first.getByRole('heading', { name: '资料' }).waitFor();
    await inspect(first, 'case-zh-CN-desktop');
    const second = await open(ben, 'zh-CN', { width: 834, colorScheme: 'dark' });
    await second.goto(`${origin}/console${new URL(first.url()).hash}`);
    await second.getByText('正在处理此案件').waitFor();
    expect(await second.getByRole('heading', { name: '资料' }).count()).toBe(0);
    await inspect(second, 'case-held-zh-CN-tablet-dark');
    await service.call('POST', `/v1/verifications/${id}/cancel`, key);
    await first.getByText('钱包取消了此次认证').waitFor();
    await inspect(first, 'case-gone-zh-CN-desktop');
    await first.context().close();
    await second.context().close();
  });

  it('says that a recording cannot be played and leaves the rest standing', async () => {
    await inReview('broken-document.tampered');
    const page = await open(ada, 'en', { width: 834 });
    await page.goto(`${origin}/console`);
    await page.getByRole('button', { name: 'Give me the next' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Data', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Play' }).first().click();
    await page.getByText('cannot be played here').waitFor();
    await inspect(page, 'case-broken-clip-en-tablet');
    await page.context().close();
  });

  it('sends somebody whose session is over to sign in', async () => {
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    await page.goto(`${origin}/console#/review`);
    await page.waitForURL(`${origin}/staff`);
    expect(await page.evaluate("sessionStorage.getItem('mien-return')")).toBe('/console#/review');
    await context.close();
  });

  it('loads and runs nothing but its own files, and reports no error', async () => {
    const page = await service.app.inject({ method: 'GET', url: '/console' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.body).not.toMatch(/<script(?![^>]*src=)|<style|style=/);
    expect(problems).toEqual([]);
  });
});
