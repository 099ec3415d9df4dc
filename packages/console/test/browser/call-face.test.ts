import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCase } from '../../../server/test/support/test-service.ts';
import { accessProblems } from './support/open-console.ts';
import { type CallStage, openCallStage, seesMovement, takePicture } from './support/walk-call.ts';

const TIME = 900_000;
/** The camera's new scene has gone through encoder, relay and decoder. */
const SCENE_FRAMES = 20;

let stage: CallStage;
beforeAll(async () => {
  stage = await openCallStage();
}, TIME);
afterAll(() => stage.close());

/** A picture of this step beside its checks. */
async function takePictureOf(agent: Page, step: string, count: number): Promise<void> {
  await agent.getByRole('button', { name: new RegExp(`^\\d ${step}`) }).click();
  await takePicture(stage, agent, count);
}

it(
  'who agreed to face analysis and is called by support shows card and face, and whether they are one person stands beside the picture',
  async () => {
    const { service, origin, key } = stage.console;
    const opened = await openCase(service, key, 'helped', 'zh-wallet');
    for (const purpose of ['face', 'automatic'])
      await service.call('POST', '/v1/capture/consents', opened.token, { purpose, answer: 'given', text_version: '1' });
    const ticket = await service.call('POST', '/v1/capture/tickets', opened.token, { topic: 'document' });
    const applicant = await stage.openApplicant({ locale: 'en' });
    await applicant.goto(opened.url);
    await applicant.locator('.screen').first().waitFor();
    const agent = await stage.openAgent('en');
    await agent.goto(`${origin}/console#/support/${ticket.body.id}`);
    await agent.getByRole('button', { name: 'Invite to a call' }).click();
    await applicant.getByRole('button', { name: 'Look' }).click();
    await applicant.getByRole('button', { name: 'I am here' }).click();
    await agent.getByRole('button', { name: 'Take this call' }).click();
    await seesMovement(agent, 'agent');

    await takePictureOf(agent, 'Document, front', 1);
    await stage.show('face');
    for (let looks = 0; looks < SCENE_FRAMES / 10; looks += 1) await seesMovement(agent, 'agent');
    await takePictureOf(agent, 'Face', 2);
    const face = agent.locator('.snapshots > li').first();
    await face.getByText('face.match').waitFor();
    expect(await face.locator('li.passed').filter({ hasText: 'face.match' }).count()).toBe(1);
    expect(await accessProblems(agent)).toEqual([]);
    await agent.context().close();
    await applicant.context().close();
    await stage.show('card');
    expect(stage.console.problems).toEqual([]);
  },
  TIME,
);
