import { changeFaces } from '../clean-scene.ts';
import { type Fault, faultsOf } from './fault.ts';

export const FACE_ENVIRONMENT_FAULTS: readonly Fault[] = faultsOf({ check: 'face.environment', step: 'face', class: 'retry' }, [
  {
    code: 'environment.not_alone',
    when: 'somebody stands in the background',
    signal: 'secondFaceSize',
    threshold: 0.175,
    spoil: ({ face }) => {
      for (const frame of face.frames) Object.assign(frame, { faces: 2, secondFaceSize: 0.25 });
    },
  },
  {
    code: 'environment.too_dark',
    when: 'the face is dark, and therefore blurred',
    signal: 'brightness',
    threshold: 40,
    spoil: (scene) => changeFaces(scene, { brightness: 20, sharpness: 10 }),
  },
  {
    code: 'environment.too_dark',
    when: 'it is so dark that no face is found',
    signal: 'frameBrightness',
    threshold: 40,
    spoil: ({ face }) => {
      for (const frame of face.frames) Object.assign(frame, { faces: 0, main: null, frameBrightness: 9 });
    },
  },
  {
    code: 'environment.too_bright',
    when: 'the face is burnt out',
    signal: 'overExposure',
    threshold: 0.25,
    spoil: (scene) => changeFaces(scene, { overExposure: 0.6 }),
  },
  {
    code: 'environment.too_bright',
    when: 'it is so bright that no face is found',
    signal: 'frameBrightness',
    threshold: 225,
    spoil: ({ face }) => {
      for (const frame of face.frames) Object.assign(frame, { faces: 0, main: null, frameBrightness: 250 });
    },
  },
  {
    code: 'environment.backlit',
    when: 'a window is behind, and the face therefore dark',
    signal: 'backlight',
    threshold: 90,
    spoil: (scene) => changeFaces(scene, { backlight: 150, brightness: 35 }),
  },
  {
    code: 'environment.uneven_light',
    when: 'a lamp lights one side',
    signal: 'illuminationUniformity',
    threshold: 0.6,
    spoil: (scene) => changeFaces(scene, { illuminationUniformity: 0.3 }),
  },
  {
    code: 'environment.busy_background',
    when: 'the background is full of edges',
    signal: 'backgroundBusyness',
    threshold: 0.1,
    spoil: (scene) => changeFaces(scene, { backgroundBusyness: 0.4 }),
  },
]);
