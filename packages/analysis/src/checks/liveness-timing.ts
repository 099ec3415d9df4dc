import { type CaptureSubject, judgeCaptures } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { firstFaults } from './first-faults.ts';
import { faulty, type Judgement } from './judgement.ts';
import type { LimitRow } from './limit-row.ts';

/** Hitches first: a slow network or a hidden page explains odd times without anybody's doing. Then what no honest page can say. */
const TIMING_ROWS: readonly LimitRow<CaptureSubject>[] = [
  {
    code: 'session.backgrounded',
    signal: 'capture.clock.gapSeconds',
    unit: 's',
    value: ({ capture }) => capture.clock.gapSeconds,
    bound: 'at_most',
    limit: (_, { limits }) => limits.maxGapSeconds,
  },
  {
    code: 'upload.interrupted',
    signal: 'capture.clock.maxDelayMs',
    unit: 'ms',
    value: ({ capture }) => capture.clock.maxDelayMs,
    bound: 'at_most',
    limit: (_, { limits }) => limits.maxChunkDelayMs,
  },
  {
    code: 'upload.interrupted',
    signal: 'capture.clock.slackMs',
    unit: 'ms',
    value: ({ capture }) => capture.clock.slackMs,
    bound: 'at_most',
    limit: (_, { limits }) => limits.maxChunkDelayMs,
  },
  {
    code: 'upload.interrupted',
    signal: 'capture.clock.maxLeadMs',
    unit: 'ms',
    value: ({ capture }) => capture.clock.maxLeadMs,
    bound: 'at_most',
    limit: (_, { limits }) => limits.maxPromptLeadMs,
  },
  {
    code: 'attack.injected_video',
    signal: 'capture.clock.slackMs',
    unit: 'ms',
    value: ({ capture }) => capture.clock.slackMs,
    bound: 'at_least',
    limit: (_, { limits }) => -limits.clockToleranceMs,
  },
  {
    code: 'attack.injected_video',
    signal: 'capture.clock.timed',
    value: ({ capture }) => capture.clock.timed,
    bound: 'at_least',
    limit: (_, { capture }) => capture.binding.chunks,
  },
  {
    code: 'attack.recording_edited',
    signal: 'capture.clock.inOrder',
    value: ({ capture }) => (capture.clock.inOrder ? 'yes' : 'no'),
    bound: 'is',
    limit: () => 'yes',
  },
  {
    code: 'attack.recording_edited',
    signal: 'capture.clock.driftSeconds',
    unit: 's',
    value: ({ capture }) => Math.abs(capture.clock.driftSeconds),
    bound: 'at_most',
    limit: (_, { limits }) => limits.maxDriftSeconds,
  },
];

export const judgeLivenessTiming = (input: DecisionInput): Judgement =>
  judgeCaptures(input, (subject) => faulty(firstFaults(TIMING_ROWS, subject, input, { step: subject.step })));
