import type { Frame, Locator, Page } from 'playwright-core';
import { TEXT as EN } from '../../../src/text/en.ts';
import { TEXT as ZH } from '../../../src/text/zh-CN.ts';
import type { Answers, People } from './open-people.ts';
import type { PuppetCamera, Scene } from './puppet-camera.ts';

export const WORDS = { 'zh-CN': ZH, en: EN } as const;
export type Words = (typeof WORDS)[keyof typeof WORDS];
/** A page, or the frame of one in which the element stands. */
export type Place = Page | Frame;

const button = (page: Place, name: string) => page.getByRole('button', { name, exact: true });

/** From the link to the choice of a device: as somebody who reads and agrees. */
export async function walkToDevices(page: Place, words: Words, template: 'kept' | 'not_kept' = 'not_kept'): Promise<void> {
  await button(page, words['welcome.begin']).click();
  await button(page, words['prepare.next']).click();
  await page.getByRole('checkbox', { name: words['consent.face'] }).check();
  if (template === 'kept') await page.getByRole('checkbox', { name: words['consent.template'] }).check();
  await button(page, words['consent.agree']).click();
  await page.getByRole('button', { name: words['device.here'] }).waitFor();
}

/** From the link to the check-up: as somebody who reads, agrees, and stays on this device. */
export async function walkToCheckup(page: Place, words: Words, template: 'kept' | 'not_kept' = 'not_kept'): Promise<void> {
  await walkToDevices(page, words, template);
  await page.getByRole('button', { name: words['device.here'] }).click();
  await page.getByRole('heading', { name: words['checkup.title'] }).waitFor();
}

/**
 * Waits for the check-up's end, points the camera at the first document, and goes on: anyway, where a busy machine makes line or picture look
 * poor, and after another look where it froze.
 */
export async function passCheckup(page: Place, words: Words, camera?: PuppetCamera, next?: Scene): Promise<void> {
  const ready = button(page, words['checkup.next']).and(page.locator('[aria-disabled="false"]'));
  const anyway = button(page, words['checkup.anyway']);
  const again = button(page, words['checkup.again']);
  for (;;) {
    await ready.or(again).first().waitFor();
    if (await ready.isVisible()) break;
    if (await anyway.isVisible()) break;
    await again.click();
  }
  if (camera !== undefined && next !== undefined) await camera.pointAt(next);
  await ready.or(anyway).first().click();
}

/** Films a side, by hand unless guidance was quicker. @returns with its picture on the screen */
export async function filmDocument(page: Page, words: Words, side: 'front' | 'back'): Promise<void> {
  await page.getByRole('heading', { name: words[`film.${side}`] }).waitFor();
  await start(page, words['film.shoot'], page.getByRole('img', { name: words['taken.alt'] }));
  await page.getByRole('img', { name: words['taken.alt'] }).waitFor();
}

/** Presses the button as soon as it can be pressed, where filming has not begun by itself; again, where a busy machine lost the press. */
async function start(page: Place, name: string, begun: Locator): Promise<void> {
  const ready = button(page, name).and(page.locator('[aria-disabled="false"]'));
  for (;;) {
    await ready.or(begun).first().waitFor();
    if (await begun.isVisible()) return;
    // guidance may be quicker than the finger
    const isPressed = await ready.click({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isPressed) return;
  }
}

/** Accepts the picture; the camera shows `next` from then on. */
export async function goOn(page: Page, words: Words, camera?: PuppetCamera, next?: Scene): Promise<void> {
  if (camera !== undefined && next !== undefined) await camera.pointAt(next);
  await button(page, words['taken.next']).click();
}

/** Begins to film the face, and stays until one of the movements stands on the screen. @param position from 0 on */
export async function filmFaceUntil(page: Page, words: Words, position: number): Promise<void> {
  await page.getByRole('heading', { name: words['film.face'] }).waitFor();
  await start(page, words['film.start'], page.locator('[data-movement]'));
  await page.locator(`[data-position="${position}"]`).waitFor();
}

/** Films the face: the person does each movement when the page shows it, as far as there is one to do. @returns what was asked, in its order */
export async function filmFace(page: Place, words: Words, camera?: PuppetCamera, answers: Answers = new Map()): Promise<readonly string[]> {
  await page.getByRole('heading', { name: words['film.face'] }).waitFor();
  await start(page, words['film.start'], page.locator('[data-movement]'));
  const asked: string[] = [];
  for (let last = ''; ; ) {
    const found = await page.waitForFunction(
      (before) => {
        const root = document.querySelector('mien-verify')?.shadowRoot;
        const cue = root?.querySelector('[data-movement]');
        const key =
          cue === null || cue === undefined
            ? root?.querySelector('[data-movement], .film')
              ? ''
              : 'over'
            : `${cue.getAttribute('data-position')} ${cue.getAttribute('data-movement')}`;
        return key !== '' && key !== before ? key : null;
      },
      last,
      { polling: 50 },
    );
    last = (await found.jsonValue()) ?? 'over';
    if (last === 'over') return asked;
    const movement = last.split(' ')[1] ?? '';
    asked.push(movement);
    await camera?.play(answers.get(movement) ?? []);
  }
}

/** From the check-up to everything filmed, as somebody whose every picture is good. @returns what was asked of the face */
export async function filmAll(
  page: Page,
  words: Words,
  camera: PuppetCamera,
  people: People,
  answers?: Answers,
): Promise<readonly string[]> {
  await passCheckup(page, words, camera, people.front());
  await filmDocument(page, words, 'front');
  await goOn(page, words, camera, people.back());
  await filmDocument(page, words, 'back');
  await goOn(page, words, camera, people.look());
  return filmFace(page, words, camera, answers);
}

/** Accepts the picture, where the server does not lead on sooner, until something else is on the screen. */
export async function goOnUntil(page: Place, words: Words, seen: Locator): Promise<void> {
  const next = button(page, words['taken.next']);
  for (;;) {
    await next.or(seen).first().waitFor();
    if (await seen.isVisible()) return;
    // a busy machine may lose a press, and the server may be quicker
    const isPressed = await next.click({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isPressed) return seen.waitFor();
  }
}

/** Accepts the last picture and waits for a title. */
export const waitForEnd = (page: Place, words: Words, title: string): Promise<void> =>
  goOnUntil(page, words, page.getByRole('heading', { name: title }));

/** The real analysis takes its time on a shared machine. */
const JUDGED_WITHIN_MS = 300_000;

/**
 * Waits for a title as somebody who does again what costs nothing: a busy machine's camera gives few pictures, and the face is filmed once
 * more for free.
 * @throws where something that counts stood in the way
 */
export async function endWell(
  page: Page,
  words: Words,
  camera: PuppetCamera,
  people: People,
  answers: Answers,
  title: string,
): Promise<void> {
  const end = page.getByRole('heading', { name: title });
  const face = page.getByRole('heading', { name: words['film.face'] });
  const next = button(page, words['taken.next']);
  const redo = button(page, words['result.retry']);
  for (;;) {
    await next.or(end).or(redo).or(face).first().waitFor({ timeout: JUDGED_WITHIN_MS });
    if (await end.isVisible()) return;
    if (await face.isVisible()) {
      await filmFace(page, words, camera, answers);
      continue;
    }
    const told = (await page.getByRole('main').textContent()) ?? '';
    if ((await redo.isVisible()) && !told.includes(words['result.free'])) throw new Error(`Not ${title}, but: ${told}`);
    await camera.pointAt(people.look());
    // the server may lead on before the finger does
    await next
      .or(redo)
      .first()
      .click({ timeout: 3000 })
      .catch(() => undefined);
  }
}
