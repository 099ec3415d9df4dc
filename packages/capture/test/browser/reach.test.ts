import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { WORDS } from './support/walk.ts';

const words = WORDS.en;
let people: People;
let service: Service;
let browser: Browser;
let axe: string;
beforeAll(async () => {
  people = await openPeople();
  service = await openService();
  browser = await openBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await people.close();
});

/** What axe finds against WCAG A and AA. */
const faultsOf = async (page: Page): Promise<string[]> => {
  const found = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(at: Document, options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const { violations } = await run.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`);
  });
  return found;
};

/** Presses Tab until the focus is on a button or box of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.closest('label')?.textContent ?? at?.textContent ?? ''}`;
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

/** The check-up by keyboard: begun again where it froze, gone on anyway where a busy machine makes line or picture look poor. */
async function passByKeyboard(page: Page, press: (name: string) => Promise<void>): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const ready = button(words['checkup.next']).and(page.locator('[aria-disabled="false"]'));
  const again = button(words['checkup.again']);
  const after = page.getByRole('heading', { name: words['film.front'] });
  for (;;) {
    await ready.or(again).or(after).first().waitFor();
    if (await after.isVisible()) return;
    const name = (await ready.isVisible()) ? 'next' : (await button(words['checkup.anyway']).isVisible()) ? 'anyway' : 'again';
    if (name !== 'again') await browser.camera.pointAt(people.front());
    // it may have begun anew in the meantime: then what is there now is pressed
    await press(words[`checkup.${name}`]).catch(() => undefined);
  }
}

/** The whole way, with axe on every screen, on a busy machine. */
const TIME = 600_000;

describe('everybody can use it', { timeout: TIME }, () => {
  it('by keyboard alone, from the welcome to approved, and axe finds nothing on the way', async () => {
    await browser.camera.pointAt(people.look());
    const { url } = await service.openCase('keyboard.approved');
    // axe is put into the page by the test; the page's own policy would rightly refuse it
    const page = await browser.open({ bypassCSP: true });
    await page.goto(url);
    await page.addScriptTag({ content: axe });
    const press = async (name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press(key);
    };
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(words['app.help']);
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await press(words['welcome.begin']);
    await page.getByRole('heading', { name: words['prepare.title'] }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(words['prepare.next']);
    await page.getByRole('heading', { name: words['consent.title'] }).waitFor();
    await press(words['consent.face'], 'Space');
    expect(await faultsOf(page)).toEqual([]);
    await press(words['consent.agree']);
    await page.getByRole('heading', { name: words['device.title'] }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(words['device.here']);
    await page.getByRole('heading', { name: words['checkup.title'] }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await passByKeyboard(page, press);
    // filming begins by itself where guidance is quicker than the keyboard
    const film = async (name: string, begun: Locator): Promise<void> => {
      const ready = page.getByRole('button', { name, exact: true }).and(page.locator('[aria-disabled="false"]'));
      await ready.or(begun).first().waitFor();
      if (!(await begun.isVisible())) await press(name).catch(() => undefined);
      await begun.waitFor();
    };
    const taken = page.getByRole('img', { name: words['taken.alt'] });
    for (const [side, next] of [
      ['film.front', people.back()],
      ['film.back', people.look()],
    ] as const) {
      await page.getByRole('heading', { name: words[side] }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await film(words['film.shoot'], taken);
      expect(await faultsOf(page)).toEqual([]);
      await browser.camera.pointAt(next);
      await press(words['taken.next']);
    }
    await page.getByRole('heading', { name: words['film.face'] }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await film(words['film.start'], page.locator('[data-movement]'));
    const approved = page.getByRole('heading', { name: words['result.approved'] });
    await taken.or(approved).first().waitFor();
    if (await taken.isVisible()) await press(words['taken.next']).catch(() => undefined);
    await approved.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, words['result.close']);
    await page.context().close();
  });
});
