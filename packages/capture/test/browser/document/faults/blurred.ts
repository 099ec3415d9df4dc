import type { DocumentFault } from '../fault.ts';

export const BLURRED: DocumentFault = {
  name: 'a hand that shakes',
  code: 'document.blurred',
  side: 'front',
  show: (people) => people.front({ blur: 5 }),
};
