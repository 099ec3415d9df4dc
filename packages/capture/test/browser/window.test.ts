import { type ReasonCode, reasonText } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOver } from './support/hand-over.ts';
import { type Browser, openBrowser } from './support/open-browser.ts';
import { openPeople, type People } from './support/open-people.ts';
import { openService, type Service } from './support/open-service.ts';
import { openShortCase, postShortPolicies } from './support/short-policies.ts';
import { runAground, useUpRestarts } from './support/use-up-restarts.ts';
import { filmDocument, filmFace, goOn, passCheckup, WORDS, waitForEnd, walkToCheckup, walkToDevices } from './support/walk.ts';

const words = WORDS.en;
let people: People;
let service: Service;
let browser: Browser;
beforeAll(async () => {
  people = await openPeople();
  service = await openService();
  await postShortPolicies(service);
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

interface Read {
  readonly state: string;
  readonly steps: readonly { readonly step: string; readonly state: string; readonly try: number }[];
  readonly attempts: { readonly counted: number };
}
const readOf = async (id: string) => (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as Read;

/** From the check-up of a short way to its end, in the first attempt. */
async function expectApproved(page: Page, id: string): Promise<void> {
  await passCheckup(page, words);
  await filmFace(page, words);
  await waitForEnd(page, words, words['result.approved']);
  expect(await readOf(id)).toMatchObject({ state: 'approved', attempts: { counted: 1 } });
}

/** From the back of the card on. */
async function filmTheRest(page: Page, id: string): Promise<void> {
  await filmDocument(page, words, 'back');
  await goOn(page, words, browser.camera, people.look());
  await filmFace(page, words, browser.camera);
  await waitForEnd(page, words, words['result.approved']);
  expect(await readOf(id)).toMatchObject({ state: 'approved', attempts: { counted: 1 } });
}

/** Several walks to an approval on a busy machine. */
const TIME = 400_000;

describe('what goes wrong around the filming, and the way on to an approval', { timeout: TIME }, () => {
  it('a link that was used says so, tells the host, and leads back to the wallet, whose new link leads on', async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await openShortCase(service, 'used-link');
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
    const given = (await service.ask('POST', `/v1/verifications/${id}/tokens`, {})) as unknown as { url: string };
    // a new page: the same address with another code behind the # is no other page
    await second.goto('about:blank');
    await second.goto(given.url);
    // the window that was just closed counts as open for a moment more
    const here = second.getByRole('button', { name: words['stopped.here'], exact: true });
    const begin = second.getByRole('button', { name: words['welcome.begin'], exact: true });
    await here.or(begin).first().waitFor();
    if (await here.isVisible()) await here.click();
    await walkToCheckup(second, words);
    await expectApproved(second, id);
    await second.context().close();
  });

  it('a device is named where the policy counts accounts from one device, the same after a reload and in another verification; never with the code', async () => {
    const named: (string | null)[] = [];
    const exchanged: (string | null)[] = [];
    const watch = (page: Page) =>
      page.on('request', (request) => {
        const name = request.headers()['mien-device'] ?? null;
        if (request.url().endsWith('/v1/capture/consents')) named.push(name);
        if (request.url().endsWith('/v1/capture/exchange')) exchanged.push(name);
      });
    /** Opens a link and agrees to what is asked first, which is asked once the policy is known. */
    const agree = async (page: Page, externalId: string, policy: string, version: object): Promise<void> => {
      const before = named.length;
      await page.goto((await service.openCase(externalId, {}, policy, version)).url);
      await walkToDevices(page, words);
      await expect.poll(() => named.length).toBeGreaterThan(before);
    };
    const first = await browser.open();
    watch(first);
    await agree(first, 'device-uncounted.approved', 'zh-wallet', { policy_version: 1 });
    expect(named).toEqual(named.map(() => null));
    expect(await first.evaluate(() => localStorage.getItem('mien-device'))).toBeNull();
    named.length = 0;
    // a second link in the same window: only the fragment of its address differs
    await agree(first, 'device-one.approved', 'zh-wallet-strict', {});
    await agree(first, 'device-one-again.approved', 'zh-wallet-strict', {});
    const [name] = named;
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(named)).toEqual(new Set([name]));
    expect(new Set(exchanged)).toEqual(new Set([null]));
    const other = await browser.open();
    watch(other);
    await agree(other, 'device-two.approved', 'zh-wallet-strict', {});
    expect(named.at(-1)).toMatch(/^[0-9a-f]{32}$/);
    expect(named.at(-1)).not.toBe(name);
    await first.context().close();
    await other.context().close();
  });

  it('a second tab is told that the first is live, and takes over when asked to', async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await openShortCase(service, 'two-tabs');
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
    await walkToCheckup(second, words);
    await expectApproved(second, id);
    await first.context().close();
  });

  it('a server in trouble says so, and the page goes on when it is well again', async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await openShortCase(service, 'trouble');
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
    await walkToCheckup(page, words);
    await expectApproved(page, id);
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
    // sent from where it rested, after the page came back
    const front = async () => (await readOf(id)).steps.find(({ step }) => step === 'document_front');
    await expect.poll(front, { timeout: 60_000 }).toMatchObject({ state: 'done', try: 1 });
    expect((await readOf(id)).attempts.counted).toBe(0);
    await filmTheRest(page, id);
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
    expect((await readOf(id)).attempts.counted).toBe(0);
    await goOn(page, words, browser.camera, people.back());
    await filmTheRest(page, id);
    await page.context().close();
  });

  it('a phone goes on after both screens show the same code, films and is approved, and the first device follows', async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await openShortCase(service, 'hand-off');
    const desk = await browser.open({ viewport: { width: 1280, height: 800 } });
    await desk.goto(url);
    await walkToDevices(desk, words);
    const phone = await browser.open();
    await handOver(desk, words, phone);
    await expectApproved(phone, id);
    await desk.getByRole('heading', { name: words['result.approved'] }).waitFor();
    await desk.context().close();
    await phone.context().close();
  });
});
