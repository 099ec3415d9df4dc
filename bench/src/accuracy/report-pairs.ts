import { detPoints, equalErrorRate, errorRatesAt, upperBound95 } from '../error-rates.ts';
import { groupRows } from '../fairness/report-groups.ts';
import { shareOf } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';
import type { MeasuredPairs } from './measure-pairs.ts';

export interface MatchThresholds {
  readonly accept: number;
  readonly review: number;
}

const RATES = [1e-1, 1e-2, 1e-3, 1e-4] as const;

/** FMR and FNMR at the thresholds that the shipped policies resolve to, DET points as fine as the data allows, and what was not found. */
export function reportPairs({ scored, withoutFace, files, leftOut }: MeasuredPairs, thresholds: MatchThresholds): ResultRow[] {
  const genuine = scored.filter((pair) => pair.genuine).length;
  const impostors = scored.length - genuine;
  const at = (name: string, threshold: number): ResultRow[] => {
    const { falseMatchRate, falseNonMatchRate } = errorRatesAt(scored, threshold);
    return [
      rateRow(`false match rate at ${name} (${threshold})`, falseMatchRate, impostors, 'pairs of two people'),
      rateRow(`false non-match rate at ${name} (${threshold})`, falseNonMatchRate, genuine, 'pairs of one person'),
    ];
  };
  const points = detPoints(scored, RATES).map(({ threshold, falseMatchRate, falseNonMatchRate }) =>
    row({
      figure: `false non-match rate where the false match rate is ${falseMatchRate?.toPrecision(2)}`,
      value: falseNonMatchRate,
      unit: '',
      better: 'lower',
      note: `score ${threshold.toFixed(4)}`,
    }),
  );
  return [
    row({
      figure: 'pairs: files without a face',
      value: shareOf(withoutFace, files),
      unit: '',
      better: 'lower',
      note: `${withoutFace} of ${files}; ${leftOut} pairs left out for it`,
    }),
    ...at('accept', thresholds.accept),
    ...at('review', thresholds.review),
    ...points,
    row({
      figure: 'equal error rate',
      value: equalErrorRate(scored),
      unit: '',
      better: 'lower',
      note: `${genuine} and ${impostors} pairs`,
    }),
    ...groupRows(
      `by group, FNMR at accept (${thresholds.accept})`,
      scored.filter((pair) => pair.genuine).map(({ groups, score }) => ({ groups, isError: score < thresholds.accept })),
      'pairs of one person',
    ),
    ...groupRows(
      `by group, FMR at accept (${thresholds.accept})`,
      scored.filter((pair) => !pair.genuine).map(({ groups, score }) => ({ groups, isError: score >= thresholds.accept })),
      'pairs of two people',
    ),
  ];
}

/** A rate with its count and its upper bound: none seen is never told as none. */
export function rateRow(figure: string, rate: number | null, of: number, what: string): ResultRow {
  const errors = Math.round((rate ?? 0) * of);
  const note = of === 0 ? `no ${what}` : `${errors} of ${of} ${what}; upper 95 % bound ${upperBound95(errors, of)?.toPrecision(2)}`;
  return row({ figure, value: rate, unit: '', better: 'lower', note });
}
