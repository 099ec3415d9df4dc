import { expect, it } from 'vitest';
import type { PlayName } from './theatre/plays.ts';
import { openStage } from './theatre/stage.ts';

const HONEST = ['honest', 'honest-again'] as const satisfies readonly PlayName[];

it.each(HONEST)('%s: who answers each prompt as a person does is approved by what stops the attacks', async (play) => {
  const stage = await openStage();
  const { step } = await stage.recording(play);
  const verdict = await stage.judge({ face: step });
  expect(verdict.findings, JSON.stringify(verdict.findings)).toEqual([]);
  expect(verdict).toMatchObject({ outcome: 'approved', assurance: 'liveness' });
});
