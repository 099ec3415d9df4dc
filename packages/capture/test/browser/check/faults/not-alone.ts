import { withNeighbour, withShift } from '@mien/samples';
import type { Fault } from '../support/fault.ts';

export const NOT_ALONE: Fault = {
  name: 'somebody sits beside the person',
  code: 'environment.not_alone',
  probe: 'company',
  state: 'warn',
  devices: async ({ film, head }) => ({ camera: await film('company', [withShift(-0.2, 0), withNeighbour(head.photograph, 0.55)]) }),
  goesOn: 'mended',
};
