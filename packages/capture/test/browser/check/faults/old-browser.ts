import type { Fault } from '../support/fault.ts';

export const OLD_BROWSER: Fault = {
  name: 'the browser cannot record',
  code: 'device.browser_unsupported',
  probe: 'page',
  state: 'blocked',
  fixture: 'delete globalThis.MediaRecorder;',
  goesOn: 'elsewhere',
};
