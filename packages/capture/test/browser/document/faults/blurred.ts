import type { DocumentFault } from '../fault.ts';

export const BLURRED: DocumentFault = {
  name: 'a hand that shakes',
  code: 'document.blurred',
  show: (people) => people.front({ blur: 3 }),
};
