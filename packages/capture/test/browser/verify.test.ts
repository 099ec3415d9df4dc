import { reasonText } from '@mien/protocol';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './support/open-stage.ts';
import { endWell, filmAll, filmDocument, filmFace, passCheckup, WORDS, walkToCheckup } from './support/walk.ts';

const words = WORDS['zh-CN'];
/** Filming, uploading and measuring three clips on a busy machine. */
const TIME = 600_000;

let stage: Stage;
let people: Stage['people'];
let answers: Stage['answers'];
let service: Stage['service'];
let browser: Stage['browser'];
beforeAll(async () => {
  stage = await openStage();
  ({ people, answers, service, browser } = stage);
});
afterAll(() => stage.close());

interface Told {
  readonly state: string;
  readonly attempts: { readonly counted: number };
  readonly verdict: { readonly outcome: string; readonly reasons: { code: string }[] } | null;
}
const read = async (id: string): Promise<Told> => (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as Told;

/** What is wrong with a card may be told while the finger is on its way to the button. */
async function goOnUnlessTold(next: Locator, told: Locator): Promise<'went_on' | 'told'> {
  for (;;) {
    await next.or(told).first().waitFor();
    if (await told.isVisible()) return 'told';
    const isPressed = await next.click({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isPressed) return 'went_on';
  }
}

describe('a rendered person before a real recorder, a real upload and the real analysis', () => {
  it(
    'is approved when card and movements are their own',
    async () => {
      await browser.camera.pointAt(people.look());
      const { id, url } = await service.openCase('good-1', people.claims);
      const page = await browser.open({ locale: 'zh-CN' });
      await page.goto(url);
      await walkToCheckup(page, words);
      await filmAll(page, words, browser.camera, people, answers);
      await endWell(page, words, browser.camera, people, answers, words['result.approved']);
      expect(await read(id)).toMatchObject({ state: 'approved', attempts: { counted: 1 }, verdict: { outcome: 'approved', reasons: [] } });
      await page.context().close();
    },
    TIME,
  );

  it(
    'is told of a lamp in the card, films that side again, and is approved then',
    async () => {
      await browser.camera.pointAt(people.look());
      const { id, url } = await service.openCase('glare-1', people.claims);
      const page = await browser.open({ locale: 'zh-CN' });
      await page.goto(url);
      await walkToCheckup(page, words);
      await passCheckup(page, words, browser.camera, people.front({ glare: 1.5 }));
      await filmDocument(page, words, 'front');
      const told = page.getByRole('heading', { name: reasonText('document.glare', 'zh-CN').title });
      const next = page.getByRole('button', { name: words['taken.next'], exact: true });
      await browser.camera.pointAt(people.back());
      if ((await goOnUnlessTold(next, told)) === 'went_on') {
        await filmDocument(page, words, 'back');
        await browser.camera.pointAt(people.look());
        if ((await goOnUnlessTold(next, told)) === 'went_on') {
          await filmFace(page, words, browser.camera, answers);
          await goOnUnlessTold(next, told);
        }
      }
      await told.waitFor({ timeout: 300_000 });
      await browser.camera.pointAt(people.front());
      const redo = page.getByRole('button', { name: words['result.retry'], exact: true });
      await redo
        .or(page.getByRole('button', { name: words['taken.again'], exact: true }))
        .first()
        .click();
      await filmDocument(page, words, 'front');
      await endWell(page, words, browser.camera, people, answers, words['result.approved']);
      expect((await read(id)).state).toBe('approved');
      await page.context().close();
    },
    TIME,
  );
});
