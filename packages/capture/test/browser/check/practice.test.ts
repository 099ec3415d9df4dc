import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUIDANCE_WORDS } from '../../../src/guidance/words.ts';
import { openCheckPage } from './support/open-check.ts';
import { openStand, type Stand } from './support/open-stand.ts';

const DOCUMENT_HINTS = new RegExp(
  Object.entries(GUIDANCE_WORDS)
    .flatMap(([seen, words]) => (seen.startsWith('document.') ? [words.en] : []))
    .join('|'),
);

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

test('a rehearsal goes from the document to what to change, and nothing of it leaves the device', { timeout: 400_000 }, async () => {
  const verification = await stand.openCase('whole');
  const { page, close } = await openCheckPage({ ...stand.devices, context: { permissions: ['camera', 'microphone'] } });
  try {
    // the tab has been here before: the hosted page keeps its token
    await page.addInitScript((token) => sessionStorage.setItem('mien-token', token), verification.token);
    await page.goto(`${stand.line.address}/verify?lang=en`);
    await page.getByRole('button', { name: 'Practise first' }).click();
    const before = await verification.look();
    await page.getByText('Practice · nothing is uploaded').waitFor();

    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    // the camera shows a face: guidance says what is wrong with it as a document
    await page.locator('.practice .say').filter({ hasText: DOCUMENT_HINTS }).waitFor();
    await page.getByRole('button', { name: 'Skip this part' }).click();
    // the card of this policy has a back
    await page.getByRole('heading', { name: 'Practice: back of the document' }).waitFor();
    await page.getByRole('button', { name: 'Skip this part' }).click();
    // the face is in place, then movements are asked for, whether they are made or not
    await page.locator('.cue').first().waitFor();
    await page.getByRole('heading', { name: 'Practice is over' }).waitFor();
    await page.getByText('Your face was in the right place').waitFor();

    expect(asked.filter((request) => new URL(request.url()).origin !== stand.line.address).map((request) => request.url())).toEqual([]);
    const leaving = asked.filter(
      (request) => request.method() !== 'GET' || /\/v1\/capture\/(?:steps|uploads|events|preflight)/.test(request.url()),
    );
    expect(leaving.map((request) => `${request.method()} ${request.url()}`)).toEqual([]);
    expect(await verification.look()).toEqual(before);

    await page.getByRole('button', { name: 'Back', exact: true }).last().click();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  } finally {
    await close();
  }
});
