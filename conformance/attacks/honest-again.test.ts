import { compareFingerprints } from '@mien/analysis';
import { ZH_WALLET_4, ZH_WALLET_VOICE } from '@mien/protocol';
import { expect, it } from 'vitest';
import { fingerprintOf } from './theatre/fingerprint-of.ts';
import { openStage } from './theatre/stage.ts';

it('a person who records the same prompts twice at the same desk is not taken for a recording used again', async () => {
  const stage = await openStage();
  const [one, two] = [fingerprintOf(await stage.recording('honest')), fingerprintOf(await stage.recording('honest-again'))];
  expect(compareFingerprints(one, two).video).toBeLessThan(ZH_WALLET_4.liveness?.maxReuse ?? 0);
});

it('who reads each digit while it is shown is approved', async () => {
  const stage = await openStage();
  const { step } = await stage.recording('honest');
  const voice = await stage.voice('voice-honest');
  const verdict = await stage.judge({ face: step, voice: voice.step, policy: ZH_WALLET_VOICE });
  expect(verdict.findings, JSON.stringify(verdict.findings)).toEqual([]);
  expect(verdict).toMatchObject({ outcome: 'approved', assurance: 'liveness' });
});
