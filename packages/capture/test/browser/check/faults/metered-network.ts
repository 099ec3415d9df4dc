import type { Fault } from '../support/fault.ts';

export const METERED_NETWORK: Fault = {
  name: 'the device is on mobile data',
  code: 'network.metered_or_busy',
  probe: 'network',
  state: 'warn',
  fixture: "Object.defineProperty(navigator, 'connection', { value: { type: 'cellular', saveData: false } });",
  goesOn: 'as_it_is',
};
