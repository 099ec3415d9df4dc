import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { accessProblems, seen } from './support/open-console.ts';
import { type CallStage, chooseAPerson, isConnected, openCallStage, readCode, seesMovement } from './support/walk-call.ts';

/** Two browsers, a relay and the measuring of pictures on a busy machine. */
const TIME = 900_000;
const UNDO_MS = 11_000;

let stage: CallStage;
beforeAll(async () => {
  stage = await openCallStage();
}, TIME);
afterAll(() => stage.close());

/** The step that is asked for now passes, by key. */
async function pass(agent: Page, name: string): Promise<void> {
  const step = agent.getByRole('button', { name: new RegExp(`^\\d ${name}`) });
  await step.and(agent.locator('[aria-pressed="true"]')).waitFor();
  await agent.keyboard.press('p');
  await step.filter({ hasText: '✓' }).waitFor();
}

/** A picture by key, until what was found in it stands beside it. */
async function takePicture(agent: Page, name: string, count: number): Promise<void> {
  await agent.locator('.call-steps li[data-chosen="true"]').filter({ hasText: name }).waitFor();
  await agent.keyboard.press('s');
  await agent
    .locator('.snapshots > li')
    .nth(count - 1)
    .waitFor();
  await agent
    .locator('.snapshot-picture img')
    .nth(count - 1)
    .waitFor();
  const { failed } = await stage.console.service.work();
  expect(failed).toEqual([]);
  await agent
    .locator('.snapshots > li[data-state="measured"]')
    .nth(count - 1)
    .waitFor();
}

describe('applicant and agent in a call, through a real relay', () => {
  it(
    'from the waiting room over a cut to an approval by two people',
    async () => {
      const { console, turn } = stage;
      const { service, origin, key } = console;
      const opened = await openCase(service, key, 'called', 'zh-wallet');

      const applicant = await stage.openApplicant({ locale: 'en' });
      await applicant.goto(opened.url);
      await chooseAPerson(applicant, 'en');
      await service.work();
      await applicant.getByRole('heading', { name: 'A video call with a person' }).waitFor();
      await applicant.getByRole('button', { name: 'Get in line now' }).click();
      await applicant.getByText('You are next').waitFor();
      await applicant.getByText('How long it takes cannot be said now').waitFor();
      expect(await accessProblems(applicant)).toEqual([]);

      const agent = await stage.openAgent('en');
      await agent.goto(`${origin}/console#/calls`);
      await agent.getByText('1 person waits to talk with somebody').waitFor();
      expect(await accessProblems(agent)).toEqual([]);
      await agent.keyboard.press('n');
      await agent.getByRole('button', { name: 'Take this call' }).waitFor();
      await agent.keyboard.press('Enter');

      await seen(agent, isConnected.agent);
      await seen(applicant, isConnected.applicant);
      await seesMovement(agent, 'agent');
      await seesMovement(applicant, 'applicant');
      await agent.getByText('kbit/s').first().waitFor();
      await applicant.getByText('I agree to be verified in this call').waitFor();
      expect(await accessProblems(agent)).toEqual([]);
      expect(await accessProblems(applicant)).toEqual([]);

      await pass(agent, 'Consent spoken');
      await applicant.getByText('Hat and mask off').waitFor();
      await pass(agent, 'Face');
      await takePicture(agent, 'Document, front', 1);
      await pass(agent, 'Document, front');

      // the relay dies under the call, and comes again in the same place
      await turn.stop();
      await applicant.getByText('The line was cut').waitFor();
      await agent.getByText('The line was cut').waitFor();
      await turn.restart();
      await seen(agent, isConnected.agent);
      await seen(applicant, isConnected.applicant);
      await seesMovement(agent, 'agent');
      await seesMovement(applicant, 'applicant');

      await pass(agent, 'Document, back');
      await pass(agent, 'Document tilted');
      await pass(agent, 'Digits read');
      await agent.keyboard.press('c');
      await applicant.locator('.call-code').waitFor();
      const code = await readCode(applicant);
      const read = agent.getByLabel('What they read');
      await read.fill(code === '000000' ? '111111' : '000000');
      await agent.getByRole('button', { name: 'Compare', exact: true }).click();
      await agent.getByText('The digits read back are not the ones shown').waitFor();
      await read.fill(code);
      await agent.getByRole('button', { name: 'Compare', exact: true }).click();
      await agent.getByText('Every step passed').waitFor();
      await applicant.getByText('All steps are done').waitFor();

      // the field has given the keys back
      await agent.locator('main').focus();
      await agent.keyboard.press('a');
      await agent.getByRole('dialog', { name: 'Approve this person?' }).waitFor();
      await agent.keyboard.press('Enter');
      await agent.getByText('A second person must agree before it takes effect.').waitFor();
      await applicant.getByText('The person has decided').waitFor();
      expect(await accessProblems(applicant)).toEqual([]);
      const before = await service.call('GET', `/v1/accounts/${opened.accountId}/entitlements`, key);

      const ben = await memberWith(service, console.admin, 'reviewer', 'ben@operator.example');
      const second = await console.open(ben, 'en');
      await second.goto(`${origin}/console#/review`);
      await second.locator('label').filter({ hasText: 'Second look' }).click();
      await second.getByRole('row').nth(1).waitFor();
      await second.keyboard.press('j');
      await second.keyboard.press('Enter');
      await second.getByRole('button', { name: 'Take this case' }).click();
      // what the agent saw lies beside it
      await second.locator('.snapshot-picture img').first().waitFor();
      await second.getByRole('button', { name: /^Approve a$/ }).waitFor();
      await second.keyboard.press('a');
      await second.getByRole('dialog', { name: 'Approve this person?' }).waitFor();
      await second.keyboard.press('Enter');
      await second.getByText('Takes effect in').waitFor();
      service.pass(UNDO_MS);
      await service.work();
      await applicant.getByRole('heading', { name: 'You are verified' }).waitFor();
      const after = await service.call('GET', `/v1/accounts/${opened.accountId}/entitlements`, key);
      expect(before.body.level).toBe('none');
      expect(after.body.level).not.toBe('none');
      await applicant.context().close();
      await agent.context().close();
      await second.context().close();
    },
    TIME,
  );

  it(
    'the person of a ticket is invited, comes when ready, is helped, and goes on where they were',
    async () => {
      const { console } = stage;
      const { service, origin, key } = console;
      const opened = await openCase(service, key, 'invited', 'zh-wallet');
      const applicant = await stage.openApplicant({ locale: 'zh-CN' });
      await applicant.goto(opened.url);
      await applicant.getByRole('button', { name: '开始' }).waitFor();
      const ticket = await service.call('POST', '/v1/capture/tickets', opened.token, { topic: 'document' });
      const agent = await stage.openAgent('zh-CN', { size: 'tablet' });
      await agent.goto(`${origin}/console#/support/${ticket.body.id}`);
      await agent.getByRole('button', { name: '邀请视频通话' }).click();
      await agent.getByText('对方还没有来').waitFor();
      await applicant.getByText('工作人员与您约了视频').waitFor();
      await applicant.getByRole('button', { name: '查看' }).click();
      await applicant.getByRole('heading', { name: '工作人员请您视频' }).waitFor();
      await applicant.getByRole('button', { name: '我到了' }).click();
      await agent.getByRole('button', { name: '接起通话' }).click();
      await seesMovement(agent, 'agent');
      await seesMovement(applicant, 'applicant');
      await agent.keyboard.press('h');
      await agent.getByRole('dialog', { name: '结束通话？' }).waitFor();
      await agent.keyboard.press('Enter');
      await applicant.getByText('工作人员已为您解答').waitFor();
      await applicant.getByRole('button', { name: '继续' }).click();
      await applicant.getByRole('button', { name: '开始' }).waitFor();
      await applicant.context().close();
      await agent.context().close();
    },
    TIME,
  );

  it('reports no error', () => {
    expect(stage.console.problems).toEqual([]);
  });
});
