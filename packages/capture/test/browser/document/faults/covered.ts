import type { DocumentFault } from '../fault.ts';

export const COVERED: DocumentFault = {
  name: 'a finger on the text',
  code: 'document.covered',
  side: 'front',
  show: (people) => people.front({ cover: 0.3 }),
};
