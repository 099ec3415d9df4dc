import { ZH_WALLET } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

const COLOURS = 5;
const POLICY = { ...ZH_WALLET, id: 'colours', lightSequence: { colours: COLOURS } };
const words = WORDS.en;

interface Seen {
  readonly colour: string | null;
  readonly at: number;
}

let people: People;
let service: Service;
let browser: Browser;
beforeAll(async () => {
  people = await openPeople();
  service = await openService();
  await service.ask('POST', '/v1/policies', POLICY);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await people.close();
});

/** Every colour that the page shows over its whole size, with the moment in which it was put there. */
const watchColours = (page: Page) =>
  page.addInitScript(() => {
    const seen: { colour: string | null; at: number }[] = [];
    Object.assign(globalThis, { seenColours: seen });
    const look = (): void => {
      const shown = document.querySelector('mien-verify')?.shadowRoot?.querySelector('[data-colour]') ?? null;
      const colour = shown?.getAttribute('data-colour') ?? null;
      const covers = shown === null || (shown.clientWidth >= innerWidth && shown.clientHeight >= innerHeight);
      if (covers && colour !== (seen.at(-1)?.colour ?? null)) seen.push({ colour, at: performance.now() });
      requestAnimationFrame(look);
    };
    look();
  });

async function walk(name: string, motion: 'no-preference' | 'reduce'): Promise<readonly Seen[]> {
  await browser.camera.pointAt(people.look());
  const { id, url } = await service.openCase(name, {}, POLICY.id);
  const page = await browser.open({ locale: 'en', reducedMotion: motion });
  await watchColours(page);
  await page.goto(url);
  await walkToCheckup(page, words);
  expect(await filmAll(page, words, browser.camera, people)).toHaveLength(3);
  await waitForEnd(page, words, words['result.approved']);
  expect(await service.ask('GET', `/v1/verifications/${id}`)).toMatchObject({ state: 'approved' });
  const seen = await page.evaluate(() => (globalThis as unknown as { seenColours: Seen[] }).seenColours);
  await page.context().close();
  return seen;
}

it('after the movements the screen shows the colours that the server drew, each long enough that it does not flash', async () => {
  const seen = await walk('colours.approved', 'no-preference');
  expect(seen.filter(({ colour }) => colour !== null)).toHaveLength(COLOURS);
  const changes = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
  // WCAG 2.3.1: three flashes a second
  expect(Math.min(...changes)).toBeGreaterThan(1000 / 3);
}, 600_000);

it('who asked their device for less motion is shown no colours, and is approved all the same', async () => {
  expect(await walk('calm.approved', 'reduce')).toEqual([]);
}, 600_000);
