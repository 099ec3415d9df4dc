import type { FilmingFault } from '../fault.ts';

export const NETWORK_STALLED: FilmingFault = {
  name: 'the line stands still between two movements',
  code: 'network.unstable',
  bring: ({ service }) => service.door.stall(),
  mend: ({ service }) => service.door.unstall(),
};
