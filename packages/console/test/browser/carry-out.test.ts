import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDeadLetter } from '../../../server/src/jobs/keep-dead-letter.ts';
import { consent, filmStep } from '../../../server/test/support/film-steps.ts';
import { type Member, memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { en } from '../../src/words/en.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

const TIME = 300_000;
const UNDO_MS = 11_000;
const { audit, jobs } = en.admin;

let opened: OpenConsole;
let ada: Member;
let chief: Member;
beforeAll(async () => {
  opened = await openConsole();
  ada = await memberWith(opened.service, opened.admin, 'reviewer', 'ada@operator.example');
  chief = await memberWith(opened.service, opened.admin, 'compliance', 'chief@operator.example');
}, TIME);
afterAll(() => opened.close());

describe('what the staff carry out in a browser', () => {
  it(
    'one step is asked for again: it alone waits for the applicant, with the reason that was chosen',
    async () => {
      const { service, key, origin } = opened;
      const { id, token } = await openCase(service, key, 'again-document.tampered');
      await consent(service, token);
      for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
      await service.work();
      const page = await opened.open(ada, 'en');
      await page.goto(`${origin}/console#/review`);
      await page.getByRole('button', { name: en.queue.next }).click();
      await page.getByRole('heading', { name: en.case.data, exact: true }).waitFor();
      await page.keyboard.press('r');
      const dialog = page.getByRole('dialog', { name: en.decide.retryTitle });
      await dialog.getByRole('searchbox').fill('glare');
      await dialog.locator('.reasons').getByRole('checkbox').first().check();
      expect(await dialog.getByRole('checkbox', { name: en.steps.document_front, exact: true }).isChecked()).toBe(true);
      expect(await accessProblems(page)).toEqual([]);
      await dialog.getByRole('button', { name: en.decide.retry, exact: true }).click();
      await page.getByText('Takes effect in').waitFor();
      service.pass(UNDO_MS);
      await service.work();
      await page.getByText('It has taken effect').waitFor();
      const { state, steps, verdict } = (await service.call('GET', `/v1/verifications/${id}`, key)).body;
      expect(state).toBe('retry_required');
      expect(steps.filter((one: { state: string }) => one.state === 'pending')).toMatchObject([{ step: 'document_front', try: 2 }]);
      expect(verdict.reasons).toMatchObject([{ code: 'document.glare' }]);
      await page.context().close();
    },
    TIME,
  );

  it(
    'a job that was given up is tried again',
    async () => {
      await keepDeadLetter(opened.service.context, { job: 'expire', data: {} }, async () => undefined);
      const page = await opened.open(opened.admin, 'en');
      await page.goto(`${opened.origin}/console#/jobs`);
      const row = page.getByRole('row', { name: /expire/ });
      await row.waitFor();
      expect(await accessProblems(page)).toEqual([]);
      await row.getByRole('button', { name: jobs.retry }).click();
      await page.getByText(jobs.done).waitFor();
      await row.waitFor({ state: 'detached' });
      expect((await opened.service.work()).failed).toEqual([]);
      await page.context().close();
    },
    TIME,
  );

  it(
    'the audit trail is searched, and checked link by link',
    async () => {
      const page = await opened.open(chief, 'en');
      await page.goto(`${opened.origin}/console#/audit`);
      await page.getByRole('row').nth(5).waitFor();
      await page.getByLabel(audit.action).fill('staff.invited');
      await page.getByRole('button', { name: audit.filter, exact: true }).click();
      const others = page.locator('tbody tr').filter({ hasNotText: 'staff.invited' });
      await others.first().waitFor({ state: 'detached' });
      await page.locator('tbody tr', { hasText: 'staff.invited' }).first().waitFor();
      expect(await others.count()).toBe(0);
      await page.getByRole('button', { name: audit.verify }).click();
      await page.locator('.notice.good').waitFor();
      expect(await accessProblems(page)).toEqual([]);
      await page.context().close();
    },
    TIME,
  );

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});
