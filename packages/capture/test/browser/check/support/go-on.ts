import { reasonText } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { handOver } from '../../support/hand-over.ts';
import { filmFace, goOnUntil, type Place, passCheckup, WORDS, waitForEnd, walkToDevices } from '../../support/walk.ts';
import type { Fault } from './fault.ts';
import type { Stand } from './open-stand.ts';

const words = WORDS.en;

interface Way {
  readonly fault: Fault;
  readonly stand: Stand;
  readonly page: Page;
  readonly place: Place;
  readonly link: string;
  /** another device, with nothing wrong */
  readonly other: () => Promise<Page>;
}

/** The row of the check-up within a verification, once all is looked at. */
async function expectTold({ fault, place }: Way): Promise<void> {
  const row = place.locator(`mien-verify li[data-probe="${fault.probe}"]`);
  await place.locator(`mien-verify li[data-probe="${fault.probe}"][data-is="${fault.state}"]`).waitFor();
  expect(await row.getAttribute('data-code')).toBe(fault.code);
  if (fault.state === 'warn') await row.getByRole('button').first().click();
  const { cause, remedy } = reasonText(fault.code, 'en');
  await expect.poll(() => row.textContent()).toContain(cause);
  expect(await row.textContent()).toContain(remedy);
}

/** From where the fault was told to the check-up that is passed. @returns where the person goes on */
const GOES_ON = {
  as_it_is: async ({ place }) => place,
  mended: async ({ fault, place }) => {
    // what is only a warning is put right before filming, and looked at by guidance
    if (fault.state === 'warn') return place;
    const row = place.locator(`mien-verify li[data-probe="${fault.probe}"]:not([data-is="running"])`);
    const again = place.getByRole('button', { name: words['checkup.again'], exact: true });
    const ready = place.getByRole('button', { name: words['checkup.next'], exact: true }).and(place.locator('[aria-disabled="false"]'));
    for (;;) {
      // a page that hears of the mending has looked again by itself
      await again.or(ready).first().waitFor();
      if (await ready.isVisible()) return place;
      // and may do so while it is pressed
      await again.click({ timeout: 3000 }).catch(() => undefined);
      await row.waitFor();
      // a busy machine has a slow line, whatever was put right
      const isMended =
        fault.probe === 'network' ? (await row.getAttribute('data-code')) !== fault.code : (await row.getAttribute('data-is')) === 'ok';
      if (isMended) return place;
    }
  },
  reloaded: async ({ place, stand }) => {
    await place.goto(`${stand.line.address}/verify?lang=en`);
    return place;
  },
  reopened: async ({ page, stand, link }) => {
    await page.goto(stand.overLine(link));
    await walkToDevices(page, words);
    await page.getByRole('button', { name: words['device.here'] }).click();
    return page;
  },
  elsewhere: async ({ place, other, stand }) => {
    await place.getByRole('button', { name: words['app.back'], exact: true }).click();
    const second = await other();
    await handOver(place, words, second, stand.overLine);
    return second;
  },
} as const satisfies Record<Fault['goesOn'], (way: Way) => Promise<Place>>;

/** A verification in which it happens: told, put right in its way, then filmed and approved. */
export async function goOnToApproval(way: Way, counted: () => Promise<number>): Promise<void> {
  const { fault, stand, page, place, link } = way;
  await place.goto(link);
  if (fault.goesOn === 'reopened') {
    const { cause, remedy } = reasonText(fault.code, 'en');
    for (const text of [cause, remedy]) await place.getByText(text, { exact: true }).waitFor();
  } else {
    await walkToDevices(place, words);
    const here = place.getByRole('button', { name: words['device.here'] });
    if (fault.bring !== undefined) {
      // the screen itself comes over the line that is about to fail
      await here.click();
      await place.getByRole('heading', { name: words['checkup.title'] }).waitFor();
      await place.getByRole('button', { name: words['app.back'], exact: true }).click();
      await fault.bring(stand, page);
    }
    await here.click();
    await expectTold(way);
  }
  expect(await counted()).toBe(0);
  await stand.show({});
  if (fault.goesOn === 'mended') {
    for (const frame of page.frames()) await frame.evaluate(() => Object.assign(globalThis, { isMended: true }));
  }
  if (fault.goesOn !== 'elsewhere') await fault.mend?.(stand, page);
  const here: Place = await GOES_ON[fault.goesOn](way);
  await passCheckup(here, words);
  await filmFace(here, words);
  if (needsSound(fault)) {
    await goOnUntil(here, words, here.getByRole('heading', { name: words['film.voice'] }));
    await here.getByRole('button', { name: words['film.start'], exact: true }).and(here.locator('[aria-disabled="false"]')).click();
  }
  await waitForEnd(here, words, words['result.approved']);
  // the first device follows
  if (fault.goesOn === 'elsewhere') await place.getByRole('heading', { name: words['result.approved'] }).waitFor();
}

/** Whether it is told only where sound is recorded. */
export const needsSound = ({ probe }: Fault): boolean => probe === 'microphone' || probe === 'sound';
