import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

const words = WORDS['zh-CN'];

let people: People;
let service: Service;
let browser: Browser;
beforeAll(async () => {
  people = await openPeople();
  service = await openService();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await people.close();
});

/** Every digit that the page shows, with the words beside it, in order. */
const watchDigits = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenDigits: seen });
    let last = '';
    const look = (): void => {
      const shown = document.querySelector('mien-verify')?.shadowRoot?.querySelector('.digit')?.textContent ?? '';
      if (shown !== last && shown !== '') seen.push(shown);
      last = shown;
      requestAnimationFrame(look);
    };
    look();
  });

it('digits are shown one at a time to be read aloud, filmed with sound, and the verification is approved', async () => {
  await browser.camera.pointAt(people.look());
  const { id, url, token } = await service.openCase('voice.approved', {}, 'zh-wallet-voice', {});
  expect(token).not.toBe('');
  const page = await browser.open({ locale: 'zh-CN' });
  await watchDigits(page);
  const kinds: string[] = [];
  page.on('request', (request) => {
    const manifest = request.url().endsWith('/steps/voice/complete') ? request.postDataJSON()?.manifest : undefined;
    if (manifest !== undefined) kinds.push(manifest.codec, ...manifest.prompts.map(({ challenge }: { challenge: string }) => challenge));
  });
  await page.goto(url);
  await walkToCheckup(page, words);
  await filmAll(page, words, browser.camera, people);
  const voice = page.getByRole('heading', { name: words['film.voice'] });
  const next = page.getByRole('button', { name: words['taken.next'], exact: true });
  await voice.or(next).first().waitFor();
  if (await next.isVisible()) await next.click();
  await voice.waitFor();
  // Chromium's fake microphone beeps once a second: who reads aloud sees that they are heard
  await page.waitForFunction(
    () => (document.querySelector('mien-verify')?.shadowRoot?.querySelector('.stage .meter i')?.getBoundingClientRect().width ?? 0) > 5,
  );
  await page.getByRole('button', { name: words['film.start'], exact: true }).and(page.locator('[aria-disabled="false"]')).click();
  await waitForEnd(page, words, words['result.approved']);
  const digits = (await page.evaluate(() => (globalThis as unknown as { seenDigits: string[] }).seenDigits)).map((text) =>
    text.slice(0, 1),
  );
  expect(digits).toHaveLength(6);
  expect(digits.join('')).toMatch(/^\d{6}$/);
  expect(kinds[0]).toContain('opus');
  expect(kinds.slice(1)).toEqual(Array(6).fill('digit'));
  expect(await service.ask('GET', `/v1/verifications/${id}`)).toMatchObject({ state: 'approved' });
}, 600_000);
