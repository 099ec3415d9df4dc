import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, unmeasured } from './judgement.ts';
import { mediaFaults, unopened } from './media-rows.ts';

export function judgeFaceMedia(input: DecisionInput): Judgement {
  const { face } = input.signals;
  if (face.measured) return faulty(mediaFaults(face.value.media, input.policy.face.clip, 'face', input));
  return face.why === 'decode_failed' || face.why === 'no_video_track' ? faulty([unopened('face')]) : unmeasured(face.why, 'face');
}
