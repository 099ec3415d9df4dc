import { generalReason } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/open-stage.ts';
import { endWell, filmDocument, filmFace, goOn, passCheckup, WORDS, walkToCheckup } from '../support/walk.ts';
import { IDENTITY_FAULTS } from './faults.ts';

const words = WORDS['zh-CN'];

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

interface Told {
  readonly state: string;
  readonly attempts: { readonly counted: number };
  readonly verdict: { readonly outcome: string; readonly reasons: readonly { readonly code: string }[] } | null;
}
interface Evidence {
  readonly verdicts: readonly { readonly verdict: { readonly reasons: readonly string[] } }[];
}

describe('a document and a person that do not go together', { timeout: 1_200_000 }, () => {
  it.each(IDENTITY_FAULTS)('$code: $name; told in general, counted, and the own document is approved', async ({ code, front }) => {
    const ask = async <Of>(path: string): Promise<Of> => (await service.ask('GET', path)) as unknown as Of;
    await browser.camera.pointAt(people.look());
    const { id, url } = await service.openCase(code.replace('.', '-'), people.claims);
    const page = await browser.open({ locale: 'zh-CN' });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.goto(url);
    await walkToCheckup(page, words);
    await passCheckup(page, words, browser.camera, await front(people));
    await filmDocument(page, words, 'front');
    await goOn(page, words, browser.camera, people.back());
    await filmDocument(page, words, 'back');
    await goOn(page, words, browser.camera, people.look());
    await filmFace(page, words, browser.camera, answers);

    const told = generalReason('retry');
    const { title, cause, remedy } = told.text['zh-CN'];
    await endWell(page, words, browser.camera, people, answers, title);
    for (const text of [cause, remedy]) await page.getByText(text, { exact: true }).first().waitFor();
    const seen = await ask<Told>(`/v1/verifications/${id}`);
    expect(seen).toMatchObject({ state: 'retry_required', attempts: { counted: 1 }, verdict: { outcome: 'retry' } });
    expect(seen.verdict?.reasons.map((reason) => reason.code)).toEqual([told.code]);
    const { verdicts } = await ask<Evidence>(`/v1/verifications/${id}/evidence`);
    expect(verdicts.at(-1)?.verdict.reasons).toEqual([code]);

    // who took the wrong card from the drawer has a way to their own
    await browser.camera.pointAt(people.front());
    await press(words['result.other_document']);
    await page.getByText(words['prepare.document']).waitFor();
    await press(words['prepare.next']);
    await filmDocument(page, words, 'front');
    await goOn(page, words, browser.camera, people.back());
    await filmDocument(page, words, 'back');
    await goOn(page, words, browser.camera, people.look());
    await filmFace(page, words, browser.camera, answers);
    await endWell(page, words, browser.camera, people, answers, words['result.approved']);
    expect(await ask<Told>(`/v1/verifications/${id}`)).toMatchObject({ state: 'approved', attempts: { counted: 2 } });
    await page.context().close();
  });
});
