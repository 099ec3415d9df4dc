import { measured, notMeasured } from '@mien/protocol';
import { changeFaces } from '../clean-scene.ts';
import { change, type Fault, faultsOf, most } from './fault.ts';

export const FACE_CAPTURE_FAULTS: readonly Fault[] = faultsOf({ check: 'face.capture', step: 'face', class: 'retry' }, [
  {
    code: 'face.not_found',
    when: 'nobody is in the picture',
    signal: 'faces',
    threshold: 1,
    spoil: ({ face }) => {
      for (const frame of face.frames) Object.assign(frame, { faces: 0, main: null });
    },
  },
  {
    code: 'face.not_found',
    when: 'the face search says there is none',
    signal: 'faces',
    threshold: 1,
    spoil: ({ input }) => {
      if (input.signals.face.measured) input.signals.face.value.face = notMeasured('no_face');
    },
  },
  {
    code: 'face.out_of_frame',
    when: 'a third of the face is outside',
    signal: 'croppedRatio',
    threshold: 0.02,
    spoil: (scene) => changeFaces(scene, { croppedRatio: 0.3 }),
  },
  {
    code: 'face.out_of_frame',
    when: 'the face is in a corner',
    signal: 'offCentre',
    threshold: 0.45,
    spoil: (scene) => changeFaces(scene, { offCentre: 0.7 }),
  },
  {
    code: 'face.too_far',
    when: 'the head is small, and therefore unsharp',
    signal: 'headSize',
    threshold: 0.2,
    spoil: (scene) => changeFaces(scene, { headSize: 0.1, sharpness: 20 }),
  },
  {
    code: 'face.too_far',
    when: 'too few pixels lie between the eyes',
    signal: 'interEyeDistancePx',
    threshold: 60,
    spoil: (scene) => changeFaces(scene, { interEyeDistancePx: 30 }),
  },
  {
    code: 'face.too_close',
    when: 'the head overfills the picture, and is therefore cropped',
    signal: 'headSize',
    threshold: 0.9,
    spoil: (scene) => changeFaces(scene, { headSize: 1.1, croppedRatio: 0.2 }),
  },
  {
    code: 'face.covered',
    when: 'a mask hides the mouth, and the match with it',
    signal: 'occlusion',
    threshold: 0.3,
    spoil: (scene) => {
      changeFaces(scene, { occlusion: measured({ eyes: 0, mouth: 0.9, face: 0.4 }) });
      change(scene.input.signals.faceMatch, { similarity: 0.1 });
    },
  },
  {
    code: 'face.blurred',
    when: 'most frames are blurred',
    signal: 'sharpness',
    threshold: 60,
    spoil: (scene) => changeFaces(scene, { sharpness: 15 }, most),
  },
  {
    code: 'face.eyes_closed',
    when: 'the eyes are shut in most frames',
    signal: 'eyeOpening',
    threshold: 0.72,
    spoil: (scene) => changeFaces(scene, { eyeOpening: 0.1 }, most),
  },
  {
    code: 'face.not_frontal',
    when: 'the head is turned throughout',
    signal: 'pose.yaw',
    threshold: 20,
    spoil: (scene) => changeFaces(scene, { pose: { yaw: 45, pitch: 0, roll: 0 } }),
  },
  {
    code: 'face.multiple',
    when: 'a face of like size stands beside',
    signal: 'secondFaceSize',
    threshold: 0.35,
    spoil: ({ face }) => {
      for (const frame of face.frames) Object.assign(frame, { faces: 2, secondFaceSize: 0.8 });
    },
  },
  {
    code: 'face.multiple',
    when: 'a second person is there for a quarter of the clip',
    signal: 'secondFaceSize',
    threshold: 0.35,
    spoil: ({ face }) => {
      face.frames.forEach((frame, at) => {
        if (at % 4 === 0) Object.assign(frame, { faces: 2, secondFaceSize: 0.8 });
      });
    },
  },
]);
