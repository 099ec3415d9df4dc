import type { SendingFault } from '../sending-fault.ts';

/** Bytes a second: 400 kbit/s. */
const UP = 50_000;

export const THROTTLED_LINE: SendingFault = {
  name: 'the line carries less than the recorder writes',
  told: 'sending.left',
  filmed: 'or_again',
  bring: async ({ page }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: UP });
  },
};
