import { type FaceFrame, type FaceMeasurement, WORLDWIDE, ZH_WALLET } from '@mien/protocol';
import { expect, test } from 'vitest';
import { isMeasured } from '../../src/guidance/face/measured-movements.ts';
import { type Expected, isMade, lookFor, NOT_YET, type Resting, showsMovement, watchRest } from '../../src/guidance/face/watch-movement.ts';
import { drawMovements } from '../../src/practice/draw-movements.ts';
import { sidesOf } from '../../src/practice/rehearsed.ts';
import { addToTally, type Tally, whatToChange } from '../../src/practice/tally.ts';

const FACE: FaceMeasurement = {
  box: [200, 100, 200, 240],
  detectionScore: 0.9,
  interEyeDistancePx: 90,
  headSize: 0.5,
  offCentre: 0.05,
  croppedRatio: 0,
  pose: { yaw: 3, pitch: -2, roll: 0 },
  eyeOpening: 0.3,
  mouthOpening: 0.02,
  sharpness: 200,
  brightness: 120,
  underExposure: 0,
  overExposure: 0,
  dynamicRange: 0.6,
  illuminationUniformity: 0.9,
  backlight: 0,
  backgroundBusyness: 0.02,
  occlusion: { measured: false, why: 'model_unavailable' },
};
const frame = (change: Partial<FaceMeasurement> | null): FaceFrame => ({
  t: 0,
  faces: change === null ? 0 : 1,
  secondFaceSize: 0,
  main: change === null ? null : { ...FACE, ...change },
  frameBrightness: 120,
  similarityToReference: { measured: false, why: 'model_unavailable' },
  passiveLiveness: { measured: false, why: 'model_unavailable' },
});
const rested = Array.from({ length: 10 }).reduce<Resting>((rest) => watchRest(rest, frame({})), NOT_YET);
const turned = (yaw: number) => frame({ pose: { ...FACE.pose, yaw } });

test('a movement counts by as much as the server asks for, from where this person rests', () => {
  expect(showsMovement('turn_left', turned(27), rested)).toBe(false);
  expect(showsMovement('turn_left', turned(29), rested)).toBe(true);
  expect(showsMovement('turn_right', turned(29), rested)).toBe(false);
  expect(showsMovement('turn_right', turned(-24), rested)).toBe(true);
  expect(showsMovement('open_mouth', frame({ mouthOpening: 0.2 }), rested)).toBe(true);
  expect(showsMovement('blink', frame({ eyeOpening: 0.2 }), rested)).toBe(true);
  expect(showsMovement('look_up', frame({ pose: { yaw: 3, pitch: 20, roll: 0 } }), rested)).toBe(true);
  expect(showsMovement('look_down', frame({ pose: { yaw: 3, pitch: -21, roll: 0 } }), rested)).toBe(true);
  expect(showsMovement('move_closer', frame({ interEyeDistancePx: 100 }), rested)).toBe(false);
  expect(showsMovement('move_closer', frame({ interEyeDistancePx: 110 }), rested)).toBe(true);
});

test('who comes back from a turn while they are looked at rests where they looked before', () => {
  const back = [18, 17, 6, 5, 5].reduce<Resting>((rest, yaw) => watchRest(rest, turned(yaw)), rested);
  expect(showsMovement('turn_left', turned(29), back)).toBe(true);
});

test('without a rest or a face there is nothing to tell', () => {
  expect(showsMovement('turn_left', turned(40), NOT_YET)).toBeNull();
  expect(showsMovement('turn_left', frame(null), rested)).toBeNull();
});

test('a smile is rehearsed and not told: guidance does not see the corners of the mouth', () => {
  expect(isMeasured('smile')).toBe(false);
  expect(showsMovement('smile', frame({ mouthOpening: 0.5 }), rested)).toBeNull();
});

test('the sides of the document that the policy asks for are rehearsed, of the kind that was chosen', () => {
  expect(sidesOf(ZH_WALLET, null)).toEqual(['document_front', 'document_back']);
  expect(sidesOf(ZH_WALLET, 'passport')).toEqual(['document_front']);
  expect(sidesOf(WORLDWIDE, 'td1_card')).toEqual(['document_front', 'document_back']);
  expect(sidesOf({ ...ZH_WALLET, steps: ['preflight', 'face'] }, null)).toEqual([]);
});

test('movements are drawn of the policy’s own list without repeating, in every order', () => {
  const list = ['look_down', 'smile', 'move_closer', 'blink'] as const;
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const firsts = new Set<string>();
  for (let round = 0; round < 200; round++) {
    const drawn = drawMovements(list, 3, random);
    expect(new Set(drawn).size).toBe(3);
    firsts.add(drawn[0] as string);
  }
  expect(firsts).toEqual(new Set(list));
  expect(drawMovements(list, 9, random)).toHaveLength(4);
});

test('what lasted is told, the longest first; a passing hint and an empty start are not', () => {
  const tally = [
    ['document.not_found', 9000],
    ['document.glare', 2500],
    ['document.blurred', 4000],
    ['document.hold_straight', 600],
    ['good', 9000],
  ] as const;
  const all = tally.reduce<Tally>((sum, [seen, ms]) => addToTally(sum, seen, ms), new Map());
  expect(whatToChange(all)).toEqual(['document.blurred', 'document.glare']);
});

test('while it counts, a movement is told as made once it was plain or seen twice', () => {
  const waiting: Expected = { movement: 'turn_left', looks: 0 };
  // 25° is asked for, from a rest of 3°
  expect(isMade(lookFor(lookFor(waiting, turned(27), rested), turned(27), rested))).toBe(false);
  const once = lookFor(waiting, turned(29), rested);
  expect(isMade(once)).toBe(false);
  expect(isMade(lookFor(once, turned(29), rested))).toBe(true);
  expect(isMade(lookFor(waiting, turned(32), rested))).toBe(true);
  expect(isMade(lookFor({ movement: 'blink', looks: 0 }, frame({ eyeOpening: 0.23 }), rested))).toBe(true);
  expect(isMade(lookFor(lookFor(waiting, turned(40), NOT_YET), frame(null), rested))).toBe(false);
});
