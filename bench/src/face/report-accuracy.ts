import { equalErrorRate, errorRatesAt, type Scored, upperBound95 } from '../error-rates.ts';
import { type ResultRow, row } from '../result.ts';
import type { Pair } from './list-pairs.ts';

export interface ScoredSubject {
  readonly name: string;
  readonly title: string;
  readonly threshold: number | null;
  readonly thresholdSource: string;
  /** one a pair, in the pairs' order; null where one of the two faces was not found */
  readonly scores: readonly (number | null)[];
}

/** Kinds of pairs that make the two curves: real people alone, and real people against portraits as a card shows them. Renders are told apart. */
const CURVES = [
  ['real people', ['film', 'group', 'film × group']],
  ['real people against simulated card portraits', ['film × portrait', 'portrait × group']],
] as const;

/** Error rates of one subject: at its own threshold for each kind of pair, and where both errors meet over pairs of real people. */
export function reportAccuracy(subject: ScoredSubject, pairs: readonly Pair[]): ResultRow[] {
  const rows: ResultRow[] = [];
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].sort();
  for (const kind of kinds) {
    const scored = scoresOf(subject, pairs, (pair) => pair.kind === kind);
    rows.push(...rowsAtThreshold(subject, kind, scored));
  }
  for (const [name, parts] of CURVES) {
    const scored = scoresOf(subject, pairs, (pair) => parts.some((kind) => kind === pair.kind));
    const [genuine, impostors] = countOf(scored);
    rows.push(
      row({
        figure: `${subject.title}: equal error rate, ${name}`,
        value: equalErrorRate(scored),
        unit: '',
        better: 'lower',
        note: `${genuine} genuine and ${impostors} impostor pairs, many of the same few people: a comparison on one set, not a rate to rely on`,
      }),
    );
  }
  return rows;
}

function rowsAtThreshold({ title, threshold, thresholdSource }: ScoredSubject, kind: string, scored: readonly Scored[]): ResultRow[] {
  if (threshold === null) return [];
  const rates = errorRatesAt(scored, threshold);
  const [genuine, impostors] = countOf(scored);
  const rows: ResultRow[] = [];
  if (impostors > 0) rows.push(rateRow(`${title}: false match rate, ${kind}`, rates.falseMatchRate, impostors, threshold, thresholdSource));
  if (genuine > 0)
    rows.push(rateRow(`${title}: false non-match rate, ${kind}`, rates.falseNonMatchRate, genuine, threshold, thresholdSource));
  return rows;
}

function rateRow(figure: string, rate: number | null, pairs: number, threshold: number, source: string): ResultRow {
  const errors = Math.round((rate ?? 0) * pairs);
  const bound = upperBound95(errors, pairs);
  return row({
    figure,
    value: rate,
    unit: '',
    better: 'lower',
    note: `${errors} of ${pairs} pairs; upper 95 % bound ${bound?.toPrecision(2)} were the pairs independent; threshold ${threshold} (${source})`,
  });
}

const scoresOf = ({ scores }: ScoredSubject, pairs: readonly Pair[], wanted: (pair: Pair) => boolean): Scored[] =>
  pairs.flatMap((pair, index) => {
    const score = scores[index];
    return wanted(pair) && score !== null && score !== undefined ? [{ genuine: pair.genuine, score }] : [];
  });

const countOf = (scored: readonly Scored[]): [genuine: number, impostors: number] => {
  const genuine = scored.filter((pair) => pair.genuine).length;
  return [genuine, scored.length - genuine];
};
