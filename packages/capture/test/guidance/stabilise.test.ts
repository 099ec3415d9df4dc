import { expect, test } from 'vitest';
import type { Seen } from '../../src/guidance/instruction.ts';
import { type Steadiness, stabilise, UNSTEADY } from '../../src/guidance/stabilise.ts';

const FRAME_MS = 90;

/** What was shown after each frame, and when it changed. */
function play(frames: readonly Seen[], stepMs = FRAME_MS): { readonly shown: (Seen | null)[]; readonly changes: number[] } {
  let state: Steadiness = UNSTEADY;
  const shown: (Seen | null)[] = [];
  const changes: number[] = [];
  frames.forEach((seen, index) => {
    const before = state.shown;
    state = stabilise(state, seen, index * stepMs);
    shown.push(state.shown);
    if (before !== null && before !== state.shown) changes.push(index * stepMs);
  });
  return { shown, changes };
}
const times = (count: number, ...pattern: readonly Seen[]): Seen[] =>
  Array.from({ length: count }, (_, index) => pattern[index % pattern.length] as Seen);

test('the first thing seen is told at once', () => expect(play(['face.too_far']).shown).toEqual(['face.too_far']));

test('one odd frame among good ones is never told', () =>
  expect(play([...times(10, 'good'), 'face.blurred', ...times(10, 'good')]).changes).toEqual([]));

test('what lasts is told', () => expect(play([...times(15, 'face.too_far'), ...times(15, 'good')]).shown.at(-1)).toBe('good'));

test('two faults that take turns do not make the words flicker', () => {
  const { changes } = play(times(200, 'face.too_far', 'face.blurred'));
  expect(changes).toEqual([]);
});

test('whatever comes in, each instruction stands long enough to be read', () => {
  const kinds: Seen[] = ['good', 'face.too_far', 'face.blurred', 'face.not_found', 'environment.too_dark'];
  for (let seed = 1; seed <= 50; seed++) {
    let state = seed;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const frames: Seen[] = [];
    while (frames.length < 400) frames.push(...times(1 + Math.floor(random() * 12), kinds[Math.floor(random() * kinds.length)] as Seen));
    const { changes } = play(frames, 30 + Math.floor(random() * 200));
    changes.slice(1).forEach((at, index) => {
      expect(at - (changes[index] as number)).toBeGreaterThanOrEqual(1000);
    });
  }
});

test('what no frame says any more is not left standing while others take turns', () => {
  const { shown } = play([...times(12, 'good'), ...times(40, 'face.too_far', 'face.blurred')]);
  expect(shown.at(-1)).not.toBe('good');
});
