import { reasonText } from '@mien/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/open-stage.ts';
import { endWell, filmDocument, filmFace, goOn, passCheckup, WORDS, walkToCheckup } from '../support/walk.ts';

const words = WORDS.en;

let stage: Stage;
let people: Stage['people'];
let answers: Stage['answers'];
let service: Stage['service'];
let browser: Stage['browser'];
beforeAll(async () => {
  stage = await openStage();
  ({ people, answers, service, browser } = stage);
}, 600_000);
afterAll(() => stage.close());

/** The real analysis on a busy machine. */
const TIME = 900_000;

it(
  'a card whose time is over is told before the face is filmed, and another one is chosen, filmed from both sides, and approved in the first attempt',
  async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await service.openCase('expired-1', people.claims);
    const read = async () =>
      (await service.ask('GET', `/v1/verifications/${id}`)) as unknown as {
        readonly state: string;
        readonly attempts: { readonly counted: number };
        readonly steps: readonly {
          readonly step: string;
          readonly state: string;
          readonly findings: readonly { readonly code: string }[];
        }[];
      };
    const page = await browser.open({ locale: 'en' });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto(url);
    await walkToCheckup(page, words);
    await passCheckup(page, words, browser.camera, people.front());
    await filmDocument(page, words, 'front');
    await goOn(page, words, browser.camera, people.expiredBack());
    await filmDocument(page, words, 'back');

    // whoever goes on at once is told while they aim at their face: the card is still before the camera
    const { title, cause, remedy } = reasonText('document.expired', 'en');
    const told = page.getByRole('heading', { name: title });
    await button(words['taken.next']).or(told).first().waitFor();
    if (!(await told.isVisible()))
      await button(words['taken.next'])
        .click({ timeout: 3000 })
        .catch(() => undefined);
    await told.waitFor({ timeout: 300_000 });
    for (const text of [cause, remedy]) await page.getByText(text, { exact: true }).first().waitFor();
    const seen = await read();
    expect(seen).toMatchObject({ state: 'capturing', attempts: { counted: 0 } });
    const found = seen.steps.map(({ step, state, findings }) => ({ step, state, codes: findings.map(({ code }) => code) }));
    expect(found).toContainEqual({ step: 'document_front', state: 'done', codes: ['document.expired'] });
    expect(found).toContainEqual({ step: 'face', state: 'pending', codes: [] });

    await browser.camera.pointAt(people.front());
    await button(words['result.other_document']).click();
    await page.getByText(words['prepare.document']).waitFor();
    await button(words['prepare.next']).click();
    await filmDocument(page, words, 'front');
    await goOn(page, words, browser.camera, people.back());
    await filmDocument(page, words, 'back');
    await goOn(page, words, browser.camera, people.look());
    await filmFace(page, words, browser.camera, answers);
    await endWell(page, words, browser.camera, people, answers, words['result.approved']);
    expect(await read()).toMatchObject({ state: 'approved', attempts: { counted: 1 } });
    await page.context().close();
  },
  TIME,
);
