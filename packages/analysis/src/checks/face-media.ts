import type { FaceStepSignals } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, unmeasured } from './judgement.ts';
import { mediaFaults, unopened } from './media-rows.ts';

const showsSomebody = ({ face }: FaceStepSignals): boolean => face.measured && face.value.frames.some((frame) => frame.main !== null);

export function judgeFaceMedia(input: DecisionInput): Judgement {
  const { face } = input.signals;
  if (face.measured) {
    const { clip } = input.policy.face;
    // an empty room stands still before a working camera: then face.not_found is what helps
    const limits = showsSomebody(face.value) ? clip : { ...clip, maxFrozenRatio: 1 };
    const found = mediaFaults(face.value.media, limits, 'face', input);
    const isUnopened = found.length === 0 && !face.value.face.measured && face.value.face.why === 'decode_failed';
    return faulty(isUnopened ? [unopened('face')] : found);
  }
  return face.why === 'decode_failed' || face.why === 'no_video_track' ? faulty([unopened('face')]) : unmeasured(face.why, 'face');
}
