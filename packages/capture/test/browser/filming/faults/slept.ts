import type { FilmingFault } from '../fault.ts';

export const SLEPT: FilmingFault = {
  name: 'the device slept for longer than the step may take',
  code: 'session.abandoned',
  bring: ({ service }) => service.pass(6 * 60_000),
};
