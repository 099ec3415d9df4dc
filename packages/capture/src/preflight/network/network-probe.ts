import type { PreflightContext } from '../preflight-context.ts';
import { type Probe, skipped } from '../probe.ts';
import { judgeNetwork } from './judge-network.ts';
import { measureNetwork } from './measure-network.ts';

/** The way to our own server, and no other. */
export const networkProbe: Probe<PreflightContext> = {
  name: 'network',
  needs: ['page'],
  async run({ server, line, limits }, signal) {
    if (server === null) return skipped('no server');
    const reading = await measureNetwork(server, line, signal);
    return signal.aborted ? skipped('stopped') : judgeNetwork(reading, limits.network);
  },
};
