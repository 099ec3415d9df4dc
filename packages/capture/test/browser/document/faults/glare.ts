import type { DocumentFault } from '../fault.ts';

export const GLARE: DocumentFault = {
  name: 'a lamp mirrored in the card',
  code: 'document.glare',
  show: (people) => people.front({ glare: 1.5 }),
};
