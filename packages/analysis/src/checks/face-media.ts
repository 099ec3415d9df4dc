import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, unmeasured } from './judgement.ts';
import { mediaFaults, unopened } from './media-rows.ts';

export function judgeFaceMedia(input: DecisionInput): Judgement {
  const { face } = input.signals;
  if (face.measured) {
    const found = mediaFaults(face.value.media, input.policy.face.clip, 'face', input);
    const isUnopened = found.length === 0 && !face.value.face.measured && face.value.face.why === 'decode_failed';
    return faulty(isUnopened ? [unopened('face')] : found);
  }
  return face.why === 'decode_failed' || face.why === 'no_video_track' ? faulty([unopened('face')]) : unmeasured(face.why, 'face');
}
