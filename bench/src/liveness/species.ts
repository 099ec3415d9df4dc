import type { Frame } from '@mien/analysis';
import {
  asPrint,
  asReplay,
  between,
  bump,
  cutFrames,
  heldPhotograph,
  type Movement,
  pick,
  type Random,
  uniform,
  withCurve,
  withLight,
  withNeighbour,
  withTilt,
} from '@mien/samples';
import { type DrawnChallenge, drawChallenge } from './draw-challenge.ts';
import { answeringPerson, heldPicture, type Recipe } from './record-clip.ts';

const TURNS = { turn_left: { yaw: 1 }, turn_right: { yaw: -1 }, look_up: { pitch: 1 } } as const;

/** A sheet that somebody turns as each prompt asks. @param degrees how far */
export const followPrompts =
  ({ prompts }: DrawnChallenge, degrees: number) =>
  (seconds: number): { yaw: number; pitch: number } => {
    const tilt = { yaw: 0, pitch: 0 };
    for (const { value, from } of prompts) {
      const turn: { readonly yaw?: number; readonly pitch?: number } = TURNS[value as keyof typeof TURNS] ?? {};
      const share = bump(seconds, from + 0.4, from + 1.5, 0.35);
      tilt.yaw += share * degrees * (turn.yaw ?? 0);
      tilt.pitch += share * degrees * (turn.pitch ?? 0);
    }
    return tilt;
  };

const none = () => [];

/** Somebody behind the sheet blinks through its holes soon after each prompt, whatever was asked. */
const eyesBehind = ({ prompts }: DrawnChallenge, random: Random): Movement => {
  const shut = prompts.map(({ from }) => from + uniform(random, 0.3, 0.8));
  return (seconds) => ({ ...heldPhotograph(seconds), blink: Math.max(...shut.map((at) => bump(seconds, at, at + 0.3, 0.1))) });
};

/** The answers to other prompts, drawn as these were. */
const answersOfEarlier = (_: DrawnChallenge, random: Random): Movement => answeringPerson(drawChallenge(random), random);

/** Some seconds of a longer film, from anywhere in it. */
function partOf(film: readonly Frame[], seconds: number, random: Random): Frame[] {
  const count = Math.ceil(seconds * 10);
  const from = Math.floor(random() * Math.max(1, film.length - count));
  return film.slice(from, from + count).map((frame, index) => ({ ...frame, index, t: index / 10 }));
}

/** People in different light, told apart in the table; `honest` is the room the sample portrait was taken in. */
export const HONEST = {
  honest: { movement: answeringPerson, effects: none },
  'honest, dim light': { movement: answeringPerson, effects: () => [withLight(0.6)] },
  'honest, bright light': { movement: answeringPerson, effects: () => [withLight(1.25)] },
} as const satisfies Record<string, Recipe>;

/** Presentations that need pictures of their own. */
export const PRESENTED = {
  'print, turned towards each prompt': {
    movement: heldPicture,
    effects: (challenge, random) => [withTilt(followPrompts(challenge, between(random, 30, 45)))],
  },
  'print on poor paper, turned': {
    movement: heldPicture,
    effects: (challenge, random) => [asPrint(0), withTilt(followPrompts(challenge, between(random, 30, 45)))],
  },
  'print, bent and turned': {
    movement: heldPicture,
    effects: (challenge, random) => [withCurve(uniform(random, 0.3, 0.6)), withTilt(followPrompts(challenge, between(random, 30, 45)))],
  },
  'print with the eyes cut out, turned': {
    movement: eyesBehind,
    effects: (challenge, random) => [withTilt(followPrompts(challenge, between(random, 30, 45)))],
  },
  'an earlier recording on a screen without moiré or bezel': {
    movement: answersOfEarlier,
    effects: (_, random) => [withLight(uniform(random, 0.85, 1.1))],
  },
  'live answers shown on a screen': { movement: answeringPerson, effects: (_, random) => [asReplay(uniform(random, 0, 0.06))] },
} as const satisfies Record<string, Recipe>;

/** Presentations with a second person in them. @param stranger ten frames a second of somebody else's film, of the size that is drawn */
export const presentedWith = (stranger: readonly Frame[]) =>
  ({
    'a stranger from one movement to the next on': {
      movement: answeringPerson,
      effects: none,
      cut: (frames, { prompts, seconds }, random) =>
        cutFrames(frames, partOf(stranger, seconds, random), pick(random, prompts.slice(1)).from),
    },
    'a coach in the picture': {
      movement: answeringPerson,
      effects: (_, random) => [withNeighbour(pick(random, stranger).picture, uniform(random, 0.6, 0.72))],
    },
  }) satisfies Record<string, Recipe>;

export const PRESENTATIONS: readonly string[] = Object.keys({ ...PRESENTED, ...presentedWith([]) });
