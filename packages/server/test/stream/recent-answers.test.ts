import { describe, expect, it } from 'vitest';
import { keepRecentAnswers } from '../../src/stream/recent-answers.ts';

function open() {
  let at = 0;
  const watchers = new Map<string, Set<() => void>>();
  const changes = {
    watch: (id: string, onChange: () => void) => {
      const set = watchers.get(id) ?? new Set();
      watchers.set(id, set.add(onChange));
      return () => {
        set.delete(onChange);
        if (set.size === 0) watchers.delete(id);
      };
    },
  };
  const asked: string[] = [];
  const recent = keepRecentAnswers(changes, () => new Date(at));
  return {
    recent,
    asked,
    watched: () => watchers.size,
    pass: (ms: number) => {
      at += ms;
    },
    change: (id: string) => {
      for (const one of [...(watchers.get(id) ?? [])]) one();
    },
    ask: (id: string, answer = 'open') =>
      recent.ask(
        id,
        'clip',
        async () => {
          asked.push(id);
          return answer;
        },
        (found) => found === 'open',
      ),
  };
}

describe('what the database said of a verification', () => {
  it('stands for moments, for this verification alone', async () => {
    const { ask, asked, pass } = open();
    await ask('a');
    await ask('a');
    await ask('b');
    expect(asked).toEqual(['a', 'b']);
    pass(5000);
    await ask('a');
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  it('is asked again as soon as it changed, also where it changed while it was looked for', async () => {
    const { ask, asked, change, recent } = open();
    await ask('a');
    change('a');
    await ask('a');
    expect(asked).toEqual(['a', 'a']);
    change('a');
    await recent.ask(
      'a',
      'clip',
      async () => change('a'),
      () => true,
    );
    await ask('a');
    expect(asked).toEqual(['a', 'a', 'a']);
  });

  it('does not stand where it was a refusal', async () => {
    const { ask, asked } = open();
    await ask('a', 'closed');
    await ask('a');
    expect(asked).toEqual(['a', 'a']);
  });

  it('leaves nobody watching behind, however many asked', async () => {
    const { ask, watched, recent } = open();
    for (let at = 0; at < 2100; at += 1) await ask(`ver-${at}`);
    expect(watched()).toBeLessThanOrEqual(2000);
    recent.close();
    expect(watched()).toBe(0);
  });
});
