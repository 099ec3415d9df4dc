import { reasonText } from '@mien/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/open-browser.ts';
import { type Answers, openPeople, type People } from '../support/open-people.ts';
import { openService, type Service } from '../support/open-service.ts';
import { endWell, filmDocument, filmFace, goOn, passCheckup, WORDS, walkToCheckup } from '../support/walk.ts';

const words = WORDS.en;

let people: People;
let answers: Answers;
let service: Service;
let browser: Browser;
beforeAll(async () => {
  people = await openPeople();
  answers = people.drawAnswers();
  service = await openService();
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser.close();
  await service.close();
  await people.close();
});

/** Two rounds of the real analysis on a busy machine. */
const TIME = 900_000;

it(
  'a card whose time is over is told, and another one is chosen, filmed from both sides, and approved without the face again',
  async () => {
    await browser.camera.pointAt(people.look());
    const { id, url } = await service.openCase('expired-1', people.claims);
    const counted = async () =>
      ((await service.ask('GET', `/v1/verifications/${id}`)) as unknown as { attempts: { counted: number } }).attempts.counted;
    const page = await browser.open({ locale: 'en' });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.goto(url);
    await walkToCheckup(page, words);
    await passCheckup(page, words, browser.camera, people.front());
    await filmDocument(page, words, 'front');
    await goOn(page, words, browser.camera, people.expiredBack());
    await filmDocument(page, words, 'back');
    await goOn(page, words, browser.camera, people.look());
    await filmFace(page, words, browser.camera, answers);
    const { title, cause, remedy } = reasonText('document.expired', 'en');
    await endWell(page, words, browser.camera, people, answers, title);
    for (const text of [cause, remedy]) await page.getByText(text, { exact: true }).first().waitFor();
    expect(await counted()).toBe(1);

    await press(words['result.other_document']);
    await press(words['prepare.next']);
    await page.getByRole('button', { name: words['device.here'] }).click();
    await page.getByRole('heading', { name: words['checkup.title'] }).waitFor();
    await passCheckup(page, words, browser.camera, people.front());
    await filmDocument(page, words, 'front');
    await goOn(page, words, browser.camera, people.back());
    await filmDocument(page, words, 'back');
    await endWell(page, words, browser.camera, people, answers, words['result.approved']);
    expect(await counted()).toBe(2);
    await page.context().close();
  },
  TIME,
);
