import type { SendingFault } from '../sending-fault.ts';

/** Bytes a second: 200 kbit/s, which the check-up calls too slow. */
const UP = 25_000;

export const THROTTLED_LINE: SendingFault = {
  name: 'the line carries less than the recorder writes',
  told: 'sending.left',
  bring: async ({ page }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: UP });
  },
};
