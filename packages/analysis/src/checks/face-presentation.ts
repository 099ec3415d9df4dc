import type { FaceSignals } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, NOT_RUN, PASSED, unmeasured } from './judgement.ts';

/** The passive score is weak on one frame (AUC .89–.92) and better as a mean (.95 over ten): fewer than this decide nothing. */
const MIN_PASSIVE_FRAMES = 3;

/** A picture on paper neither blinks nor speaks; one played on a screen does. */
function looksPlayed(face: FaceSignals, input: DecisionInput): boolean {
  const { maxEyeRange, maxMouthRange } = input.policy.face.stillness;
  return face.motion.measured && (face.motion.value.eyeRange > maxEyeRange || face.motion.value.mouthRange > maxMouthRange);
}

/**
 * A score for review, never a decline by itself: it reads the texture of print and screen and is wrong on some people.
 * When it speaks, face.still_image keeps silent: the same sheet of paper is not told twice.
 */
export function judgeFacePresentation(input: DecisionInput): Judgement {
  const { face } = input.signals;
  const { passive: limit } = input.thresholds;
  if (limit === null) return NOT_RUN;
  if (!face.measured) return unmeasured(face.why, 'face');
  if (!face.value.face.measured) return unmeasured(face.value.face.why, 'face');
  const { passive } = face.value.face.value;
  if (!passive.measured) return passive.why === 'not_configured' ? NOT_RUN : unmeasured(passive.why, 'face');
  if (passive.value.modelId !== limit.modelId) return unmeasured('model_unavailable', 'face');
  if (passive.value.frames < MIN_PASSIVE_FRAMES) return CANNOT_TELL;
  if (passive.value.mean >= limit.review) return PASSED;
  const evidence = [{ signal: 'passive.mean', measured: passive.value.mean, threshold: limit.review, modelId: limit.modelId }];
  return faulty([{ code: looksPlayed(face.value.face.value, input) ? 'attack.screen_replay' : 'attack.print', step: 'face', evidence }]);
}
