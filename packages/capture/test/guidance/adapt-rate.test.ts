import { expect, test } from 'vitest';
import { adaptRate, FIRST_PACE, isQuick, type Pace } from '../../src/guidance/adapt-rate.ts';

const after = (count: number, cost: Parameters<typeof adaptRate>[1], from: Pace = FIRST_PACE): Pace =>
  Array.from({ length: count }).reduce<Pace>((pace) => adaptRate(pace, cost), from);

test('a quick device looks more than ten times a second', () =>
  expect(after(40, { tookMs: 25, droppedShare: 0 }).intervalMs).toBeLessThanOrEqual(67));

test('a slow device looks less often and rests in between', () => {
  const { intervalMs, isOff } = after(40, { tookMs: 300, droppedShare: 0 });
  expect(intervalMs).toBeGreaterThan(340);
  expect(isOff).toBe(false);
});

test('dropped frames slow it down at once, and it recovers when they stop', () => {
  const slowed = after(3, { tookMs: 30, droppedShare: 0.3 });
  expect(slowed.intervalMs).toBeGreaterThan(FIRST_PACE.intervalMs * 3);
  expect(after(40, { tookMs: 30, droppedShare: 0 }, slowed).intervalMs).toBeLessThanOrEqual(67);
});

test('it switches itself off before it disturbs, and stays off', () => {
  const off = after(20, { tookMs: 30, droppedShare: 0.5 });
  expect(off.isOff).toBe(true);
  expect(after(20, { tookMs: 1, droppedShare: 0 }, off).isOff).toBe(true);
  expect(after(30, { tookMs: 2500, droppedShare: 0 }).isOff).toBe(true);
});

test('a quick device looks on beside a recording and rests more; a slow one, or one that loses a frame by it, does not', () => {
  const quick = after(40, { tookMs: 40, droppedShare: 0 });
  expect(isQuick(quick)).toBe(true);
  expect(isQuick(after(40, { tookMs: 400, droppedShare: 0 }))).toBe(false);
  const beside = adaptRate(quick, { tookMs: 40, droppedShare: 0 }, 'recording');
  expect(beside.intervalMs).toBeGreaterThanOrEqual(66);
  expect(beside.isOff).toBe(false);
  const lost = { tookMs: 40, droppedShare: 0.2 };
  expect(adaptRate(adaptRate(beside, lost, 'recording'), lost, 'recording').isOff).toBe(true);
  const slow = { tookMs: 1200, droppedShare: 0 };
  expect(adaptRate(adaptRate(beside, slow, 'recording'), slow, 'recording').isOff).toBe(true);
});
