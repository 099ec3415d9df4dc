import type { Fault } from '../support/fault.ts';

export const OFFLINE: Fault = {
  name: 'the network is gone',
  code: 'network.offline',
  probe: 'network',
  state: 'blocked',
  async bring(_, page) {
    await page.context().setOffline(true);
  },
  async mend(_, page) {
    await page.context().setOffline(false);
  },
  goesOn: 'mended',
};
