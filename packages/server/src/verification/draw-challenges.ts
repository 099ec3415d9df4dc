import { type Policy, SCREEN_COLOURS, type Step } from '@mien/protocol';
import type { Random } from '../context.ts';
import type { ChallengeKind } from '../vocabulary.ts';

export interface DrawnChallenge {
  readonly kind: ChallengeKind;
  /** a movement of the policy's list, a digit or a colour of the screen */
  readonly value: string;
}

/** `count` of the list in random order: a partial Fisher–Yates shuffle. */
function drawDistinct<T>(from: readonly T[], count: number, random: Random): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(random.int(left.length), 1)[0] as T);
}

/** `count` of the list in random order, none twice in a row: two of a kind side by side cannot be told apart. */
function drawRow<T>(from: readonly T[], count: number, random: Random): T[] {
  const row: T[] = [];
  while (row.length < count) {
    const left = from.filter((one) => one !== row.at(-1));
    row.push(left[random.int(left.length)] as T);
  }
  return row;
}

const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

const ofKind =
  (kind: ChallengeKind) =>
  (value: string): DrawnChallenge => ({ kind, value });

/** What the server asks for in a step; empty for steps that only show something. */
export function drawChallenges(step: Step, policy: Policy, random: Random): DrawnChallenge[] {
  if (step === 'voice') return drawRow(DIGITS, policy.digits.count, random).map(ofKind('digit'));
  if (step !== 'face') return [];
  return [
    ...drawDistinct(policy.challenges.from, policy.challenges.count, random).map(ofKind('movement')),
    ...drawRow(SCREEN_COLOURS, policy.lightSequence?.colours ?? 0, random).map(ofKind('light')),
  ];
}
