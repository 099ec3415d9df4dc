import type { Fault } from '../support/fault.ts';

export const NO_CAMERA: Fault = {
  name: 'no camera is plugged in',
  code: 'device.camera_missing',
  probe: 'camera',
  state: 'blocked',
  browser: { flags: ['--use-fake-device-for-media-stream=device-count=0'], camera: undefined },
  goesOn: 'elsewhere',
};
