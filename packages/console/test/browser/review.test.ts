import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, filmStep } from '../../../server/test/support/film-steps.ts';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase, type TestService } from '../../../server/test/support/test-service.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

/** pictures of each screen are kept where this is set */
const SCREENS = process.env['MIEN_SCREENS'];

let opened: OpenConsole;
let service: TestService;
let origin = '';
let key = '';
let ada: Member;
let ben: Member;

beforeAll(async () => {
  opened = await openConsole();
  ({ service, origin, key } = opened);
  ada = await memberWith(service, opened.admin, 'reviewer', 'ada@operator.example');
  ben = await memberWith(service, opened.admin, 'compliance', 'ben@operator.example');
});
afterAll(() => opened.close());

async function inspect(page: Page, name: string): Promise<void> {
  expect(await accessProblems(page)).toEqual([]);
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
    const page = await opened.open(ada, 'en');
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
    const first = await opened.open(ada, 'zh-CN');
    await first.goto(`${origin}/console`);
    await first.getByRole('button', { name: '领取下一个' }).click();
    await first.getByRole('heading', { name: '资料' }).waitFor();
    await inspect(first, 'case-zh-CN-desktop');
    const second = await opened.open(ben, 'zh-CN', { size: 'tablet', colorScheme: 'dark' });
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
    const page = await opened.open(ada, 'en', { size: 'tablet' });
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
    const context = await opened.browser.newContext({ locale: 'en' });
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
    expect(opened.problems).toEqual([]);
  });
});
