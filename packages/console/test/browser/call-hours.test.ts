import type { Language } from '@mien/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXT as EN } from '../../../capture/src/text/en.ts';
import { TEXT as ZH } from '../../../capture/src/text/zh-CN.ts';
import { addPolicy } from '../../../server/test/call/people.ts';
import { openCase } from '../../../server/test/support/test-service.ts';
import { accessProblems, seen } from './support/open-console.ts';
import { type CallStage, chooseAPerson, isConnected, openCallStage } from './support/walk-call.ts';

const TIME = 900_000;
const MINUTE_MS = 60_000;
const TEXT = { 'zh-CN': ZH, en: EN } as const;
const CALL = {
  'zh-CN': {
    title: '与工作人员视频',
    closed: (time: string) => `现在没有工作人员，最早 ${time} 可以通话。`,
    now: '现在排队',
    later: '改约其他时间',
    book: '约这个时间',
    scheduled: '已约好时间',
    next: '下一位就是您',
  },
  en: {
    title: 'A video call with a person',
    closed: (time: string) => `Nobody is there now. Calls are answered from ${time}.`,
    now: 'Get in line now',
    later: 'Choose another time',
    book: 'Take this time',
    scheduled: 'Your call has a time',
    next: 'You are next',
  },
} as const;

let stage: CallStage;
let opensAt: Date;
beforeAll(async () => {
  stage = await openCallStage();
  const { service } = stage.console;
  // within the time of one token, and by a clock at which it is about noon now, so that no hours pass midnight
  opensAt = new Date(Math.ceil(service.context.now().getTime() / MINUTE_MS + 12) * MINUTE_MS);
  const ahead = 12 - opensAt.getUTCHours();
  const timeZone = `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const from = `12:${String(opensAt.getUTCMinutes()).padStart(2, '0')}`;
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  await addPolicy(service, 'office', { hours: { timeZone, week: [{ days: [...days], from, to: '18:00' }] } });
}, TIME);
afterAll(() => stage.close());

/** Somebody who asks for a person while nobody answers calls, is told from when on somebody does, and writes instead. */
async function asksTooEarly(language: Language, message: string) {
  const { service, key } = stage.console;
  const opened = await openCase(service, key, `early-${language}`, 'office');
  const page = await stage.openApplicant({ locale: language });
  await page.clock.install();
  await page.goto(opened.url);
  await chooseAPerson(page, language);
  const words = CALL[language];
  const heading = page.getByRole('heading', { name: words.title });
  await expect
    .poll(
      async () => {
        await service.work();
        return heading.isVisible();
      },
      { timeout: 120_000 },
    )
    .toBe(true);
  const time = await timeAs(page, language);
  await page.getByText(words.closed(time)).waitFor();
  expect(await page.getByRole('button', { name: words.now }).count()).toBe(0);
  expect(await accessProblems(page)).toEqual([]);

  await page.getByRole('button', { name: TEXT[language]['help.wallet'] }).click();
  await page.getByLabel(TEXT[language]['chat.label']).fill(message);
  await page.getByRole('button', { name: TEXT[language]['chat.send'], exact: true }).click();
  await page.getByRole('list').getByText(message).waitFor();
  expect((await service.call('GET', '/v1/capture/tickets/messages', opened.token)).body.items).toMatchObject([{ text: message }]);
  expect(await accessProblems(page)).toEqual([]);
  return { page, words, ...opened };
}

/** The time as this browser writes it. */
const timeAs = (page: Page, language: Language): Promise<string> =>
  page.evaluate(([at, locale]) => new Date(at).toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' }), [
    opensAt.toISOString(),
    language,
  ] as const);

describe('a call outside of the hours in which calls are answered', () => {
  it(
    'is agreed for a time within them, in Chinese',
    async () => {
      const { page, words, token } = await asksTooEarly('zh-CN', '现在没有人吗？');
      await page.getByRole('button', { name: words.later }).click();
      await page.getByRole('button', { name: words.book }).click();
      await page.getByRole('heading', { name: words.scheduled }).waitFor();
      expect(await accessProblems(page)).toEqual([]);
      const { call } = (await stage.console.service.call('GET', '/v1/capture/call', token)).body;
      expect(call.state).toBe('scheduled');
      expect(Date.parse(call.at)).toBeGreaterThanOrEqual(opensAt.getTime());
      // who waits by turn is not behind it
      await stage.console.service.call('POST', '/v1/capture/call/leave', token);
      await page.context().close();
    },
    TIME,
  );

  it(
    'goes on by itself once they begin, in English',
    async () => {
      const { service, origin } = stage.console;
      const { page, words } = await asksTooEarly('en', 'Is nobody there?');
      const left = opensAt.getTime() - service.context.now().getTime() + 1000;
      service.pass(left);
      // the page was left open: nobody loads it anew
      await page.clock.fastForward(left);
      await page.getByRole('button', { name: words.now }).click();
      await page.getByText(words.next).waitFor();
      const agent = await stage.openAgent('en');
      await agent.goto(`${origin}/console#/calls`);
      await agent.getByRole('row').nth(1).waitFor();
      await agent.keyboard.press('n');
      await agent.getByRole('button', { name: 'Take this call' }).waitFor();
      await agent.keyboard.press('Enter');
      await seen(agent, isConnected.agent);
      await seen(page, isConnected.applicant);
      await page.context().close();
      await agent.context().close();
    },
    TIME,
  );

  it('reports no error', () => {
    expect(stage.console.problems).toEqual([]);
  });
});
