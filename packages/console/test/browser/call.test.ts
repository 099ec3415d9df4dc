import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../server/test/call/people.ts';
import { memberWith } from '../../../server/test/support/staff-client.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { decodeRecording } from './support/decode-recording.ts';
import { accessProblems, seen } from './support/open-console.ts';
import {
  type CallStage,
  chooseAPerson,
  hears,
  isConnected,
  lensOf,
  openCallStage,
  passStep,
  readCode,
  seesMovement,
  takePicture,
  tellLoss,
} from './support/walk-call.ts';

/** Two browsers, a relay and the measuring of pictures on a busy machine. */
const TIME = 900_000;
const UNDO_MS = 11_000;

let stage: CallStage;
beforeAll(async () => {
  stage = await openCallStage();
}, TIME);
afterAll(() => stage.close());

/** Parts of the recording of the one call of a verification, in their order. */
async function readParts(verificationId: string): Promise<{ readonly id: string; readonly state: string }[]> {
  const [{ id }] = (await ask(stage.agent, 'GET', `?verification_id=${verificationId}`)).body.items;
  return (await ask(stage.agent, 'GET', `/${id}`)).body.recordings;
}

/** Jobs run by hand here, and a page on a busy machine asks for them when it can. */
const workUntil = (shown: Locator): Promise<void> =>
  expect
    .poll(
      async () => {
        await stage.console.service.work();
        return shown.isVisible();
      },
      { timeout: 120_000 },
    )
    .toBe(true);

/** Goes on by the Tab key until this is true. */
async function reach(page: Page, condition: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await page.evaluate(condition)) === true) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by keyboard: ${condition}`);
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
      await workUntil(applicant.getByRole('heading', { name: 'A video call with a person' }));
      expect(await accessProblems(applicant)).toEqual([]);
      await applicant.getByRole('button', { name: 'Choose another time' }).click();
      await applicant.getByRole('heading', { name: 'Choose a time' }).waitFor();
      expect(await accessProblems(applicant)).toEqual([]);
      await applicant.getByRole('button', { name: 'Back' }).click();
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
      await applicant.getByText('Your picture and sound are being recorded').waitFor();
      const recordedFrom = Date.now();
      expect(await accessProblems(agent)).toEqual([]);
      expect(await accessProblems(applicant)).toEqual([]);

      await passStep(agent, 'Consent spoken');
      await applicant.getByText('Hat and mask off').waitFor();
      await passStep(agent, 'Face');
      await agent.locator('.call-steps li[data-chosen="true"]').filter({ hasText: 'Document, front' }).waitFor();
      await takePicture(stage, agent, 1);
      await passStep(agent, 'Document, front');

      // the relay dies under the call and the network with it, and both come again
      await turn.stop();
      await applicant.context().setOffline(true);
      await applicant.getByText('The line was cut').waitFor();
      await agent.getByText('The line was cut').waitFor();
      await turn.restart();
      await applicant.context().setOffline(false);
      await seen(agent, isConnected.agent);
      await seen(applicant, isConnected.applicant);
      await seesMovement(agent, 'agent');
      await seesMovement(applicant, 'applicant');

      const recordedTo = Date.now();
      await passStep(agent, 'Document, back');
      await passStep(agent, 'Document tilted');

      // the applicant's page is loaded anew, and is back in the same call, at the same step
      const partsOfCut = await readParts(opened.id);
      await applicant.reload();
      await applicant.getByText('Read digits aloud').first().waitFor();
      await seen(applicant, isConnected.applicant);
      await seesMovement(agent, 'agent');
      await seesMovement(applicant, 'applicant');
      await applicant.getByText('Your picture and sound are being recorded').waitFor();
      await passStep(agent, 'Digits read');
      await agent.keyboard.press('c');
      await applicant.locator('.call-code').waitFor();
      const code = await readCode(applicant);
      // the field has taken the focus: digits and Enter, nothing else is pressed
      await agent.keyboard.type(code === '000000' ? '111111' : '000000');
      await agent.keyboard.press('Enter');
      await agent.getByText('The digits read back are not the ones shown').waitFor();
      await seen(agent, "document.querySelector('.code-check input').value === ''");
      await agent.keyboard.type(code);
      await agent.keyboard.press('Enter');
      await agent.getByText('Every step passed').waitFor();
      await applicant.getByText('All steps are done').waitFor();

      // the field has given the keys back
      await agent.keyboard.press('a');
      await agent.getByRole('dialog', { name: 'Approve this person?' }).waitFor();
      expect(await accessProblems(agent)).toEqual([]);
      await agent.keyboard.press('Enter');
      await agent.getByText('A second person must agree before it takes effect.').waitFor();
      await applicant.getByText('The person has decided').waitFor();
      expect(await accessProblems(applicant)).toEqual([]);

      // what was recorded before the reload and after it has come, and no second of the cut is missing
      await applicant.getByText('The recording of the call is being sent').waitFor({ state: 'detached' });
      const readStates = async () => [...new Set((await readParts(opened.id)).map(({ state }) => state))];
      await expect.poll(readStates, { timeout: 120_000 }).toEqual(['stored']);
      const parts = [];
      for (const { id } of await readParts(opened.id)) parts.push(await decodeRecording(service, opened.id, id));
      expect(parts.length).toBeGreaterThan(partsOfCut.length);
      for (const part of parts) {
        expect(part).toMatchObject({ state: 'whole', failure: null });
        expect(part.frames).toBeGreaterThan(5);
        expect(part.soundSeconds).toBeGreaterThan(1);
      }
      const recorded = parts.slice(0, partsOfCut.length).reduce((sum, { seconds }) => sum + seconds, 0);
      expect(recorded).toBeGreaterThan((recordedTo - recordedFrom) / 1000);
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
      await second.getByRole('button', { name: 'Play: Part 1' }).click();
      await seen(second, "document.querySelector('.recordings video')?.currentTime > 0.5");
      expect(await accessProblems(second)).toEqual([]);
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
    'the person of a ticket is invited, comes when ready, is seen by either lens, is heard on a bad line, is helped, and goes on where they were',
    async () => {
      const { console } = stage;
      const { service, origin, key } = console;
      const opened = await openCase(service, key, 'invited', 'zh-wallet');
      const applicant = await stage.openApplicantWithLenses({ locale: 'zh-CN' });
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
      // on the automatic way nobody was asked whether it may be recorded
      expect(await applicant.getByText('正在录制').count()).toBe(0);

      // another lens in the same call, and another one: the second drawn camera measures depth, which no line carries
      for (let change = 0; change < 2; change += 1) {
        const before = await lensOf(applicant);
        await applicant.getByRole('button', { name: '切换镜头' }).click();
        await expect.poll(() => lensOf(applicant), { timeout: 60_000 }).not.toBe(before);
      }
      await seesMovement(agent, 'agent');

      // a line that loses too much carries the voice alone, until the person asks for the picture again
      await tellLoss(applicant, 0.4);
      await applicant.getByText('线路太差，已暂停您的画面').waitFor();
      await agent.getByText('没有收到画面').waitFor();
      expect(await hears(agent)).toBe(true);
      expect(await accessProblems(applicant)).toEqual([]);
      await tellLoss(applicant, 0);
      await applicant.getByRole('button', { name: '重新打开画面' }).click();
      await agent.getByText('没有收到画面').waitFor({ state: 'hidden' });
      await seesMovement(agent, 'agent');

      await agent.keyboard.press('h');
      await agent.getByRole('dialog', { name: '结束通话？' }).waitFor();
      expect(await accessProblems(agent)).toEqual([]);
      await agent.keyboard.press('Enter');
      await applicant.getByText('工作人员已为您解答').waitFor();
      await applicant.getByRole('button', { name: '继续' }).click();
      await applicant.getByRole('button', { name: '开始' }).waitFor();
      await applicant.context().close();
      await agent.context().close();
    },
    TIME,
  );

  it(
    'who sees too little ends the call by keyboard alone with the reason, and it costs the applicant nothing',
    async () => {
      const { console } = stage;
      const { service, origin, key } = console;
      const opened = await openCase(service, key, 'dark', 'zh-wallet');
      const applicant = await stage.openApplicant({ locale: 'zh-CN' });
      await applicant.goto(opened.url);
      await chooseAPerson(applicant, 'zh-CN');
      await workUntil(applicant.getByRole('heading', { name: '与工作人员视频' }));
      expect(await accessProblems(applicant)).toEqual([]);
      await applicant.getByRole('button', { name: '改约其他时间' }).click();
      await applicant.getByRole('heading', { name: '约定时间' }).waitFor();
      expect(await accessProblems(applicant)).toEqual([]);
      await applicant.getByRole('button', { name: '约这个时间' }).click();
      await applicant.getByRole('heading', { name: '已约好时间' }).waitFor();
      expect(await accessProblems(applicant)).toEqual([]);
      await applicant.getByRole('button', { name: '取消预约' }).click();
      await applicant.getByRole('button', { name: '再排一次队' }).click();
      await applicant.getByText('下一位就是您').waitFor();
      await applicant.getByText('通话时会录制您的画面和声音').waitFor();
      expect(await accessProblems(applicant)).toEqual([]);

      const agent = await stage.openAgent('zh-CN');
      await agent.goto(`${origin}/console#/calls`);
      await agent.getByRole('row').nth(1).waitFor();
      await agent.keyboard.press('n');
      await agent.getByRole('button', { name: '接起通话' }).waitFor();
      await agent.keyboard.press('Enter');
      await seen(agent, isConnected.agent);
      await agent.keyboard.press('d');
      const declining = agent.getByRole('dialog');
      await declining.waitFor();
      expect(await accessProblems(agent)).toEqual([]);
      await agent.keyboard.press('Escape');
      await declining.waitFor({ state: 'detached' });
      await agent.keyboard.press('f');
      await agent.locator('.call-steps li.failed').waitFor();
      await agent.keyboard.press('x');
      const light = agent.getByRole('radio', { name: '光线' });
      await light.waitFor();
      expect(await accessProblems(agent)).toEqual([]);
      await reach(agent, "document.activeElement?.getAttribute('name') === 'cut'");
      await agent.keyboard.press(' ');
      await agent.keyboard.press('Enter');
      await applicant.getByText('光线不够好').waitFor();
      await applicant.getByText('这不占用认证次数').waitFor();
      expect(await accessProblems(applicant)).toEqual([]);
      await applicant.context().close();
      await agent.context().close();
    },
    TIME,
  );

  it(
    'who never comes back is told as gone after a stated time; the agent ends the call, which costs nothing, and the page says why when it is opened again',
    async () => {
      const { console } = stage;
      const { service, origin, key } = console;
      const opened = await openCase(service, key, 'gone', 'zh-wallet');
      const applicant = await stage.openApplicant({ locale: 'en' });
      await applicant.goto(opened.url);
      await chooseAPerson(applicant, 'en');
      await workUntil(applicant.getByRole('heading', { name: 'A video call with a person' }));
      await applicant.getByRole('button', { name: 'Get in line now' }).click();
      await applicant.getByText('You are next').waitFor();
      const agent = await stage.openAgent('en');
      await agent.goto(`${origin}/console#/calls`);
      await agent.getByRole('row').nth(1).waitFor();
      await agent.keyboard.press('n');
      await agent.getByRole('button', { name: 'Take this call' }).click();
      await seen(agent, isConnected.agent);
      const gone = agent.getByText('The applicant has not been heard of for 45 seconds');
      expect(await gone.count()).toBe(0);
      const { url } = (await service.call('POST', `/v1/verifications/${opened.id}/tokens`, key)).body;
      await applicant.context().close();
      await agent.getByText('The line was cut').waitFor();
      service.pass(46_000);
      await gone.waitFor();
      expect(await accessProblems(agent)).toEqual([]);
      await agent.locator('.notice').filter({ has: gone }).getByRole('button', { name: 'Cannot be done' }).click();
      expect(await agent.getByRole('radio', { name: 'Line' }).isChecked()).toBe(true);
      await agent.getByRole('dialog').getByRole('button', { name: 'End the call' }).click();
      await agent.getByText('This call is over').waitFor();
      const back = await stage.openApplicant({ locale: 'en' });
      await back.goto(url);
      await back.getByText('The line was too poor').waitFor();
      await back.getByText('This does not count as an attempt').waitFor();
      expect((await service.call('GET', `/v1/verifications/${opened.id}`, key)).body.attempts.counted).toBe(0);
      await back.context().close();
      await agent.context().close();
    },
    TIME,
  );

  it('reports no error', () => {
    expect(stage.console.problems).toEqual([]);
  });
});
