import { reasonText, ZH_WALLET } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/open-stage.ts';
import type { Scene } from '../support/puppet-camera.ts';
import { endWell, filmDocument, filmFace, goOn, passCheckup, WORDS, walkToCheckup } from '../support/walk.ts';
import { DOCUMENT_FAULTS } from './faults.ts';

const words = WORDS['zh-CN'];

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
  page = await browser.open({ locale: 'zh-CN' });
  // the shipped standard, for somebody who has to film the same side more often than it allows
  await service.ask('POST', '/v1/policies', { ...ZH_WALLET, id: 'patient', attempts: { ...ZH_WALLET.attempts, stepRetries: 20 } });
  const opened = await service.openCase('document-faults', people.claims, 'patient', {});
  id = opened.id;
  await browser.camera.pointAt(people.look());
  await page.goto(opened.url);
  await walkToCheckup(page, words);
}, 600_000);
afterAll(() => stage.close());

interface Told {
  readonly state: string;
  readonly attempts: { readonly counted: number };
  readonly steps: readonly { readonly step: string; readonly findings: readonly { readonly code: string }[] }[];
}
const read = async (): Promise<Told> => (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as Told;

const again = () => page.getByRole('button', { name: words['taken.again'], exact: true });

/** The camera sees something else from the next time that it is opened: at first after the check-up, then where the side is filmed again. */
async function show(scene: Scene): Promise<void> {
  if (!(await again().isVisible())) return passCheckup(page, words, browser.camera, scene);
  await browser.camera.pointAt(scene);
  await again().click();
}

/** One person to whom all of it happens, one after the other, through the real recorder, upload and analysis. */
describe('a card that is not shown well', { timeout: 400_000 }, () => {
  for (const fault of DOCUMENT_FAULTS)
    it(`${fault.code}: ${fault.name}`, async () => {
      await show(fault.show(people));
      await filmDocument(page, words, 'front');
      // said while the person is still there, without a verdict
      const found = async () => (await read()).steps.find(({ step }) => step === 'document_front')?.findings.map(({ code }) => code);
      await expect.poll(found, { timeout: 240_000, interval: 500 }).toEqual([fault.code]);
      const { title, cause, remedy } = reasonText(fault.code, 'zh-CN');
      await page.getByRole('heading', { name: title }).waitFor();
      for (const text of [cause, remedy]) await page.getByText(text, { exact: true }).waitFor();
      expect(await read()).toMatchObject({ state: 'capturing', attempts: { counted: 0 } });
    });

  it('and then it is shown well, and the person is approved in the first attempt', async () => {
    await show(people.front());
    await filmDocument(page, words, 'front');
    await goOn(page, words, browser.camera, people.back());
    await filmDocument(page, words, 'back');
    await goOn(page, words, browser.camera, people.look());
    await filmFace(page, words, browser.camera, answers);
    await endWell(page, words, browser.camera, people, answers, words['result.approved']);
    expect(await read()).toMatchObject({ state: 'approved', attempts: { counted: 1 } });
  });
});
