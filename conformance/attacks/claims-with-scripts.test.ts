import type { Claims } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openConsole } from '../../packages/console/test/browser/support/open-console.ts';
import { consent, filmStep, manifestOf } from '../../packages/server/test/support/film-steps.ts';
import { memberWith } from '../../packages/server/test/support/staff-client.ts';
import type { TestService } from '../../packages/server/test/support/test-service.ts';
import { HOSTILE_CLAIMS, HOSTILE_TEXT } from './theatre/hostile-claims.ts';
import { withstood } from './theatre/withstood.ts';

const { fullName = '', givenNames = '', surname = '', documentNumber = '' } = HOSTILE_CLAIMS.markup;
/** A name stands in one piece or in two: every claim that may hold any text, and how the console shows it. */
const PEOPLE = [
  { claims: { fullName, documentNumber }, shown: [fullName, documentNumber] },
  { claims: { givenNames, surname }, shown: [`${surname} ${givenNames}`] },
] as const;
/** forty letters are all that a page may say of its browser */
const BROWSER = '<img src=x onerror=document.title=1>';
const ON_TEST_DATA = { 'mien-mode': 'test' };

/** A case whose every text that an applicant or a wallet can choose is markup: claims, the page’s own word of its browser, a message to support. */
async function openHostileCase(service: TestService, key: string, claims: Claims, number: number) {
  const account = await service.call('POST', '/v1/accounts', key, { external_id: `${HOSTILE_TEXT}${number}-document.tampered`, claims });
  const made = await service.call('POST', '/v1/verifications', key, { account_id: account.body.id });
  const id: string = made.body.verification.id;
  const token: string = made.body.capture.token;
  await consent(service, token);
  const ticket = await service.call('POST', '/v1/capture/tickets', token, { topic: 'document', message: HOSTILE_TEXT });
  await service.call('POST', '/v1/capture/tickets/messages', token, { text: HOSTILE_TEXT });
  const started = await service.call('POST', '/v1/capture/steps/document_front/start', token, {});
  const honest = manifestOf(id, started.body);
  const manifest = { ...honest, device: { ...honest.device, browserFamily: BROWSER } };
  const described = await service.call('POST', '/v1/capture/steps/document_front/complete', token, { manifest });
  expect(described.status, described.text).toBe(200);
  for (const step of ['document_back', 'face'] as const) await filmStep(service, id, token, step);
  await service.work();
  const row = await service.context.db.selectFrom('cases').select('id').where('verification_id', '=', id).executeTakeFirstOrThrow();
  return { caseId: row.id, ticketId: ticket.body.id as string };
}

/** Nothing ran: the title is the page’s own, no element of the markup came to be, and the letters stand there as letters. */
async function expectShownAsText(page: Page, title: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) await page.getByText(text).first().waitFor();
  expect(await page.title()).toBe(title);
  expect(await page.locator('img[src="x"], svg[onload], b[onclick]').count()).toBe(0);
  expect(await page.locator('script:not([src])').count()).toBe(0);
}

withstood(
  'claims-with-scripts',
  {
    species: 'service',
    cost: 1,
    what: 'scripts in every claim, in a message to support and in what the page says of its browser, for the console to run (XSS)',
    by: 'the console writes text and never markup, and its Content-Security-Policy lets no script run that is not a file of ours',
  },
  async () => {
    const console = await openConsole();
    try {
      const { service, key, origin, admin } = console;
      const reviewer = await memberWith(service, admin, 'reviewer');
      const agent = await memberWith(service, admin, 'agent');
      const page = await console.open(reviewer, 'en');
      let ticketId = '';
      for (const [number, { claims, shown }] of PEOPLE.entries()) {
        const opened = await openHostileCase(service, key, claims, number);
        ticketId = opened.ticketId;
        await page.goto(`${origin}/console#/review/${opened.caseId}`);
        await page.getByRole('button', { name: 'Take this case' }).click();
        await page.getByRole('heading', { name: 'Data', exact: true }).waitFor();
        const title = await page.title();
        const path = `/v1/review/cases/${opened.caseId}/notes`;
        const noted = await reviewer.client.call('POST', path, { text: HOSTILE_TEXT }, ON_TEST_DATA);
        expect(noted.status, noted.text).toBe(200);
        await page.reload();
        await page.getByText(HOSTILE_TEXT).first().waitFor();
        await page.keyboard.press('b');
        await expectShownAsText(page, title, [...shown, HOSTILE_TEXT]);
      }
      await page.context().close();

      const desk = await console.open(agent, 'zh-CN');
      await desk.goto(`${origin}/console#/support/${ticketId}`);
      await expectShownAsText(desk, await desk.title(), [HOSTILE_TEXT]);
      await desk.context().close();
      // a refused script would be told here as well: none was even tried
      expect(console.problems).toEqual([]);
    } finally {
      await console.close();
    }
  },
);
