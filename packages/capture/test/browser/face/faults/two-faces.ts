import { withNeighbour, withShift } from '@mien/samples';
import type { FaceFault } from '../fault.ts';

export const TWO_FACES: FaceFault = {
  name: 'a second person beside',
  code: 'face.multiple',
  show: (people) => people.look([withShift(-0.2, 0), withNeighbour(people.photograph, 0.55)]),
};
