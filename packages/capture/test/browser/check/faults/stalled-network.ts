import type { Fault } from '../support/fault.ts';

export const STALLED_NETWORK: Fault = {
  name: 'the line stands still again and again',
  code: 'network.unstable',
  probe: 'network',
  state: 'blocked',
  async bring({ line }) {
    line.beginStalls();
  },
  async mend({ line }) {
    line.endStalls();
  },
  goesOn: 'mended',
};
