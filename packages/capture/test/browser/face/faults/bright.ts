import { withLight } from '@mien/samples';
import type { FaceFault } from '../fault.ts';

export const BRIGHT_FACE: FaceFault = {
  name: 'the camera is overexposed',
  code: 'environment.too_bright',
  show: (people) => people.look([withLight(2.6)]),
};
