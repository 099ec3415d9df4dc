import { mkdir, writeFile } from 'node:fs/promises';
import type { Language } from '@mien/protocol';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openCase } from '../../server/test/support/test-service.ts';
import { type Look, seen } from '../test/browser/support/open-console.ts';
import { type CallStage, chooseAPerson, isConnected, openCallStage, seesMovement, takePicture } from '../test/browser/support/walk-call.ts';

const LOOKS = [
  { language: 'zh-CN', size: 'desktop', applicant: 'phone' },
  { language: 'en', size: 'desktop', applicant: 'desktop' },
  { language: 'zh-CN', size: 'tablet', applicant: 'desktop' },
  { language: 'en', size: 'tablet', applicant: 'phone' },
] as const satisfies readonly (Look & { language: Language; applicant: 'phone' | 'desktop' })[];
const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
} as const;
const WORDS = {
  'zh-CN': {
    now: '现在排队',
    next: '下一位就是您',
    later: '改约其他时间',
    hour: '约定时间',
    take: '接起通话',
    invite: '邀请视频通话',
    look: '查看',
    here: '我到了',
    reasons: '为什么无法进行？',
    over: '这次没能完成',
    light: '光线',
    end: '结束通话',
  },
  en: {
    now: 'Get in line now',
    next: 'You are next',
    later: 'Choose another time',
    hour: 'Choose a time',
    take: 'Take this call',
    invite: 'Invite to a call',
    look: 'Look',
    here: 'I am here',
    reasons: 'Why can it not be done?',
    over: 'It did not work this time',
    light: 'Light',
    end: 'End the call',
  },
} as const;

let stage: CallStage;
beforeAll(async () => {
  await mkdir('docs/screens/console', { recursive: true });
  stage = await openCallStage();
});
afterAll(() => stage.close());

async function keep(page: Page, path: string): Promise<void> {
  const png = await page.screenshot({ animations: 'disabled' });
  await writeFile(`docs/screens/${path}.webp`, await sharp(png).webp({ quality: 82 }).toBuffer());
}

describe.each(LOOKS)('a call, $language $size', ({ language, size, applicant: device }) => {
  const words = WORDS[language];
  const ofAgent = (screen: string): string => `console/${screen}-${language}-${size}`;
  const ofApplicant = (screen: string): string => `capture/${screen}-${language}-${device}`;

  test('both sides of it', async () => {
    const { service, origin, key } = stage.console;
    const { url } = await openCase(service, key, `shot-${language}-${size}`, 'zh-wallet');
    const applicant = await stage.openApplicant({ locale: language, ...SIZES[device] });
    await applicant.goto(url);
    await chooseAPerson(applicant, language);
    await service.work();
    await applicant.getByRole('button', { name: words.now }).waitFor();
    await keep(applicant, ofApplicant('18-call'));
    await applicant.getByRole('button', { name: words.later }).click();
    await applicant.getByRole('heading', { name: words.hour }).waitFor();
    await keep(applicant, ofApplicant('19-call-later'));
    await applicant.locator('.foot .quiet').click();
    await applicant.getByRole('button', { name: words.now }).click();
    await applicant.getByText(words.next).waitFor();
    await applicant.locator('.veil').waitFor({ state: 'detached' });
    await keep(applicant, ofApplicant('20-call-waiting'));

    const agent = await stage.openAgent(language, { size });
    await agent.goto(`${origin}/console#/calls`);
    await agent.getByRole('row').nth(1).waitFor();
    await keep(agent, ofAgent('13-calls'));
    await agent.keyboard.press('n');
    await agent.getByRole('button', { name: words.take }).waitFor();
    await keep(agent, ofAgent('14-call-free'));
    await agent.keyboard.press('Enter');
    await seen(agent, isConnected.agent);
    await seen(applicant, isConnected.applicant);
    await seesMovement(agent, 'agent');
    await seesMovement(applicant, 'applicant');
    await agent.keyboard.press('p');
    await agent.locator('.call-steps li.passed').nth(0).waitFor();
    await agent.keyboard.press('3');
    await agent.locator('.call-steps li:nth-child(3)[data-chosen="true"]').waitFor();
    await agent.keyboard.press('s');
    await agent.locator('.snapshot-picture img').waitFor();
    await service.work();
    await agent.locator('.snapshots > li[data-state="measured"]').waitFor();
    await keep(agent, ofAgent('15-call'));
    await keep(applicant, ofApplicant('21-call-live'));
    await agent.keyboard.press('7');
    await agent.keyboard.press('c');
    await applicant.locator('.call-code').waitFor();
    await keep(applicant, ofApplicant('22-call-code'));
    await agent.keyboard.press('x');
    await agent.getByRole('dialog', { name: words.reasons }).waitFor();
    await agent.getByRole('radio', { name: words.light }).check();
    await keep(agent, ofAgent('16-call-end'));
    await agent.getByRole('dialog').getByRole('button', { name: words.end }).click();
    await applicant.getByRole('heading', { name: words.over }).waitFor();
    await keep(applicant, ofApplicant('23-call-over'));
    await agent.context().close();
    await applicant.context().close();
  });

  test('card and face of somebody who agreed to face analysis', async () => {
    const { service, origin, key } = stage.console;
    const { url, token } = await openCase(service, key, `face-${language}-${size}`, 'zh-wallet');
    for (const purpose of ['face', 'automatic'])
      await service.call('POST', '/v1/capture/consents', token, { purpose, answer: 'given', text_version: '1' });
    const ticket = await service.call('POST', '/v1/capture/tickets', token, { topic: 'document' });
    const applicant = await stage.openApplicant({ locale: language, ...SIZES[device] });
    await applicant.goto(url);
    await applicant.locator('.screen').first().waitFor();
    const agent = await stage.openAgent(language, { size });
    await agent.goto(`${origin}/console#/support/${ticket.body.id}`);
    await agent.getByRole('button', { name: words.invite }).click();
    await applicant.getByRole('button', { name: words.look }).click();
    await applicant.getByRole('button', { name: words.here }).click();
    await agent.getByRole('button', { name: words.take }).click();
    await seesMovement(agent, 'agent');
    for (const [nth, what] of (['card', 'face'] as const).entries()) {
      await stage.show(what);
      for (let looks = 0; looks < 3; looks += 1) await seesMovement(agent, 'agent');
      await agent.keyboard.press(what === 'card' ? '3' : '2');
      await takePicture(stage, agent, nth + 1);
    }
    await agent.locator('.snapshots').scrollIntoViewIfNeeded();
    await keep(agent, ofAgent('25-call-face'));
    await stage.show('card');
    await agent.context().close();
    await applicant.context().close();
  });
});
