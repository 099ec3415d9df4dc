import { withLight } from '@mien/samples';
import type { Fault } from '../support/fault.ts';

export const BRIGHT: Fault = {
  name: 'a lamp shines into the face',
  code: 'environment.too_bright',
  probe: 'light',
  state: 'warn',
  devices: async ({ film }) => ({ camera: await film('bright', [withLight(2.6)]) }),
  goesOn: 'mended',
};
