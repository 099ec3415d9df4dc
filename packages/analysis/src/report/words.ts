import type { CheckName, CheckStatus, FieldName, FieldSource, NotMeasuredWhy, Outcome, Step } from '@mien/protocol';

/** Words of the report that are not reasons. */
export interface ReportWords {
  readonly title: string;
  readonly outcome: Record<Outcome, string>;
  readonly outcomeExplained: Record<Outcome, string>;
  readonly step: Record<Step, string>;
  readonly check: Record<CheckName, string>;
  readonly status: Record<CheckStatus, string>;
  readonly field: Record<FieldName, string>;
  readonly source: Record<FieldSource, string>;
  /** values that are codes, as people say them */
  readonly value: Record<'M' | 'F' | 'X' | 'long_term', string>;
  readonly why: Record<NotMeasuredWhy, string>;
  readonly label: Record<Label, string>;
  readonly signal: Record<ChartedSignal, string>;
}

export const CHARTED_SIGNALS = [
  'brightness',
  'sharpness',
  'yaw',
  'pitch',
  'eyeOpening',
  'mouthOpening',
  'interEyeDistancePx',
  'similarityToReference',
  'passiveLiveness',
] as const;
export type ChartedSignal = (typeof CHARTED_SIGNALS)[number];

/** What the words of the report are for; a missing one does not compile. */
type Label =
  | 'reasons'
  | 'warnings'
  | 'noReasons'
  | 'checks'
  | 'document'
  | 'documentBack'
  | 'face'
  | 'overTime'
  | 'evidence'
  | 'remedy'
  | 'forStaff'
  | 'limit'
  | 'at'
  | 'claimed'
  | 'read'
  | 'policy'
  | 'assurance'
  | 'noLiveness'
  | 'models'
  | 'media'
  | 'stepsAgain'
  | 'attemptCounted'
  | 'attemptFree'
  | 'filmedFrame'
  | 'rectified'
  | 'portrait'
  | 'bestFrames'
  | 'match'
  | 'matchAccept'
  | 'notMeasured'
  | 'asOf'
  | 'madeBy'
  | 'seconds';
