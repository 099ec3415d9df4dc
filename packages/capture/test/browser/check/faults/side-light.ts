import { withSideLight } from '@mien/samples';
import type { Fault } from '../support/fault.ts';

export const SIDE_LIGHT: Fault = {
  name: 'the light comes from one side',
  code: 'environment.uneven_light',
  probe: 'light',
  state: 'warn',
  devices: async ({ film }) => ({ camera: await film('side', [withSideLight(0.15)]) }),
  goesOn: 'mended',
};
