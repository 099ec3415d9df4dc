import { withLight } from '@mien/samples';
import type { FaceFault } from '../fault.ts';

export const DARK_FACE: FaceFault = {
  name: 'no lamp is on',
  code: 'environment.too_dark',
  show: (people) => people.look([withLight(0.18)]),
};
