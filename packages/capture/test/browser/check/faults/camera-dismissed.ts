import type { Fault } from '../support/fault.ts';

/** Refused, and asked again next time: what a person who closes the question leaves behind. */
export const CAMERA_DISMISSED: Fault = {
  name: 'the question about the camera is closed without an answer',
  code: 'device.camera_dismissed',
  probe: 'camera',
  state: 'blocked',
  besides: ['microphone'],
  browser: { dialogue: 'no' },
  goesOn: 'elsewhere',
};
