import { expect, test } from 'vitest';
import { type AutoCapture, advanceAutoCapture, beginAutoCapture, secondsLeft } from '../../src/guidance/auto-capture.ts';

const STEP = 100;
function play(good: readonly boolean[]): AutoCapture[] {
  let state = beginAutoCapture(0);
  return good.map((isGood, index) => {
    state = advanceAutoCapture(state, isGood, index * STEP);
    return state;
  });
}
const times = (count: number, value: boolean): boolean[] => Array.from({ length: count }, () => value);

test('a good picture that lasts is counted down, visibly, and then taken once', () => {
  const states = play(times(40, true));
  const phases = states.map(({ phase }) => phase);
  expect(phases.indexOf('counting')).toBe(5);
  expect(phases.indexOf('fired')).toBe(20);
  expect(states.map((state, index) => secondsLeft(state, index * STEP)).filter((left) => left !== null)).toEqual([
    ...times(5, true).map(() => 2),
    ...times(10, true).map(() => 1),
  ]);
});

test('one bad frame does not stop the count, half a second does', () => {
  expect(play([...times(10, true), false, ...times(20, true)]).at(-1)?.phase).toBe('fired');
  expect(play([...times(10, true), ...times(5, false)]).at(-1)?.phase).toBe('waiting');
});

test('it never takes a bad picture', () => {
  const states = play([...times(19, true), false, false, true]);
  expect(states[20]?.phase).toBe('counting');
  expect(states[21]?.phase).toBe('fired');
});

test('after ten seconds the person may take it themselves', () => {
  const last = play(times(101, false)).at(-1);
  expect(last).toMatchObject({ phase: 'waiting', isManualOffered: true });
});
