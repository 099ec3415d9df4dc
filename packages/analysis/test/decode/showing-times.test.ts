import { expect, test } from 'vitest';
import { createShowingTimes } from '../../src/decode/child/showing-times.ts';

/** Times of the pictures that come out when the decoder is fed this far ahead and claims times in the order of feeding. */
function played(fed: readonly number[], ahead: number): number[] {
  const times = createShowingTimes();
  const shown: number[] = [];
  for (const [index, time] of fed.entries()) {
    times.fed(time);
    if (index >= ahead) shown.push(times.shown(fed[index - ahead] as number));
  }
  for (let left = fed.length - ahead; left < fed.length; left++) shown.push(times.shown(fed[left] as number));
  return shown;
}

test('pictures that were fed in another order are shown in that of time', () => {
  expect(played([0, 3, 1, 2, 6, 4, 5, 9, 7, 8], 3)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(played([0, 4, 2, 1, 3, 8, 6, 5, 7], 4)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('where nothing is reordered the decoder’s own word stands, also for pictures it left out', () => {
  const times = createShowingTimes();
  for (const time of [0, 1, 2, 3]) times.fed(time);
  expect([times.shown(0), times.shown(2), times.shown(3)]).toEqual([0, 2, 3]);
});

test('what a broken decoder had been fed gives its times to nobody', () => {
  const times = createShowingTimes();
  for (const time of [0, 3, 1]) times.fed(time);
  expect(times.shown(0)).toBe(0);
  times.restart();
  for (const time of [10, 13, 11]) times.fed(time);
  expect([times.shown(10), times.shown(13)]).toEqual([10, 11]);
});
