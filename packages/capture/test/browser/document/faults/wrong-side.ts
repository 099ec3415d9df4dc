import type { DocumentFault } from '../fault.ts';

export const WRONG_SIDE: DocumentFault = {
  name: 'the back where the front is asked for',
  code: 'document.wrong_side',
  show: (people) => people.back(),
};
