import { pick, type Random, type ShownPrompt } from '@mien/samples';

/** The movements of the shipped policies. */
const MOVEMENTS = ['turn_left', 'turn_right', 'look_up', 'open_mouth', 'blink'] as const;
const COUNT = 3;

export interface DrawnChallenge {
  readonly prompts: readonly ShownPrompt[];
  readonly seconds: number;
}

/** Three different movements in random order at random instants, as the server draws and a page shows them. */
export function drawChallenge(random: Random): DrawnChallenge {
  const left: string[] = [...MOVEMENTS];
  let at = 0.7 + 0.3 * random();
  const prompts = Array.from({ length: COUNT }, () => {
    const value = pick(random, left);
    left.splice(left.indexOf(value), 1);
    const from = at;
    at += 1.6 + 0.5 * random();
    return { value, from, to: at };
  });
  return { prompts, seconds: at + 0.3 };
}
