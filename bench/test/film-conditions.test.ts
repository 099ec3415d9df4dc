import type { Frame } from '@mien/analysis';
import { seededRandom } from '@mien/samples';
import { describe, expect, it } from 'vitest';
import { CONDITIONS, type Condition, LIVING, SHOWN } from '../src/liveness/real/conditions.ts';

const SIZE = { width: 40, height: 30 };
const RATE = 25;

/** A grey film that gets lighter with every picture. */
const film: readonly Frame[] = Array.from({ length: 50 }, (_, index) => ({
  index,
  t: index / RATE,
  picture: { ...SIZE, data: new Uint8Array(SIZE.width * SIZE.height * 3).fill(80 + index) },
}));
const under = ({ change }: Condition, seed = 1): Frame[] => [...change(film, seededRandom(seed))];
const mean = ({ picture: { data } }: Frame): number => data.reduce((sum, value) => sum + value, 0) / data.length;

describe('conditions of a real film', () => {
  it('are the same from the same seed', () => {
    for (const condition of Object.values(CONDITIONS)) expect(under(condition)).toEqual(under(condition));
    expect(under(LIVING.darker, 1)).not.toEqual(under(LIVING.darker, 2));
  });

  it('leave the film as it was filmed alone', () => {
    expect(under(LIVING['as filmed'])).toEqual(film);
  });

  it('do what they are called', () => {
    const first = film[0] as Frame;
    expect(mean(under(LIVING.darker)[0] as Frame)).toBeLessThan(0.65 * mean(first));
    expect(mean(under(LIVING.brighter)[0] as Frame)).toBeGreaterThan(1.25 * mean(first));
    const slow = under(LIVING['a slow camera']);
    expect(slow.length / 2).toBeGreaterThanOrEqual(9);
    expect(slow.length / 2).toBeLessThanOrEqual(12);
    expect(slow.at(-1)?.t).toBeGreaterThan(1.8);
    const { bitrate } = LIVING['a narrow line'].encoding(seededRandom(1));
    expect(bitrate).toBeLessThanOrEqual(120_000);
  });

  it('print one picture and no other', () => {
    const middle = (SIZE.height / 2) * SIZE.width * 3 + (SIZE.width / 2) * 3;
    const seen = under(SHOWN['one picture as a print']).map(({ picture }) => picture.data[middle] as number);
    expect(Math.max(...seen) - Math.min(...seen)).toBeLessThan(30);
  });
});
