import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';
import { PUBLIC_EN } from './public.ts';

export const LIVENESS_EN = {
  'liveness.challenge_missed': {
    title: 'A movement is missing',
    cause: 'One of the movements asked for is not seen in the recording.',
    remedy: 'Record this step again and make each movement clearly when it is shown.',
    staffText: 'A challenge has no matching movement within its window; the evidence names it.',
  },
  'liveness.too_fast': {
    title: 'Movements are too quick',
    cause: 'The movements are too quick to follow.',
    remedy: 'Record this step again and move slowly, one movement at a time.',
    staffText: 'A challenge movement is faster than the tracker can follow; the evidence gives its duration.',
  },
  'liveness.too_short': {
    title: 'Recording is too short',
    cause: 'The recording ends before the step is complete.',
    remedy: 'Record this step again and wait until the screen says that it is done.',
    staffText: 'The clip is shorter than the policy minimum (video.durationSeconds).',
  },
  'liveness.timeout': {
    title: 'Time ran out',
    cause: 'The time for this step passed before all movements were made.',
    remedy: 'Record this step again and follow each instruction as it appears.',
    staffText: 'The challenge window closed before the last movement was seen.',
  },
  'liveness.challenge_wrong_order': {
    ...PUBLIC_EN.retry,
    staffText: 'Challenge movements occur in another order than the server asked for.',
  },
  'liveness.still_image': {
    ...PUBLIC_EN.retry,
    staffText: 'The face moves like a flat picture or the clip repeats (motion.nonRigidResidual, motion.eyeRange, loop.repeatedRatio).',
  },
  'voice.silent': {
    title: 'No voice heard',
    cause: 'Your voice cannot be heard in the recording.',
    remedy: 'Record this step again and read the digits aloud.',
    staffText: 'Detected speech is shorter than the policy minimum (speech.seconds).',
  },
  'voice.too_quiet': {
    title: 'Voice is too quiet',
    cause: 'Your voice is too quiet to make out.',
    remedy: 'Come closer to the microphone and speak up, then try again.',
    staffText: 'The level of speech is under the policy minimum (speech.levelDb).',
  },
  'voice.off_time': {
    title: 'Speak when a digit shows',
    cause: 'Your voice and your lips do not go with the digits on the screen.',
    remedy: 'Record this step again with your mouth in view, and say each digit while it is shown.',
    staffText:
      'Speech lies outside the windows in which the digits were shown, or the mouth stands still in them (speech.segments, mouthRange).',
  },
  'voice.digits_wrong': {
    ...PUBLIC_EN.retry,
    staffText: 'The recognised digits differ from those shown (audio.digits); advisory unless the recogniser is measured good enough.',
  },
  'voice.lips_not_moving': {
    ...PUBLIC_EN.retry,
    staffText: 'The mouth does not move with the speech (mouthOpening against speech.segments); advisory.',
  },
} as const satisfies Record<CodesOf<'liveness' | 'voice'>, ReasonText>;
