import { reasonText } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/open-browser.ts';
import { openPeople, type People } from '../support/open-people.ts';
import { openService, type Service } from '../support/open-service.ts';
import type { Scene } from '../support/puppet-camera.ts';
import { filmDocument, filmFaceUntil, goOn, passCheckup, WORDS, waitForEnd, walkToCheckup } from '../support/walk.ts';
import type { Place } from './fault.ts';
import { FILMING_FAULTS } from './faults.ts';

const words = WORDS.en;

/** Nobody before the camera, of the same size: guidance begins nothing while the person reads. Neither black nor frozen. */
const NOBODY: Scene = {
  width: 640,
  height: 480,
  framesPerSecond: 10,
  frames: [96, 112].map((luma) => {
    const frame = new Uint8Array(640 * 480 * 1.5).fill(128);
    for (let at = 0; at < 640 * 480; at++) frame[at] = luma + ((at >> 5) & 31);
    return frame;
  }),
};

let people: People;
let service: Service;
let browser: Browser;
let page: Page;
let look: Scene;
let id: string;
let place: Place;
beforeAll(async () => {
  people = await openPeople();
  look = people.look();
  service = await openService();
  browser = await openBrowser();
  page = await browser.open({ locale: 'en' });
  place = { page, service, passCheckup: () => passCheckup(page, words, browser.camera, NOBODY) };
  const opened = await service.openCase('filming.approved');
  id = opened.id;
  await browser.camera.pointAt(look);
  await page.goto(opened.url);
  await walkToCheckup(page, words);
  await passCheckup(page, words, browser.camera, people.front());
  await filmDocument(page, words, 'front');
  await goOn(page, words, browser.camera, people.back());
  await filmDocument(page, words, 'back');
  await goOn(page, words, browser.camera, look);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await service.close();
  await people.close();
});

const read = async () =>
  (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as { state: string; attempts: { counted: number } };

/** One person, to whom all of it happens one after the other: each fault is told, costs nothing, and leaves the step to be filmed again. */
describe('what goes wrong while the face is filmed', { timeout: 300_000 }, () => {
  for (const fault of FILMING_FAULTS)
    it(`${fault.code}: ${fault.name}`, async () => {
      await browser.camera.swap(look);
      await filmFaceUntil(page, words, 1);
      await browser.camera.swap(NOBODY);
      await fault.bring(place);
      const { title, cause } = reasonText(fault.code, 'en');
      const told = page.getByRole('status').filter({ hasText: title });
      await told.waitFor();
      expect(await told.textContent()).toBe(`${title} · ${cause} ${words['film.free']}`);
      await page.getByRole('button', { name: words['film.start'], exact: true }).waitFor();
      await fault.mend?.(place);
      expect((await read()).attempts.counted).toBe(0);
    });

  it('and a network that goes while the recording is sent: then it is filmed, sent and approved, in the first attempt', async () => {
    await browser.camera.swap(look);
    await filmFaceUntil(page, words, 2);
    service.door.shut();
    await page.getByRole('button', { name: words['taken.next'], exact: true }).click();
    await page.getByText(words['sending.network']).waitFor();
    service.door.unshut();
    await waitForEnd(page, words, words['result.approved']);
    expect(await read()).toMatchObject({ state: 'approved', attempts: { counted: 1 } });
  });
});
