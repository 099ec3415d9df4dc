import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../../console/src/words/en.ts';
import { zhCN } from '../../../console/src/words/zh-CN.ts';
import { accessProblems, type OpenConsole, openConsole } from '../../../console/test/browser/support/open-console.ts';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { sayIn } from '../../src/text/say.ts';
import { inspect } from './support/browser.ts';
import { LOOKS } from './support/walk-wallet.ts';

/** a picture of one white point */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');
const PICTURE = { name: 'card.png', mimeType: 'image/png', buffer: PNG };
const DESK = { 'zh-CN': en, en: zhCN } as const;
const LOCALE = { 'zh-CN': 'en', en: 'zh-CN' } as const;

let opened: OpenConsole;
let agent: Member;
let colleague: Member;
beforeAll(async () => {
  opened = await openConsole();
  agent = await memberWith(opened.service, opened.admin, 'agent');
  colleague = await memberWith(opened.service, opened.admin, 'agent', 'colleague@operator.example');
});
afterAll(() => opened.close());

const problems: string[] = [];

describe.each(LOOKS)('a person asked for from the account page, $language on a $size', ({ language, size, viewport }) => {
  const say = sayIn(language);
  const words = DESK[language];
  const { chat, holding } = words;
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  /** Somebody whose first attempt failed, at their account page. */
  async function openAccountPage(): Promise<Page> {
    const { service, key, browser } = opened;
    const { id, accountId } = await openCase(service, key, `chat-${language}-face.blurred`);
    await service.call('POST', `/v1/verifications/${id}/simulate`, key);
    await service.work();
    const { url } = (await service.call('POST', `/v1/accounts/${accountId}/page-tokens`, key)).body;
    const page = await (await browser.newContext({ locale: language, viewport })).newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(url);
    return page;
  }

  it('answers live, is shown a picture and shows one, is handed over with a word the person never reads, and is rated at the end', async () => {
    const page = await openAccountPage();
    await page.getByLabel(say('message'), { exact: true }).fill('The lamp is behind me.');
    await button(page, say('askPerson')).click();
    await page
      .getByText((say('openTicket').split('{')[0] ?? '').trim(), { exact: false })
      .first()
      .waitFor();
    const talk = page.getByRole('list', { name: say('chatTitle') });
    await page.getByText(say('chatUnknown')).waitFor();
    await inspect(page, `chat-asked-${language}-${size}`);

    const office = await opened.open(agent, LOCALE[language]);
    await office.goto(`${opened.origin}/console#/support`);
    await office.getByRole('table').getByRole('link').first().click();
    await button(office, holding.take).click();
    await office.getByLabel(chat.answer, { exact: true }).fill('Turn towards it, please.');
    await button(office, chat.send).click();
    // the page was not touched: the answer comes by itself
    await talk.getByText('Turn towards it, please.').waitFor();

    await page.getByLabel(say('chatShow')).setInputFiles(PICTURE);
    await talk.getByRole('img', { name: say('chatPicture') }).waitFor();
    await button(office, chat.showPicture).click();
    await office.getByRole('img', { name: chat.picture }).waitFor();
    await office.getByLabel(chat.show).setInputFiles(PICTURE);
    await talk
      .getByRole('img', { name: say('chatPicture') })
      .nth(1)
      .waitFor();
    await page.getByLabel(say('chatWrite')).fill('Like this?');
    await button(page, say('chatSend')).click();
    await office.getByText('Like this?').waitFor();
    await inspect(page, `chat-talking-${language}-${size}`);

    await office.locator('section', { hasText: holding.title }).locator('select').selectOption(colleague.id);
    await office.getByLabel(holding.note).fill('Sits before a window.');
    expect(await accessProblems(office)).toEqual([]);
    await button(office, holding.hand).click();
    const next = await opened.open(colleague, LOCALE[language]);
    await next.goto(office.url());
    await next.getByText('Sits before a window.').waitFor();
    await next.getByLabel(chat.answer, { exact: true }).fill('Just so, thank you.');
    await button(next, chat.send).click();
    await talk.getByText('Just so, thank you.').waitFor();
    expect(await page.getByText('Sits before a window.').count()).toBe(0);
    expect(await page.getByText('Staff Person').count()).toBe(0);

    await button(next, words.support.close).click();
    await button(page, say('rate_4')).click();
    await page.getByText(say('rated')).waitFor();
    await next.getByText(holding.satisfaction(4)).waitFor();
    await inspect(page, `chat-rated-${language}-${size}`);
    // told once: who comes back is not asked again
    await page.reload();
    await page.getByText(say('rated')).waitFor();
    expect(await button(page, say('rate_4')).count()).toBe(0);
    for (const one of [page, office, next]) await one.context().close();
  });
});

it('broke nothing on either side', () => {
  expect([...opened.problems, ...problems]).toEqual([]);
});
