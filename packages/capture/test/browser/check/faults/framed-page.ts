import type { Fault } from '../support/fault.ts';

export const FRAMED_PAGE: Fault = {
  name: 'the host page forgot the frame’s allow',
  code: 'device.iframe_blocked',
  probe: 'page',
  state: 'blocked',
  isFramed: true,
  mend: async (_, page) => {
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('allow', 'camera; microphone'));
  },
  goesOn: 'reloaded',
};
