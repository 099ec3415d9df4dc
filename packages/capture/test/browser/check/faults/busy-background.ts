import { withBusyBackground } from '@mien/samples';
import type { Fault } from '../support/fault.ts';

export const BUSY_BACKGROUND: Fault = {
  name: 'a crowded wall is behind the person',
  code: 'environment.busy_background',
  probe: 'background',
  state: 'warn',
  devices: async ({ film }) => ({ camera: await film('busy', [withBusyBackground(5)]) }),
  goesOn: 'mended',
};
