import { withLight } from '@mien/samples';
import type { Fault } from '../support/fault.ts';

export const DARK: Fault = {
  name: 'no lamp is on',
  code: 'environment.too_dark',
  probe: 'light',
  state: 'warn',
  devices: async ({ film }) => ({ camera: await film('dark', [withLight(0.18)]) }),
  goesOn: 'mended',
};
