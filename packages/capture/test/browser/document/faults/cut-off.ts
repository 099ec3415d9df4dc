import type { DocumentFault } from '../fault.ts';

export const CUT_OFF: DocumentFault = {
  name: 'a quarter of the card outside the picture',
  code: 'document.cut_off',
  show: (people) => people.front({ cropOff: 0.25 }),
};
