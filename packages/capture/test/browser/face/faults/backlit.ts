import { withBacklight } from '@mien/samples';
import type { FaceFault } from '../fault.ts';

export const BACKLIT_FACE: FaceFault = {
  name: 'a window behind',
  code: 'environment.backlit',
  show: (people) => people.look([withBacklight(0.2)]),
};
