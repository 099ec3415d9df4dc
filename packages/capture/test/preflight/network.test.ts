import { expect, test } from 'vitest';
import { judgeNetwork, NETWORK_LIMITS } from '../../src/preflight/network/judge-network.ts';
import type { NetworkReading, Ping, SentPart } from '../../src/preflight/network/network-reading.ts';

const ping = (roundTripMs: number | null, change: Partial<Ping> = {}): Ping => ({
  sentAtMs: 0,
  roundTripMs,
  waitedMs: roundTripMs ?? 5000,
  isUnderLoad: false,
  ...change,
});
const part = (bytes: number, tookMs: number, isAcknowledged = true): SentPart => ({ bytes, tookMs, isAcknowledged });
const times = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));

const GOOD: NetworkReading = {
  isOnline: true,
  pings: times(30, (index) => ping(40 + (index % 5))),
  parts: times(10, () => part(131_072, 120)),
  downBytesPerSecond: 1_500_000,
  isMetered: null,
  competingBytes: 0,
};
const judge = (change: Partial<NetworkReading>) => judgeNetwork({ ...GOOD, ...change }, NETWORK_LIMITS);

test('a good line passes', () => expect(judge({})).toMatchObject({ state: 'ok', code: null, measurement: { upKbps: 13443 } }));

test('no answer at all is offline, whatever the browser believes', () => {
  expect(judge({ isOnline: false }).code).toBe('network.offline');
  const dead = { pings: times(20, () => ping(null)), parts: times(5, () => part(16_384, 500, false)) };
  expect(judge(dead)).toMatchObject({ state: 'blocked', code: 'network.offline' });
});

test('a slow line that is steady is slow and not unstable', () => {
  const slow = {
    pings: [...times(8, () => ping(60)), ...times(8, () => ping(1400, { isUnderLoad: true }))],
    parts: times(4, () => part(16_384, 650)),
  };
  expect(judge(slow)).toMatchObject({ state: 'blocked', code: 'network.too_slow' });
});

test('a line too slow for a single piece is slow', () =>
  expect(judge({ parts: [part(16_384, 900, false)] })).toMatchObject({ code: 'network.too_slow' }));

test('a stall that swallows one piece of a few is unstable, however many questions were answered besides', () => {
  const stalled = {
    pings: times(30, () => ping(30)),
    parts: [...times(3, () => part(65_536, 80)), part(65_536, 2600), part(65_536, 2400, false)],
  };
  expect(judge(stalled)).toMatchObject({ state: 'blocked', code: 'network.unstable' });
});

test('a stall that swallows questions is unstable, however many pieces went through besides', () => {
  const stalled = { pings: [...times(24, () => ping(30)), ...times(8, () => ping(null))], parts: times(40, () => part(65_536, 60)) };
  expect(judge(stalled)).toMatchObject({ state: 'blocked', code: 'network.unstable' });
});

test('one late answer among many is no alarm', () => expect(judge({ pings: [...times(30, () => ping(30)), ping(1800)] }).code).toBeNull());

test('answers cut off by the end of the measurement are no losses', () =>
  expect(judge({ pings: [...times(20, () => ping(30)), ...times(10, () => ping(null, { waitedMs: 200 }))] }).code).toBeNull());

test('restless round trips are unstable', () =>
  expect(judge({ pings: times(20, (index) => ping(index % 2 === 0 ? 40 : 900)) }).code).toBe('network.unstable'));

test('mobile data and transfers beside ours warn and block nothing', () => {
  expect(judge({ isMetered: true })).toMatchObject({ state: 'warn', code: 'network.metered_or_busy' });
  expect(judge({ competingBytes: 5_000_000 })).toMatchObject({ state: 'warn', code: 'network.metered_or_busy' });
  const shared = { competingBytes: 5_000_000, parts: times(4, () => part(16_384, 650)) };
  expect(judge(shared)).toMatchObject({ state: 'warn', code: 'network.metered_or_busy' });
});
