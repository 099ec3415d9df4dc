import { mkdir } from 'node:fs/promises';
import type { Language } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Browser, openBrowser } from '../test/browser/support/open-browser.ts';
import { type Answers, openPeople, type People } from '../test/browser/support/open-people.ts';
import { openService, type Service } from '../test/browser/support/open-service.ts';
import { filmAll, filmDocument, filmFace, goOn, passCheckup, WORDS, waitForEnd, walkToCheckup } from '../test/browser/support/walk.ts';

const OUT = 'docs/screens/capture';
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const;
const LOOKS = [
  { language: 'zh-CN', size: 'phone', scheme: 'light' },
  { language: 'en', size: 'phone', scheme: 'light' },
  { language: 'zh-CN', size: 'phone', scheme: 'dark' },
  { language: 'zh-CN', size: 'desktop', scheme: 'light' },
  { language: 'en', size: 'desktop', scheme: 'light' },
] as const satisfies readonly { language: Language; size: keyof typeof SIZES; scheme: 'light' | 'dark' }[];

let people: People;
let answers: Answers;
let service: Service;
let browser: Browser;
beforeAll(async () => {
  await mkdir(OUT, { recursive: true });
  people = await openPeople();
  answers = people.drawAnswers();
  service = await openService();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await people.close();
});

describe.each(LOOKS)('$language $size $scheme', ({ language, size, scheme }) => {
  const words = WORDS[language];
  const name = `${language}-${size}${scheme === 'dark' ? '-dark' : ''}`;
  const shotOf = (page: Page) => async (screen: string) => {
    await page.screenshot({ path: `${OUT}/${screen}-${name}.png`, animations: 'disabled' });
  };
  const open = () => browser.open({ locale: language, viewport: SIZES[size], colorScheme: scheme });

  test('the whole way', async () => {
    const page = await open();
    const shot = shotOf(page);
    await browser.camera.pointAt(people.look());
    await page.goto((await service.openCase(`screens-${name}.approved`)).url);
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    await shot('01-welcome');
    await page.getByRole('button', { name: words['app.help'] }).click();
    await page.getByText(words['help.calm'], { exact: true }).click();
    await shot('14-help');
    await page.getByRole('button', { name: words['app.close'], exact: true }).click();
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).click();
    await shot('02-prepare');
    await page.getByRole('button', { name: words['prepare.next'], exact: true }).click();
    await page.getByRole('checkbox', { name: words['consent.face'] }).check();
    await shot('03-consent');
    await page.getByRole('button', { name: words['consent.agree'], exact: true }).click();
    await page.getByRole('button', { name: words['device.other'] }).click();
    await page.locator('.qr path').waitFor({ state: 'attached' });
    await shot('04-device');
    await page.getByRole('button', { name: words['device.back_here'] }).click();
    await page.getByRole('button', { name: words['device.here'] }).click();
    await page.getByRole('button', { name: words['checkup.next'], exact: true }).and(page.locator('[aria-disabled="false"]')).waitFor();
    await shot('05-checkup');
    await passCheckup(page, words, browser.camera, people.front());
    await page.getByRole('button', { name: words['film.shoot'], exact: true }).and(page.locator('[aria-disabled="false"]')).waitFor();
    await shot('06-document');
    await filmDocument(page, words, 'front');
    await shot('07-taken');
    await goOn(page, words, browser.camera, people.back());
    await filmDocument(page, words, 'back');
    await goOn(page, words, browser.camera, people.look());
    await page.getByRole('button', { name: words['film.start'], exact: true }).and(page.locator('[aria-disabled="false"]')).waitFor();
    await shot('08-face');
    const filming = filmFace(page, words, browser.camera, answers);
    await page.locator('[data-position="1"]').waitFor();
    await page.waitForTimeout(900);
    await shot('09-face-movement');
    await filming;
    await waitForEnd(page, words, words['result.approved']);
    await shot('12-approved');
    await page.context().close();
  });

  test.each([
    ['document.glare', '11-mend', 'result.retry'],
    ['identity.under_age', '13-declined', 'result.appeal'],
    ['review', '13-review', 'result.close'],
  ] as const)('what comes of %s', async (ending, screen, key) => {
    const page = await open();
    await browser.camera.pointAt(people.look());
    await page.goto((await service.openCase(`screens-${name}-${screen}.${ending}`)).url);
    await walkToCheckup(page, words);
    await filmAll(page, words, browser.camera, people);
    const button = page.getByRole('button', { name: words[key], exact: true });
    const next = page.getByRole('button', { name: words['taken.next'], exact: true });
    await next.or(button).first().waitFor();
    if (!(await button.isVisible())) await next.click();
    await button.waitFor();
    await shotOf(page)(screen);
    await page.context().close();
  });

  test('where nothing goes on', async () => {
    const page = await open();
    await page.goto(`${service.address}/verify#${'0'.repeat(43)}`);
    await page.getByRole('button', { name: words['stopped.wallet'], exact: true }).waitFor();
    await shotOf(page)('15-link-expired');
    await page.context().close();
  });
});
