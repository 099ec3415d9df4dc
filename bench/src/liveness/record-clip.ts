import { type Engine, type Frame, type MeasuredFaceStep, measureFaceStep, type Picture } from '@mien/analysis';
import {
  answerPrompts,
  between,
  encodeClip,
  type HeadModel,
  heldPhotograph,
  type Movement,
  type Random,
  type RecordedCapture,
  recordCapture,
  renderTalkingHead,
  type SceneEffect,
  uniform,
} from '@mien/samples';
import type { DrawnChallenge } from './draw-challenge.ts';

export interface MeasuredClip {
  readonly challenge: DrawnChallenge;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly capture: RecordedCapture;
  readonly step: MeasuredFaceStep;
}

/** How one clip of a species is made. */
export interface Recipe {
  readonly movement: (challenge: DrawnChallenge, random: Random) => Movement;
  readonly effects: (challenge: DrawnChallenge, random: Random) => readonly SceneEffect[];
  /** what is done to the film once it is drawn */
  readonly cut?: (frames: Iterable<Frame>, challenge: DrawnChallenge, random: Random) => Iterable<Frame>;
}

const FRAME_RATE = 10;

/** People differ in how soon, how fast and how far they answer, and in how still they sit. */
export const answeringPerson = ({ prompts }: DrawnChallenge, random: Random): Movement =>
  answerPrompts(prompts, {
    reaction: uniform(random, 0.3, 0.75),
    ramp: uniform(random, 0.2, 0.4),
    size: uniform(random, 0.9, 1.15),
    sway: between(random, 1, 5),
  });

export const heldPicture = (): Movement => heldPhotograph;

/** Draws, encodes, decodes and measures one clip. The pictures of its best frames are let go. */
export async function recordClip(
  head: HeadModel,
  challenge: DrawnChallenge,
  { movement, effects, cut = (frames) => frames }: Recipe,
  seed: number,
  random: Random,
  engine: Engine,
): Promise<MeasuredClip> {
  const { prompts, seconds } = challenge;
  const frames = renderTalkingHead(head, {
    seconds,
    frameRate: FRAME_RATE,
    seed,
    movement: movement(challenge, random),
    effects: effects(challenge, random),
  });
  const bytes = new Uint8Array(await encodeClip(cut(frames, challenge, random), { codec: 'vp9', container: 'webm', bitrate: 1_200_000 }));
  const capture = recordCapture({ bytes, seconds, prompts });
  const step = await measureFaceStep({ bytes }, engine, { capture });
  return { challenge, bytes, capture, step: withoutPictures(step) };
}

/** No picture, in the place of one. */
const LET_GO: Picture = { width: 1, height: 1, data: new Uint8Array(3) };

/** The templates stay: whether face and voice clip show one person is told by them. */
export const withoutPictures = ({ signals, artefacts }: MeasuredFaceStep): MeasuredFaceStep => ({
  signals,
  artefacts: artefacts && { ...artefacts, best: artefacts.best.map((one) => ({ ...one, picture: LET_GO })) },
});
