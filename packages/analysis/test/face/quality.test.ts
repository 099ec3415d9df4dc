import { type FaceMeasurement, FaceSignals, WORLDWIDE } from '@mien/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asReplay,
  type Cover,
  eyesShutMovement,
  type SceneEffect,
  turnedMovement,
  withBacklight,
  withBlur,
  withBusyBackground,
  withCover,
  withDistance,
  withLight,
  withNeighbour,
  withShift,
  withSideLight,
} from '../../../../samples/src/people/index.ts';
import { hidden, measureScene, middle, openScene, type Scene } from './measure-scene.ts';

const FACE_QUALITY = WORLDWIDE.face.quality;

let scene: Scene;
let clean: FaceSignals;

beforeAll(async () => {
  scene = await openScene();
  clean = await measureScene(scene);
});
afterAll(() => scene.models.release());

interface Bound {
  readonly name: keyof typeof FACE_QUALITY;
  readonly value: (face: FaceMeasurement) => number;
  /** the side on which a face is good */
  readonly good: 'above' | 'below';
}

const BOUNDS = {
  distance: { name: 'minInterEyeDistancePx', value: (face) => face.interEyeDistancePx, good: 'above' },
  small: { name: 'minHeadSize', value: (face) => face.headSize, good: 'above' },
  large: { name: 'maxHeadSize', value: (face) => face.headSize, good: 'below' },
  aside: { name: 'maxOffCentre', value: (face) => face.offCentre, good: 'below' },
  cropped: { name: 'maxCroppedRatio', value: (face) => face.croppedRatio, good: 'below' },
  turned: { name: 'maxFrontalYaw', value: (face) => Math.abs(face.pose.yaw), good: 'below' },
  blurred: { name: 'minSharpness', value: (face) => face.sharpness, good: 'above' },
  dark: { name: 'minBrightness', value: (face) => face.brightness, good: 'above' },
  bright: { name: 'maxBrightness', value: (face) => face.brightness, good: 'below' },
  blown: { name: 'maxOverExposure', value: (face) => face.overExposure, good: 'below' },
  uneven: { name: 'minUniformity', value: (face) => face.illuminationUniformity, good: 'above' },
  backlit: { name: 'maxBacklight', value: (face) => face.backlight, good: 'below' },
  busy: { name: 'maxBackgroundBusyness', value: (face) => face.backgroundBusyness, good: 'below' },
  coveredEyes: { name: 'maxOcclusion', value: hidden('eyes'), good: 'below' },
  coveredMouth: { name: 'maxOcclusion', value: hidden('mouth'), good: 'below' },
  coveredFace: { name: 'maxOcclusion', value: hidden('face'), good: 'below' },
} as const satisfies Record<string, Bound>;

const isGood = ({ name, value, good }: Bound, signals: FaceSignals): boolean =>
  good === 'above' ? middle(signals, value) >= FACE_QUALITY[name] : middle(signals, value) <= FACE_QUALITY[name];

test('a well lit, uncovered, near face is inside every limit, and its signals keep to the schema', () => {
  const failed = Object.entries(BOUNDS).filter(([, bound]) => !isGood(bound, clean));
  expect(failed.map(([name]) => name)).toEqual([]);
  expect(clean.frames.every(({ faces }) => faces === 1)).toBe(true);
  expect(FaceSignals.parse(clean)).toEqual(clean);
});

const covers: readonly Cover[] = ['paper', 'mask', 'hand', 'bar'];
const FAULTS: readonly (readonly [name: string, bound: Bound, effects: readonly SceneEffect[]])[] = [
  ['a dark room', BOUNDS.dark, [withLight(0.18)]],
  ['far too much light', BOUNDS.blown, [withLight(1.7)]],
  ['a lamp at one side', BOUNDS.uneven, [withSideLight(0.15)]],
  ['a window behind', BOUNDS.backlit, [withBacklight(0.2)]],
  ['an unfocused lens', BOUNDS.blurred, [withBlur(4)]],
  ['a wall of posters', BOUNDS.busy, [withBusyBackground(3)]],
  ['a person far off', BOUNDS.distance, [withDistance(0.4)]],
  ['a person far off, by size', BOUNDS.small, [withDistance(0.4)]],
  ['a face that fills the frame', BOUNDS.large, [withDistance(2.7)]],
  ['a face at the edge', BOUNDS.aside, [withShift(-0.33, 0)]],
  ['a face half out of the frame', BOUNDS.cropped, [withShift(-0.45, 0)]],
  ...covers.map((cover) => [`${cover} over the mouth`, BOUNDS.coveredMouth, [withCover('mouth', cover)]] as const),
  ...covers.map((cover) => [`${cover} over the eyes`, BOUNDS.coveredEyes, [withCover('eyes', cover)]] as const),
];

describe('a fault moves its own signal past the shipped limit', () => {
  test.each(FAULTS)('%s', async (_, bound, effects) => {
    expect(isGood(bound, clean)).toBe(true);
    const signals = await measureScene(scene, effects);
    expect(signals.frames.some(({ main }) => main !== null)).toBe(true);
    expect(isGood(bound, signals), `${bound.name} ${middle(signals, bound.value)}`).toBe(false);
  });

  test('a head turned to its own left by 35° has a yaw over the limit, with the right sign', async () => {
    const left = await measureScene(scene, [], { movement: turnedMovement(35) });
    const right = await measureScene(scene, [], { movement: turnedMovement(-35) });
    expect(middle(left, ({ pose }) => pose.yaw)).toBeGreaterThan(FACE_QUALITY.maxFrontalYaw);
    expect(middle(right, ({ pose }) => pose.yaw)).toBeLessThan(-FACE_QUALITY.maxFrontalYaw);
  });

  test('eyes shut for most of a clip are under the share of their own open state', async () => {
    const signals = await measureScene(scene, [], {
      seconds: 2.4,
      movement: (t) => ({ ...eyesShutMovement(t), mouth: 0, blink: t < 0.7 ? 0 : 1 }),
    });
    if (!signals.baseline.measured) throw new Error('No baseline');
    const share = middle(signals, ({ eyeOpening }) => eyeOpening) / signals.baseline.value.eyeOpening;
    expect(share).toBeLessThan(FACE_QUALITY.minEyeOpeningRatio);
  });

  test('a second person is counted, and measured against the first', async () => {
    const signals = await measureScene(scene, [withNeighbour(scene.head.photograph, 0.62)]);
    expect(signals.frames.every(({ faces }) => faces === 2)).toBe(true);
    expect(signals.frames[0]?.secondFaceSize).toBeGreaterThan(FACE_QUALITY.maxSecondFaceSize);
  });

  test('with nobody in the picture the light is still told, and no face is made up', async () => {
    const signals = await measureScene(scene, [withLight(0)]);
    expect(signals.frames.map(({ main, faces }) => [main, faces])).toEqual(signals.frames.map(() => [null, 0]));
    expect(signals.frames[0]?.frameBrightness).toBeLessThan(10);
    expect(signals.bestFrames).toEqual([]);
    expect(signals.continuity).toEqual({ measured: false, why: 'no_face' });
    expect(signals.passive).toEqual({ measured: false, why: 'no_face' });
  });

  test('a filmed screen lowers the passive score, which is for review', async () => {
    const signals = await measureScene(scene, [asReplay(0.05)]);
    if (!signals.passive.measured || !clean.passive.measured) throw new Error('No passive score');
    expect(signals.passive.value.mean).toBeLessThan(0.3);
    expect(clean.passive.value.mean).toBeGreaterThan(0.9);
  });
});
