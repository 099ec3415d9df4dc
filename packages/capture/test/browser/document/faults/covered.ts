import type { DocumentFault } from '../fault.ts';

export const COVERED: DocumentFault = {
  name: 'a finger on the text',
  code: 'document.covered',
  show: (people) => people.front({ cover: 0.3 }),
};
