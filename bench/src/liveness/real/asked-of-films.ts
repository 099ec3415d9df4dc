import type { CheckName, ClipLimits, FaceQualityLimits, Policy } from '@mien/protocol';

const NO_DOCUMENT = 'there is no document';
const NO_PROMPT = 'nothing was asked of the man, and no page told of the recording';
const NO_SOUND = 'the films have no sound';
const NO_OTHERS = 'nothing came before it to be compared with';

/** Every check: asked of a film that was not made for us, or why it is left out. */
export const ASKED_OF_FILMS = {
  'document.media': NO_DOCUMENT,
  'document.capture': NO_DOCUMENT,
  'document.read': NO_DOCUMENT,
  'document.consistency': NO_DOCUMENT,
  'document.validity': NO_DOCUMENT,
  'document.presentation': NO_DOCUMENT,
  'claims.match': NO_DOCUMENT,
  'applicant.age': NO_DOCUMENT,
  'face.media': true,
  'face.capture': true,
  'face.environment': true,
  'face.continuity': true,
  'face.still_image': true,
  'face.presentation': true,
  'face.match': NO_DOCUMENT,
  'face.enrolled': NO_OTHERS,
  'audio.presence': NO_SOUND,
  'liveness.binding': NO_PROMPT,
  'liveness.timing': NO_PROMPT,
  'liveness.challenge': NO_PROMPT,
  'liveness.evidence': NO_PROMPT,
  'liveness.reuse': NO_OTHERS,
  'link.document': NO_DOCUMENT,
  'link.face': NO_OTHERS,
  'link.velocity': NO_OTHERS,
  'voice.media': NO_SOUND,
  'voice.continuity': NO_SOUND,
  'voice.timing': NO_SOUND,
  'voice.lips': NO_SOUND,
  'voice.digits': NO_SOUND,
} as const satisfies Record<CheckName, true | string>;

/** Limits in pixels within checks that are asked: the films are 288 and 300 pixels high, and a policy asks for 360. */
export const LIMITS_LEFT_OUT = {
  'face.clip.minHeight': 'device.camera_low_resolution',
  'face.quality.minInterEyeDistancePx': 'face.too_far, by pixels; by share of the picture it is still asked',
} as const satisfies Partial<Record<`face.clip.${keyof ClipLimits}` | `face.quality.${keyof FaceQualityLimits}`, string>>;

export const isAsked = (check: CheckName): boolean => ASKED_OF_FILMS[check] === true;

/** A policy as far as such a film can be held to it. */
export const policyForFilms = (policy: Policy): Policy => ({
  ...policy,
  steps: ['face'],
  requiredChecks: policy.requiredChecks.filter(isAsked),
  face: { ...policy.face, clip: { ...policy.face.clip, minHeight: 0 }, quality: { ...policy.face.quality, minInterEyeDistancePx: 0 } },
});
