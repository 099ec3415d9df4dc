import { expect, it } from 'vitest';
import { createRightOfWay, type Lane } from '../../src/measure/child/right-of-way.ts';

/** Everything that can happen without news from outside has happened. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function openRoad() {
  const way = createRightOfWay();
  const went: string[] = [];
  const go = async (name: string, lane: Lane): Promise<void> => {
    await lane.turn();
    went.push(name);
  };
  return { way, went, go };
}

it('clips that are being filmed go on side by side while nobody waits for an answer', async () => {
  const { way, went, go } = openRoad();
  await Promise.all([go('one', way.enter()), go('two', way.enter())]);
  expect(went).toEqual(['one', 'two']);
});

it('clips whose people wait go one after the other in the order of their waiting, the others when none is left', async () => {
  const { way, went, go } = openRoad();
  const [filmed, first, second] = [way.enter(), way.enter(), way.enter()];
  second.claim();
  first.claim();
  first.claim();
  void go('filmed', filmed);
  void go('first', first);
  void go('second', second);
  await settle();
  expect(went).toEqual(['second']);
  second.leave();
  await settle();
  expect(went).toEqual(['second', 'first']);
  first.leave();
  await settle();
  expect(went).toEqual(['second', 'first', 'filmed']);
});

it('a clip that is filmed to its end waits like any other, and one that is given up holds nobody back', async () => {
  const { way, went, go } = openRoad();
  const [filmed, other] = [way.enter(), way.enter()];
  other.claim();
  filmed.claim();
  void go('filmed', filmed);
  await settle();
  expect(went).toEqual([]);
  other.leave();
  await settle();
  expect(went).toEqual(['filmed']);
});
