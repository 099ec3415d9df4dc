import type { Policy, Step } from '@mien/protocol';
import type { Random } from '../context.ts';
import type { ChallengeKind } from '../vocabulary.ts';

export interface DrawnChallenge {
  readonly kind: ChallengeKind;
  /** a movement of the policy's list, or a digit */
  readonly value: string;
}

/** `count` of the list in random order: a partial Fisher–Yates shuffle. */
function drawDistinct<T>(from: readonly T[], count: number, random: Random): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(random.int(left.length), 1)[0] as T);
}

const DIGITS = 10;

/** Digits without the same one twice in a row: two runs of one sound cannot be told apart. */
function drawDigits(count: number, random: Random): number[] {
  const digits: number[] = [];
  for (let i = 0; i < count; i++) {
    const before = digits.at(-1);
    digits.push(before === undefined ? random.int(DIGITS) : (before + 1 + random.int(DIGITS - 1)) % DIGITS);
  }
  return digits;
}

/** What the server asks for in a step; empty for steps that only show something. */
export function drawChallenges(step: Step, policy: Policy, random: Random): DrawnChallenge[] {
  if (step === 'face')
    return drawDistinct(policy.challenges.from, policy.challenges.count, random).map((value) => ({ kind: 'movement', value }));
  if (step === 'voice') return drawDigits(policy.digits.count, random).map((digit) => ({ kind: 'digit', value: String(digit) }));
  return [];
}
