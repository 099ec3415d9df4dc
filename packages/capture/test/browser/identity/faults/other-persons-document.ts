import type { IdentityFault } from '../fault.ts';

export const OTHER_PERSONS_DOCUMENT: IdentityFault = {
  name: 'the portrait on the document is somebody else',
  code: 'identity.face_mismatch',
  front: (people) => people.othersFront(),
};
