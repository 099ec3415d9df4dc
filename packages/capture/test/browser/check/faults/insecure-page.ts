import type { Fault } from '../support/fault.ts';

export const INSECURE_PAGE: Fault = {
  name: 'the page was opened over http',
  code: 'device.insecure_context',
  probe: 'page',
  state: 'blocked',
  browser: () => ({ flags: ['--host-resolver-rules=MAP wallet.test 127.0.0.1'] }),
  address: ({ line }) => `http://wallet.test:${line.port}/verify#check`,
};
