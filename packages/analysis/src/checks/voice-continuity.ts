import type { Evidence } from '@mien/protocol';
import { stepSignals } from './capture-of.ts';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, NOT_RUN, PASSED, unmeasured } from './judgement.ts';

const swapped = (evidence: Evidence): Judgement => faulty([{ code: 'attack.face_swap_mid_session', step: 'voice', evidence: [evidence] }]);

/** Nobody else speaks: the face of the voice clip is the face clip's, and stays itself through the clip. */
export function judgeVoiceContinuity(input: DecisionInput): Judgement {
  if (!input.policy.steps.includes('voice')) return NOT_RUN;
  const voice = stepSignals(input, 'voice');
  if (!voice.measured) return unmeasured(voice.why, 'voice');
  const { face } = voice.value;
  const { voiceMatch } = input.signals;
  const { embeddingModelId: modelId, continuity, matchReview } = input.thresholds;
  if (!face.measured) return face.why === 'no_face' ? CANNOT_TELL : unmeasured(face.why, 'voice');
  if (voiceMatch === undefined) return NOT_RUN;
  if (!voiceMatch.measured) return unmeasured(voiceMatch.why, 'voice');
  if (voiceMatch.value.modelId !== modelId) return unmeasured('model_unavailable', 'voice');
  const { similarity } = voiceMatch.value;
  if (similarity < matchReview) return swapped({ signal: 'voiceMatch.similarity', measured: similarity, threshold: matchReview, modelId });
  const within = face.value.continuity;
  if (!within.measured) return unmeasured(within.why, 'voice');
  const { minSimilarity, atSeconds } = within.value;
  return minSimilarity >= continuity
    ? PASSED
    : swapped({ signal: 'continuity.minSimilarity', measured: minSimilarity, threshold: continuity, atSeconds, modelId });
}
