import { type Engine, measureFaceStep } from '@mien/analysis';
import {
  encodeClip,
  type HeadModel,
  type Random,
  recordCapture,
  renderTalkingHead,
  type ShownPrompt,
  sayDigits,
  speakingMovement,
  uniform,
} from '@mien/samples';
import type { DrawnChallenge } from '../draw-challenge.ts';
import { type MeasuredClip, withoutPictures } from '../record-clip.ts';

const FRAME_RATE = 10;
const OWN = { kind: 'digit', step: 'voice', clipId: 'clp_02' } as const;

/** What a page says of a voice clip that was shown these digits. */
export const captureOf = (bytes: Uint8Array, seconds: number, prompts: readonly ShownPrompt[]) =>
  recordCapture({ bytes, seconds, prompts, ...OWN });

/** When somebody reads the digits: people differ in how quick they are, and one word is a little quicker than the next. */
function readingTimes({ prompts }: DrawnChallenge, random: Random): number[] {
  const usual = uniform(random, 0.35, 0.75);
  return prompts.map(({ from }) => from + usual + uniform(random, -0.12, 0.12));
}

/** One clip of somebody who reads digits, or who sits beside a loudspeaker that does. */
export async function recordVoice(
  head: HeadModel,
  { challenge, lips, language }: { challenge: DrawnChallenge; lips: 'moving' | 'shut'; language: 'cmn' | 'en-gb' },
  seed: number,
  random: Random,
  engine: Engine,
): Promise<MeasuredClip> {
  const { prompts, seconds } = challenge;
  const saidAt = readingTimes(challenge, random);
  const audio = await sayDigits(
    prompts.map(({ value }, nth) => ({ value, at: saidAt[nth] ?? 0 })),
    seconds,
    language,
  );
  const frames = renderTalkingHead(head, {
    seconds,
    frameRate: FRAME_RATE,
    seed,
    movement: speakingMovement(lips === 'moving' ? saidAt : []),
  });
  const bytes = new Uint8Array(await encodeClip(frames, { codec: 'vp9', container: 'webm', bitrate: 1_200_000, audio }));
  const capture = captureOf(bytes, seconds, prompts);
  return { challenge, bytes, capture, step: withoutPictures(await measureFaceStep({ bytes }, engine, { capture })) };
}
