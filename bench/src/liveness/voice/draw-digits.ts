import { type Random, uniform } from '@mien/samples';
import type { DrawnChallenge } from '../draw-challenge.ts';

const COUNT = 6;
const SHOWN_SECONDS = 1.5;

/** Six digits as the server draws them and the page shows them: none twice in a row, 0.3 to 2.3 s after the one before has gone. */
export function drawDigits(random: Random): DrawnChallenge {
  let at = 0.8;
  let before = -1;
  const prompts = Array.from({ length: COUNT }, () => {
    const digit = before < 0 ? Math.floor(10 * random()) : (before + 1 + Math.floor(9 * random())) % 10;
    before = digit;
    const from = at;
    at += SHOWN_SECONDS + uniform(random, 0.3, 2.3);
    return { value: String(digit), from, to: from + SHOWN_SECONDS };
  });
  return { prompts, seconds: (prompts.at(-1)?.to ?? 0) + 0.8 };
}
