import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../server/src/ids.ts';
import { SILENT_MS, startHeartbeat } from '../../../server/src/observe/heartbeat.ts';
import { consent, filmStep } from '../../../server/test/support/film-steps.ts';
import { type Member, memberWith, PASSWORD } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { en } from '../../src/words/en.ts';
import { accessProblems, type OpenConsole, openConsole } from './support/open-console.ts';

const TIME = 300_000;

let opened: OpenConsole;
let ada: Member;
beforeAll(async () => {
  opened = await openConsole();
  ada = await memberWith(opened.service, opened.admin, 'reviewer', 'ada@operator.example');
}, TIME);
afterAll(() => opened.close());

/** A case that this person holds, on its page. */
async function holdCase(externalId: string, clips: 'kept' | 'over' = 'kept') {
  const { service, key, origin } = opened;
  const { id, token, accountId } = await openCase(service, key, externalId);
  await consent(service, token);
  for (const step of ['document_front', 'document_back', 'face'] as const) await filmStep(service, id, token, step);
  await service.work();
  if (clips === 'over')
    await service.context.db.updateTable('clips').set({ state: 'destroyed' }).where('verification_id', '=', id).execute();
  const { id: caseId } = await service.context.db
    .selectFrom('cases')
    .select('id')
    .where('verification_id', '=', id)
    .executeTakeFirstOrThrow();
  const page = await opened.open(ada, 'en');
  await page.goto(`${origin}/console#/review/${caseId}`);
  await page.getByRole('button', { name: en.case.claim }).click();
  await page.getByRole('heading', { name: en.case.data, exact: true }).waitFor();
  return { page, accountId };
}
/** As they would from another device. */
const endSessions = () => opened.service.context.db.deleteFrom('staff_sessions').where('user_id', '=', ada.id).execute();
/** In a tab beside it: the same browser has its cookie from then on. */
async function signInBeside(page: Page): Promise<void> {
  const { client } = ada;
  await client.call('POST', '/v1/staff/sign-in', { email: ada.email, password: PASSWORD });
  const [code] = ada.backupCodes;
  const answer = await client.call('POST', '/v1/staff/sign-in/second-factor', { backup_code: code });
  expect(answer.body).toEqual({ next: 'signed_in' });
  await page.context().addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: opened.origin })));
}
const leave = (page: Page) => page.context().close();

describe('a bad moment', () => {
  it(
    'the session ends in the midst of work: it is said, what was typed stays, and the work goes on after signing in beside it',
    async () => {
      const { page } = await holdCase('session-document.tampered');
      const note = page.getByLabel(en.case.noteLabel);
      await note.fill('The left edge looks cut.');
      await endSessions();
      await page.getByRole('button', { name: en.case.writeNote }).click();
      await page.getByText(en.bad.sessionTitle, { exact: true }).waitFor();
      expect(await note.inputValue()).toBe('The left edge looks cut.');
      expect(await page.getByRole('link', { name: en.bad.signInBeside }).getAttribute('href')).toBe('/staff');
      expect(await accessProblems(page)).toEqual([]);
      await signInBeside(page);
      await page.getByRole('button', { name: en.bad.signedIn }).click();
      await page.getByText(en.bad.sessionTitle, { exact: true }).waitFor({ state: 'detached' });
      expect(await note.inputValue()).toBe('The left edge looks cut.');
      await page.getByRole('button', { name: en.case.writeNote }).click();
      await page.locator('.notes').getByText('The left edge looks cut.').waitFor();
      await leave(page);
    },
    TIME,
  );

  it(
    'the person is erased while their case is open: the page says so and shows nothing of them any more',
    async () => {
      const { page, accountId } = await holdCase('erased-document.tampered');
      await page.keyboard.press('b');
      await page.getByRole('cell', { name: 'Ada Sample' }).waitFor();
      expect((await opened.service.call('DELETE', `/v1/accounts/${accountId}`, opened.key)).status).toBe(200);
      await page.getByText(en.case.closedStates.erased).waitFor();
      expect(await page.content()).not.toContain('Ada Sample');
      expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
      await leave(page);
    },
    TIME,
  );

  it(
    'a recording is no longer kept: the case says why, and what still stands',
    async () => {
      const { page } = await holdCase('missing-document.tampered', 'over');
      await page.getByText(en.case.clipGone).waitFor();
      await page.getByText(en.case.clipGoneLead).waitFor();
      expect(await page.getByRole('button', { name: en.case.play, exact: true }).first().isDisabled()).toBe(true);
      await leave(page);
    },
    TIME,
  );

  it(
    'no worker carries a decision out: after its time the page says that it waits, and follows when it was done',
    async () => {
      const { page } = await holdCase('slow-document.tampered');
      await page.keyboard.press('a');
      await page.getByRole('dialog', { name: 'Approve this person?' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(en.decide.slow).waitFor();
      await opened.service.work();
      await page.getByText('It has taken effect').waitFor();
      await leave(page);
    },
    TIME,
  );

  it(
    'workers are down: the page of health says what happened and what can be done, and what lacks its models is named',
    async () => {
      const { service, admin, origin } = opened;
      const { health } = en.admin;
      const page = await opened.open(admin, 'en');
      await page.goto(`${origin}/console#/health`);
      await page.getByText(health.noneWorks, { exact: true }).waitFor();
      await page.getByText(health.noWorkers).waitFor();
      expect(await accessProblems(page)).toEqual([]);
      const models = (ready: boolean) => [{ name: 'models', isReady: async () => ready } as const];
      // what a worker leaves that is killed: it never said that it ends
      const at = service.context.now();
      const killed = { id: newId('wrk'), started_at: at, seen_at: at, stopped_at: null, models_ready: true };
      await service.context.db.insertInto('workers').values(killed).execute();
      await page.getByText(health.workerStates.working).waitFor();
      await page.getByText(health.noneWorks, { exact: true }).waitFor({ state: 'detached' });
      service.pass(SILENT_MS + 1000);
      await page.getByText(health.noneWorks, { exact: true }).waitFor();
      await page.getByText(health.lastSeen).waitFor();
      await page.getByText(health.workerStates.silent).waitFor();
      const stop = await startHeartbeat(service.context, models(false));
      await page.getByText(health.lost(1)).waitFor();
      await page.getByText(health.noModels(1)).waitFor();
      await page.getByText(health.noneWorks, { exact: true }).waitFor({ state: 'detached' });
      expect(await accessProblems(page)).toEqual([]);
      await stop();
      await page.getByText(health.workerStates.stopped).waitFor();
      await leave(page);
    },
    TIME,
  );

  it('reports no error', () => {
    expect(opened.problems).toEqual([]);
  });
});
