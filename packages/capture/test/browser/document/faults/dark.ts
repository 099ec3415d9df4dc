import type { DocumentFault } from '../fault.ts';

export const DARK_CARD: DocumentFault = {
  name: 'no lamp is on',
  code: 'document.too_dark',
  show: (people) => people.front({ gain: 0.16 }),
};
