import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXT as CAPTURE } from '../../../capture/src/text/zh-CN.ts';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

/** a picture of one white point */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');

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
    await page.locator('.chat select').selectOption({ index: 1 });
    await page.getByLabel('答复', { exact: true }).fill('Turn away from the lamp, please.');
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '发送', exact: true }).click();
    await applicant.getByText('Turn away from the lamp, please.').waitFor();
    await applicant.getByLabel('Write to support').fill('It worked, thank you.');
    await applicant.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('It worked, thank you.').waitFor();
    await page.getByRole('button', { name: '已答复，关闭' }).click();
    await page.getByText('此请求已关闭').waitFor();
    await context.close();
    await page.context().close();
  });

  it('show each other pictures; a colleague goes on with a word of their own; and the end is rated', async () => {
    const colleague = await memberWith(opened.service, opened.admin, 'agent', 'colleague@operator.example');
    const picture = { name: 'card.png', mimeType: 'image/png', buffer: PNG };
    const { url } = await openCase(opened.service, opened.key, 'showing');
    const context = await opened.browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
    const applicant = await context.newPage();
    applicant.setDefaultTimeout(60_000);
    await applicant.goto(url);
    await applicant.getByRole('button', { name: CAPTURE['app.help'], exact: true }).click();
    await applicant.getByRole('button', { name: CAPTURE['help.wallet'] }).click();
    await applicant.getByLabel(CAPTURE['chat.show']).setInputFiles(picture);
    await applicant.getByRole('img', { name: CAPTURE['chat.picture'] }).waitFor();

    const page = await opened.open(agent, 'en');
    await page.goto(`${opened.origin}/console#/support`);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Show picture' }).click();
    await page.getByRole('img', { name: 'A picture from the conversation' }).waitFor();
    await page.getByRole('button', { name: 'I answer' }).click();
    await page.getByText('You answer this request.').waitFor();
    await page.getByLabel('Send a picture').setInputFiles(picture);
    await applicant.getByRole('img', { name: CAPTURE['chat.picture'] }).nth(1).waitFor();
    await page.locator('section', { hasText: 'Who answers' }).locator('select').selectOption(colleague.id);
    await page.getByLabel('Note for your colleague').fill('She holds it under a lamp.');
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hand over' }).click();
    await page.getByText('Staff Person answers this request.').waitFor();

    const office = await opened.open(colleague, 'zh-CN');
    await office.goto(page.url());
    await office.getByText('由您答复此请求。').waitFor();
    await office.getByText('She holds it under a lamp.').waitFor();
    expect(await applicant.getByText('She holds it under a lamp.').count()).toBe(0);
    await office.getByRole('button', { name: '已答复，关闭' }).click();
    await applicant.getByRole('button', { name: CAPTURE['chat.rate_5'] }).click();
    await applicant.getByText(CAPTURE['chat.rated']).waitFor();
    await page.getByText('The applicant rated the answer: 5 of 5.').waitFor();
    await context.close();
    await page.context().close();
    await office.context().close();
  });

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});
