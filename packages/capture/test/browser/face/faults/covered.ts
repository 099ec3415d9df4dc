import { withCover } from '@mien/samples';
import type { FaceFault } from '../fault.ts';

export const COVERED_FACE: FaceFault = {
  name: 'a mask over the mouth',
  code: 'face.covered',
  show: (people) => people.look([withCover('mouth', 'mask')]),
};
