import type { CaptureSignals } from '@mien/protocol';
import { judgeCaptures } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { firstFaults } from './first-faults.ts';
import { faulty, type Judgement } from './judgement.ts';
import type { LimitRow } from './limit-row.ts';

const yes = (is: boolean): string => (is ? 'yes' : 'no');

/**
 * Deterministic: each is so or not, whatever the picture shows. The key proves that one page recorded the clip in one go for this step;
 * it does not prove a camera.
 */
const BINDING_ROWS: readonly LimitRow<CaptureSignals>[] = [
  {
    code: 'attack.challenge_reuse',
    signal: 'capture.binding.nonceMatches',
    value: ({ binding }) => yes(binding.nonceMatches),
    bound: 'is',
    limit: () => 'yes',
  },
  {
    code: 'attack.challenge_reuse',
    signal: 'capture.binding.promptsMatch',
    value: ({ binding }) => yes(binding.promptsMatch),
    bound: 'is',
    limit: () => 'yes',
  },
  {
    code: 'attack.recording_edited',
    signal: 'capture.binding.bytesMatch',
    value: ({ binding }) => yes(binding.bytesMatch),
    bound: 'is',
    limit: () => 'yes',
  },
  {
    code: 'attack.recording_edited',
    signal: 'capture.binding.intact',
    value: ({ binding }) => binding.intact,
    bound: 'at_least',
    limit: (_, { binding }) => binding.chunks,
  },
  {
    code: 'attack.injected_video',
    signal: 'capture.binding.signed',
    value: ({ binding }) => binding.signed,
    bound: 'at_least',
    limit: (_, { binding }) => binding.chunks,
  },
  {
    code: 'attack.recording_edited',
    signal: 'capture.binding.verified',
    value: ({ binding }) => binding.verified,
    bound: 'at_least',
    limit: (_, { binding }) => binding.chunks,
  },
];

export const judgeLivenessBinding = (input: DecisionInput): Judgement =>
  judgeCaptures(input, ({ step, capture }) => faulty(firstFaults(BINDING_ROWS, capture, input, { step })));
