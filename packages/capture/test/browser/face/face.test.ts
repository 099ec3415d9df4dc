import { reasonText, ZH_WALLET } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/open-stage.ts';
import type { Scene } from '../support/puppet-camera.ts';
import { endWell, filmDocument, filmFace, goOn, passCheckup, WORDS, walkToCheckup } from '../support/walk.ts';
import { FACE_FAULTS } from './faults.ts';

const words = WORDS.en;

let stage: Stage;
let people: Stage['people'];
let answers: Stage['answers'];
let service: Stage['service'];
let browser: Stage['browser'];
let page: Page;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  ({ people, answers, service, browser } = stage);
  page = await browser.open({ locale: 'en' });
  // the shipped standard, for somebody to whom more happens than its attempts allow
  await service.ask('POST', '/v1/policies', { ...ZH_WALLET, id: 'patient', attempts: { ...ZH_WALLET.attempts, max: 20 } });
  const opened = await service.openCase('face-faults', people.claims, 'patient', {});
  id = opened.id;
  await browser.camera.pointAt(people.look());
  await page.goto(opened.url);
  await walkToCheckup(page, words);
  await passCheckup(page, words, browser.camera, people.front());
  await filmDocument(page, words, 'front');
  await goOn(page, words, browser.camera, people.back());
  await filmDocument(page, words, 'back');
}, 900_000);
afterAll(() => stage.close());

interface Told {
  readonly state: string;
  readonly attempts: { readonly counted: number };
  readonly verdict: { readonly reasons: readonly { readonly code: string }[] } | null;
}
const read = async (): Promise<Told> => (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as Told;

/** The camera sees something else from the next time that it is opened: after the back of the card, then where the step is done again. */
async function show(scene: Scene): Promise<void> {
  const redo = page.getByRole('button', { name: words['result.retry'], exact: true });
  if (!(await redo.isVisible())) return goOn(page, words, browser.camera, scene);
  await browser.camera.pointAt(scene);
  await redo.click();
}

/** One person to whom all of it happens, one after the other, through the real recorder, upload and analysis. */
describe('a face that cannot be seen well', { timeout: 600_000 }, () => {
  for (const [before, fault] of FACE_FAULTS.entries())
    it(`${fault.code}: ${fault.name}`, async () => {
      await show(fault.show(people));
      await filmFace(page, words, browser.camera);
      const { title, cause, remedy } = reasonText(fault.code, 'en');
      const reasons = async () => {
        const { state, attempts, verdict } = await read();
        const isJudged = state === 'retry_required' && attempts.counted === before + 1;
        return isJudged ? verdict?.reasons.map(({ code }) => code) : null;
      };
      await expect.poll(reasons, { timeout: 300_000, interval: 500 }).toEqual([fault.code]);
      await page.getByRole('heading', { name: title }).waitFor();
      for (const text of [cause, remedy]) await page.getByText(text, { exact: true }).first().waitFor();
    });

  it('and then it is seen well, and the person is approved', async () => {
    await show(people.look());
    await filmFace(page, words, browser.camera, answers);
    await endWell(page, words, browser.camera, people, answers, words['result.approved']);
    expect(await read()).toMatchObject({ state: 'approved', attempts: { counted: FACE_FAULTS.length + 1 } });
  });
});
