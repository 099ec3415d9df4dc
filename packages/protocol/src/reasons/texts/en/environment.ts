import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const ENVIRONMENT_EN = {
  'environment.too_dark': {
    title: 'Picture is too dark',
    cause: 'There is too little light on your face.',
    remedy: 'Face a window or turn on a lamp, then try again.',
    staffText: 'Mean luma of the face is under the policy minimum in too many frames (brightness).',
  },
  'environment.too_bright': {
    title: 'Picture is too bright',
    cause: 'The light on your face is so strong that detail is lost.',
    remedy: 'Step out of direct sun or dim the lamp, then try again.',
    staffText: 'Mean luma or the share of overexposed face pixels is over the policy limit (brightness, overExposure).',
  },
  'environment.backlit': {
    title: 'Light comes from behind',
    cause: 'The light behind you leaves your face in shadow.',
    remedy: 'Turn so that the window or lamp is in front of you, then try again.',
    staffText:
      "The face is under the policy's least brightness, and its surroundings are brighter than it by more than the limit (brightness, backlight).",
  },
  'environment.uneven_light': {
    title: 'Light is uneven',
    cause: 'One side of your face is much darker than the other.',
    remedy: 'Face the light straight on, then try again.',
    staffText: 'The ratio of mean luma between the two halves of the face is under the policy minimum (illuminationUniformity).',
  },
  'environment.noisy': {
    title: 'Surroundings are too loud',
    cause: 'The background noise covers your voice.',
    remedy: 'Go to a quieter place, then try again.',
    staffText: 'The speech-to-noise ratio is under the policy minimum (speech.snrDb).',
  },
  'environment.busy_background': {
    title: 'Background is too busy',
    cause: 'There is a lot going on behind you in the picture.',
    remedy: 'Sit in front of a plain wall, then try again.',
    staffText: 'The gradient of the background is over the policy limit (backgroundBusyness).',
  },
  'environment.not_alone': {
    title: 'Somebody else is near',
    cause: 'Another person is in the picture or can be heard.',
    remedy: 'Ask others to step out of view for a moment, then try again.',
    staffText: 'A second, smaller face or a second voice is found beside the main person (faces, secondFaceSize).',
  },
} as const satisfies Record<CodesOf<'environment'>, ReasonText>;
