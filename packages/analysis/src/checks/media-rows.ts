import type { ClipLimits, MediaSignals, Step } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { firstFaults } from './first-faults.ts';
import type { Fault } from './judgement.ts';
import type { LimitRow } from './limit-row.ts';

interface Recording {
  readonly media: MediaSignals;
  readonly limits: ClipLimits;
}

const clip = (recording: Recording) =>
  recording.media.kind === 'clip' && recording.media.video.measured ? recording.media.video.value : null;
const picture = (recording: Recording) => (recording.media.picture.measured ? recording.media.picture.value : null);

function whatWasDecoded({ media }: Recording): string {
  const why = media.video.measured ? null : media.video.why;
  if (media.kind === 'still')
    return why === 'decode_failed' || (!media.picture.measured && media.picture.why === 'decode_failed') ? 'nothing' : 'pictures';
  return media.video.measured && media.video.value.framesDecoded > 0 ? 'pictures' : 'nothing';
}

/**
 * The recording itself, before anything in it: playable, then showing something, then good enough.
 * A black clip is also frozen and a frozen one also has few new frames, so the order matters.
 * A still is held to no clip limits; its size is judged where the document or the face is measured.
 */
const MEDIA_ROWS: readonly LimitRow<Recording>[] = [
  { code: 'upload.corrupted', signal: 'video', value: whatWasDecoded, bound: 'is', limit: () => 'pictures' },
  {
    code: 'upload.corrupted',
    signal: 'damage.lostRatio',
    value: (recording) => recording.media.damage.lostRatio,
    bound: 'at_most',
    limit: (_, recording) => recording.limits.maxLostRatio,
  },
  {
    code: 'upload.incomplete',
    signal: 'video.durationSeconds',
    unit: 's',
    value: (recording) => (recording.media.damage.truncated ? (clip(recording)?.durationSeconds ?? null) : null),
    bound: 'at_least',
    limit: (_, recording) => recording.limits.minSeconds,
  },
  {
    code: 'device.camera_black',
    signal: 'picture.blackRatio',
    value: (recording) => picture(recording)?.blackRatio ?? null,
    bound: 'at_most',
    limit: (_, recording) => recording.limits.maxBlackRatio,
  },
  {
    code: 'device.camera_frozen',
    signal: 'picture.frozenRatio',
    value: (recording) => (recording.media.kind === 'clip' ? (picture(recording)?.frozenRatio ?? null) : null),
    bound: 'at_most',
    limit: (_, recording) => recording.limits.maxFrozenRatio,
  },
  {
    code: 'device.camera_low_resolution',
    signal: 'video.height',
    unit: 'px',
    value: (recording) => {
      const video = clip(recording);
      return video === null ? null : Math.min(video.width, video.height);
    },
    bound: 'at_least',
    limit: (_, recording) => recording.limits.minHeight,
  },
  {
    code: 'device.camera_low_frame_rate',
    signal: 'video.frameRate',
    unit: '1/s',
    value: (recording) => clip(recording)?.frameRate ?? null,
    bound: 'at_least',
    limit: (_, recording) => recording.limits.minFrameRate,
  },
  {
    code: 'liveness.too_short',
    signal: 'video.durationSeconds',
    unit: 's',
    value: (recording) => clip(recording)?.durationSeconds ?? null,
    bound: 'at_least',
    limit: (_, recording) => recording.limits.minSeconds,
  },
];

/** Faults of one recording, at most one that stands in the way. */
export const mediaFaults = (media: MediaSignals, limits: ClipLimits, step: Step, input: DecisionInput): Fault[] =>
  firstFaults(MEDIA_ROWS, { media, limits }, input, { step });

/** A recording that could not be opened at all. */
export const unopened = (step: Step): Fault => ({
  code: 'upload.corrupted',
  step,
  evidence: [{ signal: 'video', measured: 'nothing', threshold: 'pictures' }],
});
