import type { PreflightContext } from '../preflight-context.ts';
import { ok, type Probe, skipped, warn } from '../probe.ts';

interface Battery {
  readonly level: number;
  readonly charging: boolean;
}

const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, ms, null));

/** A verification takes some minutes of camera and screen: about 4 % of a phone's battery. */
const LOW = 0.1;

/** A browser knows its battery at once. Chromium 147 was seen never to answer a second page, and a hint holds nobody up. */
const ANSWER_MS = 1500;

/** A hint where the browser tells (Chromium does, Safari and Firefox do not). The catalogue has no reason for it: nothing fails by it. */
export const powerProbe: Probe<PreflightContext> = {
  name: 'power',
  needs: [],
  async run({ navigator }) {
    const { getBattery } = navigator as Navigator & { readonly getBattery?: () => Promise<Battery> };
    if (getBattery === undefined) return skipped('not told by this browser');
    try {
      const battery = await Promise.race([getBattery.call(navigator), after(ANSWER_MS)]);
      if (battery === null) return skipped('no answer of the browser');
      const { level, charging } = battery;
      const measurement = { batteryPercent: Math.round(level * 100), charging };
      return level < LOW && !charging ? warn(null, measurement) : ok(measurement);
    } catch {
      return skipped('withheld by the page around');
    }
  },
};
