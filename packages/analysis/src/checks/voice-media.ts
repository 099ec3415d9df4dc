import { stepSignals } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { faulty, type Judgement, NOT_RUN, unmeasured } from './judgement.ts';
import { mediaFaults, unopened } from './media-rows.ts';

export function judgeVoiceMedia(input: DecisionInput): Judgement {
  if (!input.policy.steps.includes('voice')) return NOT_RUN;
  const voice = stepSignals(input, 'voice');
  if (voice.measured) return faulty(mediaFaults(voice.value.media, input.policy.face.clip, 'voice', input));
  return voice.why === 'decode_failed' || voice.why === 'no_video_track' ? faulty([unopened('voice')]) : unmeasured(voice.why, 'voice');
}
