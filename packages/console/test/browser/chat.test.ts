import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

let opened: OpenConsole;
let agent: Member;
beforeAll(async () => {
  opened = await openConsole();
  agent = await memberWith(opened.service, opened.admin, 'agent');
});
afterAll(() => opened.close());

describe('applicant and agent, each in a browser of their own', () => {
  it('write to each other, and each sees at once what the other wrote', async () => {
    const { url } = await openCase(opened.service, opened.key, 'chatting');
    const context = await opened.browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } });
    const applicant = await context.newPage();
    applicant.setDefaultTimeout(60_000);
    await applicant.goto(url);
    await applicant.getByRole('button', { name: 'Help', exact: true }).click();
    await applicant.getByRole('button', { name: 'Contact the wallet’s support' }).click();
    await applicant.getByLabel('Write to support').fill('My card mirrors the lamp.');
    await applicant.getByText('How long it takes cannot be said today').waitFor();
    await applicant.getByRole('button', { name: 'Send', exact: true }).click();
    await applicant.getByRole('region', { name: 'Talk with support' }).getByText('My card mirrors the lamp.').waitFor();

    const page = await opened.open(agent, 'zh-CN');
    await page.goto(`${opened.origin}/console#/support`);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByText('My card mirrors the lamp.').waitFor();
    await page.locator('select').selectOption({ index: 1 });
    await page.getByLabel('答复', { exact: true }).fill('Turn away from the lamp, please.');
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '发送' }).click();
    await applicant.getByText('Turn away from the lamp, please.').waitFor();
    await applicant.getByLabel('Write to support').fill('It worked, thank you.');
    await applicant.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('It worked, thank you.').waitFor();
    await page.getByRole('button', { name: '已答复，关闭' }).click();
    await page.getByText('此请求已关闭').waitFor();
    await context.close();
    await page.context().close();
  });

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});
