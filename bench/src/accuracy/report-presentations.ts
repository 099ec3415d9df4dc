import { groupRows, type Trial, worstSpeciesRows } from '../fairness/report-groups.ts';
import { shareOf } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';
import type { JudgedPresentation } from './measure-presentations.ts';
import { rateRow } from './report-pairs.ts';

export interface JudgedFolder {
  readonly genuine: readonly JudgedPresentation[];
  /** by species */
  readonly attacks: Readonly<Record<string, readonly JudgedPresentation[]>>;
}

/**
 * BPCER of genuine people and APCER of each attack species (ISO/IEC 30107-3), for the passive score at the policy's threshold and for the
 * whole presentation verdict. Never averaged over species: the standard's rate is that of the worst.
 */
export function reportPresentations({ genuine, attacks }: JudgedFolder, passiveReview: number | null): ResultRow[] {
  const rows: ResultRow[] = [];
  if (genuine.length > 0) {
    rows.push(
      ...passiveRow('BPCER, passive score', genuine, passiveReview, (score, threshold) => score < threshold),
      ...verdictRows('BPCER, whole verdict', genuine, 'attack'),
    );
  }
  for (const [species, files] of Object.entries(attacks)) {
    rows.push(
      ...passiveRow(`APCER, passive score, ${species}`, files, passiveReview, (score, threshold) => score >= threshold),
      ...verdictRows(`APCER, whole verdict, ${species}`, files, 'bona_fide'),
    );
  }
  return [...rows, ...reportGroups({ genuine, attacks })];
}

/** Clips that were answered with the wrong class, by group; a clip without an answer is an error of nobody's here. */
function reportGroups({ genuine, attacks }: JudgedFolder): ResultRow[] {
  const trials = (files: readonly JudgedPresentation[], error: 'attack' | 'bona_fide'): Trial[] =>
    files.flatMap(({ verdict, groups }) => (verdict === null || verdict === 'no_response' ? [] : [{ groups, isError: verdict === error }]));
  return [
    ...groupRows('by group, BPCER, whole verdict', trials(genuine, 'attack'), 'clips with an answer'),
    ...worstSpeciesRows(
      'by group, APCER, whole verdict',
      Object.fromEntries(Object.entries(attacks).map(([species, files]) => [species, trials(files, 'bona_fide')])),
      'clips with an answer',
    ),
  ];
}

function passiveRow(
  figure: string,
  files: readonly JudgedPresentation[],
  threshold: number | null,
  isError: (score: number, threshold: number) => boolean,
): ResultRow[] {
  if (threshold === null) return [];
  const scores = files.flatMap(({ passive }) => (passive === null ? [] : [passive]));
  const errors = scores.filter((score) => isError(score, threshold)).length;
  return [
    rateRow(`${figure} at ${threshold}`, shareOf(errors, scores.length), scores.length, `files with a score (${files.length} in all)`),
  ];
}

function verdictRows(figure: string, files: readonly JudgedPresentation[], error: 'attack' | 'bona_fide'): ResultRow[] {
  const clips = files.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]));
  const answered = clips.filter((verdict) => verdict !== 'no_response');
  const errors = answered.filter((verdict) => verdict === error).length;
  return [
    rateRow(figure, shareOf(errors, answered.length), answered.length, 'clips with an answer'),
    row({
      figure: `${figure}: no response`,
      value: shareOf(clips.length - answered.length, clips.length),
      unit: '',
      better: 'lower',
      note: `${clips.length - answered.length} of ${clips.length} clips could not be judged; ${files.length - clips.length} stills are not judged so`,
    }),
  ];
}
