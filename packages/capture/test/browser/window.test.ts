import { type ReasonCode, reasonText } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { runAground, useUpRestarts } from './support/use-up-restarts.ts';
import { filmDocument, passCheckup, WORDS, walkToCheckup } from './support/walk.ts';

const words = WORDS.en;
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

/** Cause and remedy stand on the screen, in its language. */
async function expectTold(page: Page, code: ReasonCode): Promise<void> {
  const { title, cause, remedy } = reasonText(code, 'en');
  await page.getByRole('heading', { name: title }).waitFor();
  for (const text of [cause, remedy]) await page.getByText(text, { exact: true }).waitFor();
}

/** Several walks to the check-up on a busy machine. */
const TIME = 300_000;

describe('what goes wrong around the filming', { timeout: TIME }, () => {
  it('a link that was used says so, tells the host, and leads back to the wallet', async () => {
    const { url } = await service.openCase('used-link.approved');
    const first = await browser.open();
    await first.goto(url);
    await first.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    const second = await browser.open();
    await second.addInitScript(() => {
      addEventListener('mien-error', (event) => Object.assign(window, { told: (event as CustomEvent<{ code: string }>).detail.code }));
    });
    await second.goto(url);
    await second.getByRole('button', { name: words['stopped.wallet'], exact: true }).waitFor();
    await expectTold(second, 'session.link_expired');
    expect(await second.evaluate(() => (window as unknown as { told: string }).told)).toBe('session.link_expired');
    await first.context().close();
    await second.context().close();
  });

  it('a device is named the same after a reload and in another verification on it, and another one otherwise; the code names none', async () => {
    const named: (string | null)[] = [];
    const exchanged: (string | null)[] = [];
    const watch = (page: Page) =>
      page.on('request', (request) => {
        const name = request.headers()['mien-device'] ?? null;
        if (request.url().endsWith('/v1/capture')) named.push(name);
        if (request.url().endsWith('/v1/capture/exchange')) exchanged.push(name);
      });
    const begins = (page: Page) => page.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    const first = await browser.open();
    watch(first);
    await first.goto((await service.openCase('device-one.approved')).url);
    await begins(first);
    await first.reload();
    await begins(first);
    await first.goto((await service.openCase('device-one-again.approved')).url);
    await begins(first);
    const [name] = named;
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(named)).toEqual(new Set([name]));
    expect(named.length).toBeGreaterThanOrEqual(3);
    expect(new Set(exchanged)).toEqual(new Set([null]));
    const other = await browser.open();
    watch(other);
    await other.goto((await service.openCase('device-two.approved')).url);
    await begins(other);
    expect(named.at(-1)).toMatch(/^[0-9a-f]{32}$/);
    expect(named.at(-1)).not.toBe(name);
    await first.context().close();
    await other.context().close();
  });

  it('a second tab is told that the first is live, and takes over when asked to', async () => {
    const { url } = await service.openCase('two-tabs.approved');
    const first = await browser.open();
    await first.goto(url);
    await first.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    const second = await first.context().newPage();
    const token = await first.evaluate(() => sessionStorage.getItem('mien-token'));
    await second.addInitScript((kept) => sessionStorage.setItem('mien-token', kept ?? ''), token);
    await second.goto(new URL('/verify', url).href);
    await expectTold(second, 'session.already_open');
    await second.getByRole('button', { name: words['stopped.here'], exact: true }).click();
    await second.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    await first.getByRole('button', { name: words['stopped.here'], exact: true }).waitFor();
    await first.context().close();
  });

  it('a server in trouble says so, and the page goes on when it is well again', async () => {
    const { url } = await service.openCase('trouble.approved');
    const page = await browser.open();
    await page.goto(url);
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    service.door.fallIll();
    try {
      await page.reload();
      await expectTold(page, 'system.internal');
    } finally {
      service.door.getWell();
    }
    await page.getByRole('button', { name: words['stopped.reload'], exact: true }).click();
    await page.getByRole('button', { name: words['welcome.begin'], exact: true }).waitFor();
    await page.context().close();
  });

  it('a reload keeps the place: what was filmed stays filmed, and a network that was gone costs nothing', async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await service.openCase('reload.approved');
    const page = await browser.open();
    await page.goto(url);
    await walkToCheckup(page, words);
    await passCheckup(page, words, browser.camera, people.front());
    await filmDocument(page, words, 'front');
    service.door.shut();
    service.door.unshut();
    await page.reload();
    await passCheckup(page, words, browser.camera, people.back());
    await page.getByRole('heading', { name: words['film.back'] }).waitFor();
    const read = async () =>
      (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as {
        steps: { step: string; state: string; try: number }[];
        attempts: { counted: number };
      };
    // sent from where it rested, after the page came back
    const front = async () => (await read()).steps.find(({ step }) => step === 'document_front');
    await expect.poll(front, { timeout: 60_000 }).toMatchObject({ state: 'done', try: 1 });
    expect((await read()).attempts.counted).toBe(0);
    await page.context().close();
  });

  it('a step that was begun again too often leads to a person or to a retake that counts, and goes on', async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await service.openCase('stuck.approved');
    const page = await browser.open();
    await page.goto(url);
    await walkToCheckup(page, words);
    expect(await useUpRestarts(page)).toBe('step.restarts_used_up');
    await page.reload();
    await passCheckup(page, words, browser.camera, people.front());
    await runAground(page, words);
    await page.getByRole('button', { name: words['result.support'], exact: true }).click();
    await page.getByText(words['help.asked']).waitFor();
    await page.getByRole('button', { name: words['stuck.again'], exact: true }).click();
    await filmDocument(page, words, 'front');
    const told = (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as { attempts: { counted: number } };
    expect(told.attempts.counted).toBe(0);
    await page.context().close();
  });

  it('a phone goes on after both screens show the same code, and the first device follows', async () => {
    const { url } = await service.openCase('hand-off.approved');
    const desk = await browser.open({ viewport: { width: 1280, height: 800 } });
    await desk.goto(url);
    await desk.getByRole('button', { name: words['welcome.begin'], exact: true }).click();
    await desk.getByRole('button', { name: words['prepare.next'], exact: true }).click();
    await desk.getByRole('checkbox', { name: words['consent.face'] }).check();
    await desk.getByRole('button', { name: words['consent.agree'], exact: true }).click();
    const offered = desk.waitForResponse(
      (response) => response.url().endsWith('/v1/capture/handoff') && response.request().method() === 'POST',
    );
    await desk.getByRole('button', { name: words['device.other'] }).click();
    const offer = (await (await offered).json()) as { url: string; comparison_code: string };
    const phone = await browser.open();
    await phone.goto(offer.url);
    await phone.getByRole('heading', { name: words['joining.title'] }).waitFor();
    const spelled = offer.comparison_code.split('').join(' ');
    await phone.getByRole('img', { name: spelled }).waitFor();
    await desk.getByRole('button', { name: words['device.yes'], exact: true }).click();
    await phone.getByRole('heading', { name: words['checkup.title'] }).waitFor();
    await desk.getByText(words['device.confirmed'], { exact: true }).waitFor();
    await desk.context().close();
    await phone.context().close();
  });
});
