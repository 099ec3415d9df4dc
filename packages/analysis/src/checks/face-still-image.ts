import type { Evidence } from '@mien/protocol';
import type { DecisionInput } from './decision-input.ts';
import { CANNOT_TELL, faulty, type Judgement, unmeasured } from './judgement.ts';

const stillImage = (evidence: Evidence[]): Judgement => faulty([{ code: 'liveness.still_image', step: 'face', evidence }]);

/**
 * A face is still when it moves under every limit of the policy at once; one that repeats itself is a loop. A photo where a clip was
 * asked for is still by its kind. Passing needs both motion and loop measured.
 */
export function judgeFaceStillImage(input: DecisionInput): Judgement {
  const { face } = input.signals;
  if (!face.measured) return unmeasured(face.why, 'face');
  if (face.value.media.kind === 'still') return stillImage([{ signal: 'media.kind', measured: 'still', threshold: 'clip' }]);
  if (!face.value.face.measured) return unmeasured(face.value.face.why, 'face');
  const { motion, loop } = face.value.face.value;
  const { stillness, maxRepeatedRatio } = input.policy.face;

  if (motion.measured) {
    const moves: (Evidence & { measured: number; threshold: number })[] = [
      { signal: 'motion.nonRigidResidual', measured: motion.value.nonRigidResidual, threshold: stillness.maxNonRigidResidual },
      { signal: 'motion.eyeRange', measured: motion.value.eyeRange, threshold: stillness.maxEyeRange },
      { signal: 'motion.mouthRange', measured: motion.value.mouthRange, threshold: stillness.maxMouthRange },
    ];
    if (moves.every((move) => move.measured <= move.threshold)) return stillImage(moves);
  }
  if (loop.measured && loop.value.repeatedRatio > maxRepeatedRatio)
    return stillImage([{ signal: 'loop.repeatedRatio', measured: loop.value.repeatedRatio, threshold: maxRepeatedRatio }]);
  if (!motion.measured) return unmeasured(motion.why, 'face');
  return loop.measured ? { faults: [], otherwise: 'passed' } : CANNOT_TELL;
}
