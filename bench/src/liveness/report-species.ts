import type { CheckName } from '@mien/protocol';
import { upperBound95 } from '../error-rates.ts';
import { shareOf } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';
import type { JudgedClip } from './judge-clip.ts';

const bound = (errors: number, trials: number): string => {
  const upper = upperBound95(errors, trials);
  return upper === null ? '' : `, upper 95 % bound ${upper.toPrecision(2)}`;
};

const commonest = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
};

/** Share of an attack species that passes every check (ISO/IEC 30107-3 APCER), and what stopped the others. */
export function attackRow(species: string, judged: readonly JudgedClip[], how: string): ResultRow {
  const through = judged.filter(({ stoppedBy }) => stoppedBy.length === 0).length;
  return row({
    figure: `APCER: ${species}`,
    value: shareOf(through, judged.length),
    unit: '',
    better: 'lower',
    note: `${through} of ${judged.length} ${how}${bound(through, judged.length)}; stopped by ${commonest(judged.flatMap(({ codes }) => codes))}`,
  });
}

/** Share of honest clips that do not pass (BPCER). */
export function honestRow(group: string, judged: readonly JudgedClip[], how: string): ResultRow {
  const refused = judged.filter(({ stoppedBy }) => stoppedBy.length > 0);
  return row({
    figure: `BPCER: ${group}`,
    value: shareOf(refused.length, judged.length),
    unit: '',
    better: 'lower',
    note: `${refused.length} of ${judged.length} ${how}${bound(refused.length, judged.length)}; ${commonest(refused.flatMap(({ codes }) => codes)) || 'none'}`,
  });
}

/** How many more would get through without one check: what each is worth, beside the others. */
export function leaveOneOutRows(species: string, judged: readonly JudgedClip[], checks: readonly CheckName[]): ResultRow[] {
  return checks.flatMap((check) => {
    const only = judged.filter(({ stoppedBy }) => stoppedBy.every((name) => name === check)).length;
    const through = judged.filter(({ stoppedBy }) => stoppedBy.length === 0).length;
    if (only === through) return [];
    return [row({ figure: `APCER without ${check}: ${species}`, value: shareOf(only, judged.length), unit: '', better: 'lower' })];
  });
}
