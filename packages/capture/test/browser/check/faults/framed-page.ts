import type { Fault } from '../support/fault.ts';

/** Another origin to the browser, though the same machine. */
export const FRAMED_PAGE: Fault = {
  name: 'the host page forgot the frame’s allow',
  code: 'device.iframe_blocked',
  probe: 'page',
  state: 'blocked',
  address: ({ line }) => `http://localhost:${line.port}/framed`,
  isFramed: true,
};
