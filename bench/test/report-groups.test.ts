import { describe, expect, it } from 'vitest';
import { interval95 } from '../src/error-rates.ts';
import { groupRows, type Trial, worstSpeciesRows } from '../src/fairness/report-groups.ts';

const trials = (tone: string, count: number, errors: number): Trial[] =>
  Array.from({ length: count }, (_, at) => ({ groups: { tone, light: 'even' }, isError: at < errors }));

describe('rates by group', () => {
  it('stand beside the whole, each with its number and Wilson’s interval', () => {
    const rows = groupRows('BPCER', [...trials('light', 40, 2), ...trials('dark', 10, 5)], 'clips');
    expect(rows.map(({ figure, value }) => [figure, value])).toEqual([
      ['BPCER: all', 7 / 50],
      ['BPCER: tone dark', 0.5],
      ['BPCER: tone light', 0.05],
      ['BPCER: light even', 7 / 50],
    ]);
    expect(rows[1]?.note).toBe('5 of 10 clips; 95 % interval 0.237 to 0.763');
    expect(groupRows('BPCER', [], 'clips')).toEqual([]);
  });

  it('of attacks are those of the worst species, and nothing is told of fewer than five', () => {
    const rows = worstSpeciesRows(
      'APCER',
      { print: trials('light', 10, 0), replay: [...trials('light', 10, 4), ...trials('dark', 4, 4)] },
      'presentations',
    );
    const light = rows.find(({ figure }) => figure === 'APCER: tone light');
    expect(light?.value).toBe(0.4);
    expect(light?.note).toContain('the worst species: replay');
    expect(rows.some(({ figure }) => figure.includes('dark'))).toBe(false);
  });

  it('are never told as none: after no error in ten the interval still reaches to a quarter', () => {
    const [low, high] = interval95(0, 10) ?? [1, 1];
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.278, 3);
    expect(interval95(0, 0)).toBeNull();
  });
});
