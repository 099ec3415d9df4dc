import type { Frame, Picture } from '@mien/analysis';
import {
  addCameraNoise,
  asPrint,
  asReplay,
  between,
  type ClipEncoding,
  pick,
  type Random,
  type SceneEffect,
  uniform,
  withLight,
  withTilt,
} from '@mien/samples';

/** What is done to a part of a film before it is judged: to its pictures, then by the encoder. */
export interface Condition {
  readonly change: (frames: readonly Frame[], random: Random) => Iterable<Frame>;
  readonly encoding: (random: Random) => ClipEncoding;
}

/** As all other clips of this part of the bench are written. */
const asUsual = (): ClipEncoding => ({ codec: 'vp9', container: 'webm', bitrate: 1_200_000 });

/** Levels of noise of a webcam indoors, as on rendered people, and of one in the dark. */
const INDOORS = 5;
const IN_THE_DARK = 8;

/** Effects that read points of the face have no place here: a film has none. */
const apply = (effects: readonly SceneEffect[], picture: Picture, t: number): Picture =>
  effects.reduce<Picture>((current, effect) => effect({ picture: current, landmarks: new Float32Array() }, t), picture);

function* changed(frames: Iterable<Frame>, effects: readonly SceneEffect[], noise: number, random: Random): Generator<Frame> {
  const seed = between(random, 1, 1e6);
  for (const frame of frames) yield { ...frame, picture: addCameraNoise(apply(effects, frame.picture, frame.t), noise, seed, frame.index) };
}

function* slowed(frames: readonly Frame[], frameRate: number): Generator<Frame> {
  let index = 0;
  for (const frame of frames) if (frame.t >= index / frameRate - 1e-6) yield { ...frame, index: index++ };
}

const RADIANS_A_SECOND = 1.3;

/** One picture of the part, printed without a border and turned slowly in a hand. */
function* printed(frames: readonly Frame[], random: Random): Generator<Frame> {
  const { picture } = pick(random, frames);
  const [across, down, phase] = [uniform(random, 5, 20), uniform(random, 3, 10), uniform(random, 0, 6)];
  const held = withTilt((t) => ({
    yaw: across * Math.sin(RADIANS_A_SECOND * t + phase),
    pitch: down * Math.sin(0.7 * RADIANS_A_SECOND * t),
  }));
  const shown = frames.map((frame) => ({ ...frame, picture }));
  yield* changed(shown, [asPrint(0), held], INDOORS, random);
}

/** The man before his camera: as it was filmed, and in what people's rooms, cameras and lines make of it. Simulated but for the first. */
export const LIVING = {
  'as filmed': { change: (frames) => frames, encoding: asUsual },
  darker: {
    change: (frames, random) => changed(frames, [withLight(uniform(random, 0.3, 0.6))], IN_THE_DARK, random),
    encoding: asUsual,
  },
  brighter: {
    change: (frames, random) => changed(frames, [withLight(uniform(random, 1.3, 1.8))], 0, random),
    encoding: asUsual,
  },
  'a narrow line': {
    change: (frames) => frames,
    encoding: (random) => ({ codec: 'vp8', container: 'webm', bitrate: between(random, 60_000, 120_000) }),
  },
  'a slow camera': { change: (frames, random) => slowed(frames, between(random, 9, 12)), encoding: asUsual },
} as const satisfies Record<string, Condition>;

/** The same part held before a camera by somebody else. Simulated. */
export const SHOWN = {
  'played on a screen': {
    change: (frames, random) => changed(frames, [asReplay(uniform(random, 0, 0.06))], INDOORS, random),
    encoding: asUsual,
  },
  'one picture as a print': { change: printed, encoding: asUsual },
} as const satisfies Record<string, Condition>;

export type ConditionName = keyof typeof LIVING | keyof typeof SHOWN;
export const CONDITIONS: Readonly<Record<ConditionName, Condition>> = { ...LIVING, ...SHOWN };
