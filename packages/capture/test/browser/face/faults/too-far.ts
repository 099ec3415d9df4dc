import { withDistance } from '@mien/samples';
import type { FaceFault } from '../fault.ts';

export const FAR_FACE: FaceFault = {
  name: 'sitting far from the camera',
  code: 'face.too_far',
  show: (people) => people.look([withDistance(0.4)]),
};
