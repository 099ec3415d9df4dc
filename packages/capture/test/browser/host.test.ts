import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './support/free-port.ts';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openHost } from './support/open-host.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { filmAll, WORDS, waitForEnd, walkToCheckup } from './support/walk.ts';

const words = WORDS.en;
let people: People;
let service: Service;
let browser: Browser;
let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  people = await openPeople();
  const port = await freePort();
  service = await openService({ MIEN_ALLOWED_ORIGINS: `http://127.0.0.1:${port}` });
  host = await openHost(port, service.door.address);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  host.close();
  await service.close();
  await people.close();
});

/** A whole walk on a busy machine. */
const TIME = 600_000;

interface Heard {
  readonly name: string;
  readonly state?: string | null;
  readonly code?: string;
}

describe('a wallet’s own page, by the plain script and the documented headers', { timeout: TIME }, () => {
  it('has its customer verified, hears what happens, and the browser refuses the element nothing', async () => {
    await browser.camera.pointAt(people.look());
    const { token } = await service.openCase('host.approved');
    const page = await browser.open();
    const heard = (): Promise<Heard[]> => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    await page.goto(host.address);
    await page.evaluate((given) => document.querySelector('mien-verify')?.setAttribute('token', given), token);
    await walkToCheckup(page, words);
    await filmAll(page, words, browser.camera, people);
    await waitForEnd(page, words, words['result.approved']);
    expect((await heard()).filter(({ name }) => name === 'refused' || name === 'mien-error')).toEqual([]);
    expect(await heard()).toContainEqual({ name: 'mien-done', state: 'approved' });
    await page.context().close();
  });

  it('hears of a token that is none, by its code', async () => {
    const page = await browser.open();
    await page.goto(host.address);
    await page.evaluate(() => document.querySelector('mien-verify')?.setAttribute('token', 'none'));
    await page.getByRole('button', { name: words['stopped.wallet'], exact: true }).waitFor();
    const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
    expect(heard).toContainEqual({ name: 'mien-error', code: 'session.link_expired' });
    await page.context().close();
  });
});
