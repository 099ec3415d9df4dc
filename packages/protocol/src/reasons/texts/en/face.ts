import type { CodesOf } from '../../facts.ts';
import type { ReasonText } from '../../reason.ts';

export const FACE_EN = {
  'face.not_found': {
    title: 'No face in the picture',
    cause: 'Your face cannot be seen in the recording.',
    remedy: 'Hold the camera at eye level with your face in the oval, then try again.',
    staffText: 'The detector finds no face in enough sampled frames (faces = 0).',
  },
  'face.out_of_frame': {
    title: 'Face is partly outside',
    cause: 'Part of your face is outside the picture.',
    remedy: 'Move until your whole face is inside the oval, then try again.',
    staffText: 'The face is off centre or cropped by more than the policy limit (offCentre, croppedRatio).',
  },
  'face.too_far': {
    title: 'Too far from the camera',
    cause: 'Your face is too small in the picture.',
    remedy: 'Come closer until your face fills the oval, then try again.',
    staffText: 'Inter-eye distance or head size is under the policy minimum (interEyeDistancePx, headSize).',
  },
  'face.too_close': {
    title: 'Too close to the camera',
    cause: 'Your face is too large for the picture.',
    remedy: 'Move back until your face fits the oval, then try again.',
    staffText: 'Head size is over the policy limit (headSize).',
  },
  'face.covered': {
    title: 'Face is partly covered',
    cause: 'Something covers part of your face.',
    remedy: 'Take off mask, sunglasses or hat and clear your hair from your face, then try again.',
    staffText: 'The covered share of eyes, mouth or face is over the policy limit (occlusion).',
  },
  'face.blurred': {
    title: 'Face is blurred',
    cause: 'Your face is not sharp in the recording.',
    remedy: 'Wipe the lens, add light and hold still, then try again.',
    staffText: 'Sharpness of the aligned face is under the policy minimum in too many frames (sharpness).',
  },
  'face.eyes_closed': {
    title: 'Eyes are closed',
    cause: 'Your eyes look closed in most of the recording.',
    remedy: 'Open your eyes and look at the camera, then try again.',
    staffText: 'Eye opening is under the policy share of the person’s own baseline in too many frames (eyeOpening).',
  },
  'face.not_frontal': {
    title: 'Face is turned away',
    cause: 'You do not look straight at the camera long enough.',
    remedy: 'Look straight into the camera when asked, then try again.',
    staffText: 'Too few frames have yaw and pitch within the policy limits (pose.yaw, pose.pitch).',
  },
  'face.multiple': {
    title: 'More than one face',
    cause: 'More than one face is in the picture.',
    remedy: 'Make sure that only you are in the picture, then try again.',
    staffText: 'A second face reaches the policy size against the main one (secondFaceSize).',
  },
} as const satisfies Record<CodesOf<'face'>, ReasonText>;
