import { withBacklight } from '@mien/samples';
import type { Fault } from '../support/fault.ts';

export const BACKLIT: Fault = {
  name: 'a window is behind the person',
  code: 'environment.backlit',
  probe: 'light',
  state: 'warn',
  devices: async ({ film }) => ({ camera: await film('backlit', [withBacklight(0.2)]) }),
  goesOn: 'mended',
};
