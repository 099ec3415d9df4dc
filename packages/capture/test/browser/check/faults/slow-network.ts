import type { Page } from 'playwright-core';
import type { Fault } from '../support/fault.ts';

export const SLOW_NETWORK: Fault = {
  name: 'the line sends 200 kbit/s',
  code: 'network.too_slow',
  probe: 'network',
  state: 'blocked',
  bring: (_, page) => throttle(page, 25_000),
  mend: (_, page) => throttle(page, -1),
  goesOn: 'mended',
};

async function throttle(page: Page, uploadThroughput: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
}
