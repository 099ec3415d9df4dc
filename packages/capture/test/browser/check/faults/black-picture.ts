import { withLight } from '@mien/samples';
import type { Fault } from '../support/fault.ts';

export const BLACK_PICTURE: Fault = {
  name: 'the lens is covered',
  code: 'device.camera_black',
  probe: 'picture',
  state: 'blocked',
  devices: async ({ film }) => ({ camera: await film('black', [withLight(0.01)], 6) }),
  goesOn: 'mended',
};
