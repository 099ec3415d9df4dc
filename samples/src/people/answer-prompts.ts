import { type HeadPose, STILL } from './deform-head.ts';
import { bump, type Movement } from './talking-head.ts';

/** One prompt on the screen, seconds of the recording. */
export interface ShownPrompt {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export interface AnswerStyle {
  /** seconds from the prompt to the movement: people take 0.3 to 1 s */
  readonly reaction?: number;
  /** seconds on the way to the movement and back */
  readonly ramp?: number;
  /** seconds at its height */
  readonly hold?: number;
  /** how far, against what is clearly enough */
  readonly size?: number;
  /** sway of the whole head, pixels */
  readonly sway?: number;
}

/** What each movement does to the head at its height. */
const POSES = {
  turn_left: { yaw: 36 },
  turn_right: { yaw: -36 },
  look_up: { pitch: 30 },
  look_down: { pitch: -30 },
  open_mouth: { mouth: 1 },
  blink: { blink: 1 },
  smile: { smile: 1 },
  move_closer: { near: 1.35 },
} as const satisfies Record<string, Partial<HeadPose>>;

const SECONDS_HELD: Readonly<Record<string, number>> = { blink: 0.3 };

/** A person who does what each prompt asks once it is shown, and looks ahead between. */
export function answerPrompts(prompts: readonly ShownPrompt[], style: AnswerStyle = {}): Movement {
  const { reaction = 0.4, ramp = 0.35, hold = 0.4, size = 1, sway = 2 } = style;
  return (t) => {
    const pose = { ...STILL, dx: sway * Math.sin(t * 1.3), dy: sway * 0.7 * Math.sin(t * 0.9) };
    for (const { value, from, to } of prompts) {
      const asked: Partial<HeadPose> = POSES[value as keyof typeof POSES] ?? {};
      const begin = from + reaction;
      const end = Math.min(to, begin + (SECONDS_HELD[value] ?? 2 * ramp + hold));
      const share = size * bump(t, begin, end, value === 'blink' ? 0.1 : ramp);
      for (const [part, height] of Object.entries(asked) as [keyof HeadPose, number][])
        pose[part] = pose[part] + share * (height - STILL[part]);
    }
    return pose;
  };
}
