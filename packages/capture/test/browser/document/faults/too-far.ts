import type { DocumentFault } from '../fault.ts';

export const TOO_FAR: DocumentFault = {
  name: 'the card is small in the picture',
  code: 'document.too_far',
  show: (people) => people.front({ scale: 0.26 }),
};
