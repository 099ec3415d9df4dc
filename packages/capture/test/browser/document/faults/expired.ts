import type { DocumentFault } from '../fault.ts';

export const EXPIRED: DocumentFault = {
  name: 'a card whose time is over',
  code: 'document.expired',
  side: 'back',
  show: (people) => people.expiredBack(),
};
