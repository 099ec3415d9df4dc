import { mkdir, writeFile } from 'node:fs/promises';
import type { Language } from '@mien/protocol';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Browser, openBrowser } from '../test/browser/support/open-browser.ts';
import { openPeople, type People } from '../test/browser/support/open-people.ts';
import { openService, type Service } from '../test/browser/support/open-service.ts';
import { runAground, useUpRestarts } from '../test/browser/support/use-up-restarts.ts';
import { filmDocument, filmFace, goOn, passCheckup, WORDS, walkToCheckup } from '../test/browser/support/walk.ts';

const OUT = 'docs/screens/capture';
/** A phone's pixels are fine; a desktop's page is large enough as it is. */
const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const;
const LOOKS = [
  { language: 'zh-CN', size: 'phone', scheme: 'light' },
  { language: 'en', size: 'desktop', scheme: 'light' },
  { language: 'en', size: 'phone', scheme: 'light' },
  { language: 'zh-CN', size: 'desktop', scheme: 'light' },
  { language: 'zh-CN', size: 'phone', scheme: 'dark' },
] as const satisfies readonly { language: Language; size: keyof typeof SIZES; scheme: 'light' | 'dark' }[];

/** How often the check-up is run for its picture. */
const CHECKUPS = 12;

/** What a browser does whose person has said no. */
const REFUSED = `
  const refused = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  navigator.mediaDevices.getUserMedia = refused;
  navigator.permissions.query = () => Promise.resolve({ state: 'denied' });
`;

let people: People;
let service: Service;
let browser: Browser;
beforeAll(async () => {
  await mkdir(OUT, { recursive: true });
  people = await openPeople();
  service = await openService();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await people.close();
});

const titleOf = ({ language, size, scheme }: (typeof LOOKS)[number]): string => `${language} ${size} ${scheme}`;

/** What the pictures of one look have in common. */
function lookOf({ language, size, scheme }: (typeof LOOKS)[number]) {
  const words = WORDS[language];
  const name = `${language}-${size}${scheme === 'dark' ? '-dark' : ''}`;
  const shotOf = (page: Page) => async (screen: string) => {
    const png = await page.screenshot({ animations: 'disabled' });
    await writeFile(`${OUT}/${screen}-${name}.webp`, await sharp(png).webp({ quality: 80 }).toBuffer());
  };
  const open = () => browser.open({ locale: language, colorScheme: scheme, ...SIZES[size] });
  const button = (page: Page, key: keyof typeof words) => page.getByRole('button', { name: words[key], exact: true });
  const ready = (page: Page, key: keyof typeof words) => button(page, key).and(page.locator('[aria-disabled="false"]'));
  return { words, name, shotOf, open, button, ready };
}

describe.each(LOOKS.map((look) => [titleOf(look), look] as const))('short: %s', (_, look) => {
  const { words, name, shotOf, open, button } = lookOf(look);

  test.each([
    ['approved', '12-approved', 'result.approved'],
    ['identity.under_age', '13-declined', 'result.declined'],
    ['review', '13-review', 'result.review'],
  ] as const)('what comes of %s', async (ending, screen, title) => {
    const page = await open();
    const { id, url } = await service.openCase(`screens-${name}-${screen}.${ending}`);
    await page.goto(url);
    await button(page, 'welcome.begin').waitFor();
    // whoever opened the link sees what comes of it; a link to what has ended leads nowhere
    await service.ask('POST', `/v1/verifications/${id}/simulate`);
    await page.getByRole('heading', { name: words[title] }).waitFor();
    await shotOf(page)(screen);
    await page.context().close();
  });

  test('where nothing goes on', async () => {
    const page = await open();
    await page.goto(`${service.address}/verify#${'0'.repeat(43)}`);
    await button(page, 'stopped.wallet').waitFor();
    await shotOf(page)('15-link-expired');
    await page.context().close();
  });

  test('a camera that the person refused', async () => {
    const page = await open();
    await page.addInitScript(REFUSED);
    await page.goto((await service.openCase(`screens-${name}-refused.approved`)).url);
    await walkToCheckup(page, words);
    await button(page, 'checkup.again').waitFor();
    await shotOf(page)('16-camera-refused');
    await page.context().close();
  });

  test('a step that was begun again too often', async () => {
    const page = await open();
    // without a picture the check-up would be run again for ever
    await browser.camera.pointAt(people.look());
    await page.goto((await service.openCase(`screens-${name}-stuck.approved`)).url);
    await walkToCheckup(page, words);
    await useUpRestarts(page);
    await page.reload();
    await passCheckup(page, words, browser.camera, people.front());
    await runAground(page, words);
    await shotOf(page)('18-stuck');
    await page.context().close();
  });

  test('the rehearsal', async () => {
    const page = await open();
    await browser.camera.pointAt(people.front());
    await page.goto((await service.openCase(`screens-${name}-practice.approved`)).url);
    await button(page, 'welcome.practise').click();
    await page.locator('.practice .say').filter({ hasText: /\S/ }).waitFor();
    await page.locator('.practice .veil').waitFor({ state: 'detached' });
    await shotOf(page)('17-practice');
    await page.context().close();
  });
});

describe.each(LOOKS.map((look) => [titleOf(look), look] as const))('walks: %s', (_, look) => {
  const { words, name, shotOf, open, button, ready } = lookOf(look);

  test('the whole way', async () => {
    const page = await open();
    const shot = shotOf(page);
    await browser.camera.pointAt(people.look());
    await page.goto((await service.openCase(`screens-${name}.document.glare`)).url);
    await button(page, 'welcome.begin').waitFor();
    await shot('01-welcome');
    await page.getByRole('button', { name: words['app.help'] }).click();
    await page.getByText(words['help.calm'], { exact: true }).click();
    await shot('14-help');
    await button(page, 'app.close').click();
    await button(page, 'welcome.begin').click();
    await page.getByRole('heading', { name: words['prepare.title'] }).waitFor();
    await shot('02-prepare');
    await button(page, 'prepare.next').click();
    await page.getByRole('checkbox', { name: words['consent.face'] }).check();
    await shot('03-consent');
    await button(page, 'consent.agree').click();
    await page.getByRole('heading', { name: words['device.title'] }).waitFor();
    await shot('04-device');
    await page.getByRole('button', { name: words['device.other'] }).click();
    await page.locator('.qr path').waitFor({ state: 'attached' });
    await shot('04-device-other');
    await button(page, 'device.back_here').click();
    await page.getByRole('button', { name: words['device.here'] }).click();
    const next = ready(page, 'checkup.next');
    const again = button(page, 'checkup.again');
    await next.or(again).first().waitFor();
    // a busy machine has a slow line: the picture is of a good one
    for (let tries = 0; tries < CHECKUPS && (await again.isVisible()); tries++) {
      await again.click();
      await next.or(again).first().waitFor();
    }
    await shot('05-checkup');
    await passCheckup(page, words, browser.camera, people.front());
    await ready(page, 'film.shoot').or(page.locator('.pill.bottom')).first().waitFor();
    await shot('06-document');
    await filmDocument(page, words, 'front');
    await shot('07-taken');
    await goOn(page, words, browser.camera, people.back());
    await filmDocument(page, words, 'back');
    await goOn(page, words, browser.camera, people.look());
    await ready(page, 'film.start').or(page.locator('.pill.bottom')).first().waitFor();
    await shot('08-face');
    const filming = filmFace(page, words, browser.camera);
    await page.locator('[data-position="1"]').waitFor();
    await shot('09-face-movement');
    // the last movement is revealed: from here the network may go, and bytes are left to be sent
    await page.locator('[data-position="2"]').waitFor();
    service.door.shut();
    try {
      await filming;
      await button(page, 'taken.next').click();
      await page.getByText(words['sending.network']).waitFor();
      await shot('10-sending');
    } finally {
      service.door.unshut();
    }
    // the cause beside the person's own picture
    await button(page, 'result.retry').waitFor();
    await shot('11-mend');
    await page.context().close();
  });
});
