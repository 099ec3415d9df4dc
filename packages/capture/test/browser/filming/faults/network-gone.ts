import type { FilmingFault } from '../fault.ts';

export const NETWORK_GONE: FilmingFault = {
  name: 'the network goes between two movements',
  code: 'network.unstable',
  bring: ({ service }) => service.door.shut(),
  mend: ({ service }) => service.door.unshut(),
};
