import { withBlur } from '@mien/samples';
import type { FaceFault } from '../fault.ts';

export const BLURRED_FACE: FaceFault = {
  name: 'a smeared lens',
  code: 'face.blurred',
  show: (people) => people.look([withBlur(5)]),
};
