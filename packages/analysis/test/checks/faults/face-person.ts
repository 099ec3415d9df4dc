import { notMeasured } from '@mien/protocol';
import { change, type Fault, FRONT, faultsOf } from './fault.ts';

export const FACE_PERSON_FAULTS: readonly Fault[] = faultsOf({ check: 'face.match', step: 'face', class: 'retry' }, [
  {
    code: 'attack.face_swap_mid_session',
    when: 'another person takes over, whose match is then nobody’s',
    check: 'face.continuity',
    class: 'support',
    signal: 'continuity.minSimilarity',
    threshold: 0.35,
    spoil: ({ face, input }) => {
      // two frames of many: the 5th percentile shows nothing of it
      change(face.continuity, { minSimilarity: 0.05, p05Similarity: 0.75 });
      change(input.signals.faceMatch, { similarity: 0.2 });
    },
  },
  {
    code: 'liveness.still_image',
    when: 'the face does not move as a face',
    check: 'face.still_image',
    signal: 'motion.nonRigidResidual',
    threshold: 0.01,
    spoil: ({ face }) => change(face.motion, { nonRigidResidual: 0.004, eyeRange: 0.03, mouthRange: 0.01 }),
  },
  {
    code: 'liveness.still_image',
    when: 'the clip repeats itself',
    check: 'face.still_image',
    signal: 'loop.repeatedRatio',
    threshold: 0.3,
    spoil: ({ face }) => change(face.loop, { periodSeconds: 2, repeatedRatio: 0.7 }),
  },
  {
    code: 'liveness.still_image',
    when: 'a photo is sent where a clip was asked for',
    check: 'face.still_image',
    signal: 'media.kind',
    threshold: 'clip',
    spoil: ({ face, faceMedia }) => {
      faceMedia.kind = 'still';
      faceMedia.video = notMeasured('not_a_clip');
      face.frames = face.frames.slice(0, 1);
      face.continuity = notMeasured('not_a_clip');
      face.motion = notMeasured('not_a_clip');
      face.loop = notMeasured('not_a_clip');
      change(face.passive, { frames: 1 });
    },
  },
  {
    code: 'attack.print',
    when: 'the passive score is low and the face is paper-still',
    check: 'face.presentation',
    class: 'support',
    signal: 'passive.mean',
    threshold: 0.3,
    spoil: ({ face }) => {
      change(face.passive, { mean: 0.1 });
      change(face.motion, { nonRigidResidual: 0.004, eyeRange: 0.03, mouthRange: 0.01 });
    },
  },
  {
    code: 'attack.screen_replay',
    when: 'the passive score is low and the face moves',
    check: 'face.presentation',
    class: 'support',
    signal: 'passive.mean',
    threshold: 0.3,
    spoil: ({ face }) => change(face.passive, { mean: 0.1 }),
  },
  {
    code: 'identity.face_mismatch',
    when: 'it is somebody else',
    signal: 'faceMatch.similarity',
    threshold: 0.4,
    spoil: ({ input }) => change(input.signals.faceMatch, { similarity: 0.12 }),
  },
  {
    code: 'identity.face_borderline',
    when: 'the likeness lies between the bands',
    signal: 'faceMatch.similarity',
    threshold: 0.5,
    spoil: ({ input }) => change(input.signals.faceMatch, { similarity: 0.45 }),
  },
  {
    code: 'identity.portrait_unusable',
    when: 'the portrait is too small',
    step: FRONT,
    signal: 'portrait.interEyeDistancePx',
    threshold: 18,
    spoil: ({ front, input }) => {
      change(front.portrait, { interEyeDistancePx: 12 });
      change(input.signals.faceMatch, { similarity: 0.2 });
    },
  },
  {
    code: 'identity.portrait_unusable',
    when: 'no portrait is found',
    step: FRONT,
    signal: 'portrait.interEyeDistancePx',
    threshold: 18,
    spoil: ({ front, input }) => {
      front.portrait = notMeasured('no_portrait');
      input.signals.faceMatch = notMeasured('no_portrait');
    },
  },
]);
