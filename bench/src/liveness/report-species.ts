import type { MeasuredFaceStep } from '@mien/analysis';
import { upperBound95 } from '../error-rates.ts';
import { percentile, shareOf } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';
import type { JudgedClip } from './judge-clip.ts';
import { WITHOUT, withoutSignal } from './without-signal.ts';

/** The rule of three or Wilson's bound in words; nothing of nothing. */
export const bound = (errors: number, trials: number): string => {
  const upper = upperBound95(errors, trials);
  return upper === null ? '' : `, upper 95 % bound ${upper.toPrecision(2)}`;
};

/** The three commonest words with their counts. */
export const commonest = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
};

const countThrough = (judged: readonly JudgedClip[]): number => judged.filter(({ stoppedBy }) => stoppedBy.length === 0).length;

/** Share of an attack species that passes every check (ISO/IEC 30107-3 APCER), and what stopped the others. */
export function attackRow(species: string, judged: readonly JudgedClip[], how: string): ResultRow {
  const through = countThrough(judged);
  const codes = commonest(judged.flatMap((one) => one.codes));
  return row({
    figure: `APCER: ${species}`,
    value: shareOf(through, judged.length),
    unit: '',
    better: 'lower',
    note: `${through} of ${judged.length} ${how}${bound(through, judged.length)}${codes === '' ? '' : `; stopped by ${codes}`}`,
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

/** How many more would get through without one kind of evidence; only kinds whose absence changes something have a row. */
export function leaveOneOutRows(
  species: string,
  steps: readonly MeasuredFaceStep[],
  judge: (step: MeasuredFaceStep) => JudgedClip,
): ResultRow[] {
  const through = countThrough(steps.map(judge));
  return Object.entries(WITHOUT).flatMap(([signal, neutral]) => {
    const now = countThrough(steps.map((step) => judge(withoutSignal(step, neutral))));
    if (now === through) return [];
    const note = `${now} of ${steps.length} instead of ${through}`;
    return [row({ figure: `APCER without ${signal}: ${species}`, value: shareOf(now, steps.length), unit: '', better: 'lower', note })];
  });
}

/** What the best homography leaves of each turn that was asked for, RMS ÷ inter-eye distance: a head has depth, a sheet has none. */
export function parallaxRow(species: string, steps: readonly MeasuredFaceStep[]): ResultRow {
  const turns = steps.flatMap(({ signals }) =>
    signals.capture?.measured
      ? signals.capture.value.prompts.flatMap(({ movement }) =>
          movement.measured && movement.value.parallax !== null ? [movement.value.parallax] : [],
        )
      : [],
  );
  const at = (share: number): string => percentile(turns, share)?.toFixed(3) ?? '–';
  return row({
    figure: `parallax of a turn, median: ${species}`,
    value: percentile(turns, 0.5),
    unit: 'inter-eye distances',
    better: species.startsWith('rendered') ? 'higher' : 'lower',
    note: `simulated; ${turns.length} turns, 5th to 95th percentile ${at(0.05)} to ${at(0.95)}`,
  });
}
