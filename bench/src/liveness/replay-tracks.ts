import { type Engine, type MeasuredFaceStep, measureCapture } from '@mien/analysis';
import { measured, type Policy } from '@mien/protocol';
import { recordCapture, type ShownPrompt, seededRandom } from '@mien/samples';
import { drawChallenge } from './draw-challenge.ts';
import { type JudgedClip, judgeClip } from './judge-clip.ts';

export interface EarlierRecording {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly seconds: number;
  readonly step: MeasuredFaceStep;
}

/**
 * An earlier recording shown, perfectly, to a new challenge: pixels are the same whatever was asked for, so they are measured once and
 * only what was asked for is drawn anew. The page keeps every other rule.
 */
export async function judgeReplay(
  { bytes, seconds, step }: EarlierRecording,
  seed: number,
  policy: Policy,
  engine: Engine,
  own: readonly ShownPrompt[] = [],
): Promise<JudgedClip | 'same_challenge'> {
  const { prompts } = drawChallenge(seededRandom(seed));
  if (prompts.every(({ value }, at) => own[at]?.value === value)) return 'same_challenge';
  const fitting = prompts.filter(({ to }) => to <= seconds);
  const capture = recordCapture({ bytes, seconds, prompts: fitting.length === prompts.length ? prompts : stretch(prompts, seconds) });
  const { media, audio } = step.signals;
  const retold = await measureCapture({ ...capture, bytes, media, audio, track: step.artefacts?.track ?? [] });
  return judgeClip({ ...step, signals: { ...step.signals, capture: measured(retold) } }, policy, engine);
}

/** A recording a little shorter than the challenge: the attacker stops it at the end, so windows move closer. */
function stretch(prompts: readonly ShownPrompt[], seconds: number): ShownPrompt[] {
  const end = prompts.at(-1)?.to ?? seconds;
  return prompts.map(({ value, from, to }) => ({ value, from: (from * (seconds - 0.2)) / end, to: (to * (seconds - 0.2)) / end }));
}
