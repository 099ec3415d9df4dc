import type { Fault } from '../support/fault.ts';

export const FROZEN_PICTURE: Fault = {
  name: 'the camera gives the same picture again and again',
  code: 'device.camera_frozen',
  probe: 'picture',
  state: 'blocked',
  devices: async ({ film }) => ({ camera: await film('frozen', [], 1) }),
  goesOn: 'mended',
};
