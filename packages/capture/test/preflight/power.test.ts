import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { powerProbe } from '../../src/preflight/devices/power-probe.ts';
import type { PreflightContext } from '../../src/preflight/preflight-context.ts';

const look = (getBattery: (() => Promise<unknown>) | undefined) =>
  powerProbe.run({ navigator: { getBattery } } as unknown as PreflightContext, new AbortController().signal);

describe('the battery is a hint', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('warns where little is left and no charger is there, and has no reason of the catalogue', async () => {
    expect(await look(async () => ({ level: 0.05, charging: false }))).toEqual({
      state: 'warn',
      code: null,
      measurement: { batteryPercent: 5, charging: false },
    });
    expect((await look(async () => ({ level: 0.05, charging: true }))).state).toBe('ok');
  });

  it.each([
    ['does not tell', undefined],
    ['refuses', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
  ])('nobody waits for one that %s', async (_, getBattery) => {
    expect((await look(getBattery)).state).toBe('skipped');
  });

  it('nobody waits for a browser that never answers', async () => {
    const looking = look(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(2000);
    expect(await looking).toMatchObject({ state: 'skipped', measurement: { why: 'no answer of the browser' } });
  });
});
