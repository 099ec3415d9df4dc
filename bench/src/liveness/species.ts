import { asPrint, asReplay, between, bump, uniform, withCurve, withLight, withTilt } from '@mien/samples';
import type { DrawnChallenge } from './draw-challenge.ts';
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
  'live answers shown on a screen': { movement: answeringPerson, effects: (_, random) => [asReplay(uniform(random, 0, 0.06))] },
} as const satisfies Record<string, Recipe>;
