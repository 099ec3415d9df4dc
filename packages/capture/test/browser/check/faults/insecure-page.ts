import type { Fault } from '../support/fault.ts';

export const INSECURE_PAGE: Fault = {
  name: 'the page was opened over http',
  code: 'device.insecure_context',
  probe: 'page',
  state: 'blocked',
  origin: ({ line }) => `http://wallet.test:${line.port}`,
  goesOn: 'reopened',
};
