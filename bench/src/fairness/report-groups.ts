import { interval95 } from '../error-rates.ts';
import { shareOf } from '../measure/statistics.ts';
import { type ResultRow, row } from '../result.ts';

/** One trial and what it is counted under, by what parts it: skin tone (a proxy), light, and labels where somebody gave them. */
export interface Trial {
  readonly groups: Readonly<Record<string, string>>;
  readonly isError: boolean;
}

interface GroupRate {
  readonly group: string;
  readonly errors: number;
  readonly trials: number;
}

const rateOf = (group: string, trials: readonly Trial[]): GroupRate => ({
  group,
  errors: trials.filter(({ isError }) => isError).length,
  trials: trials.length,
});

/** The whole first. */
function ratesByGroup(trials: readonly Trial[]): GroupRate[] {
  const parts = [...new Set(trials.flatMap(({ groups }) => Object.keys(groups)))];
  const groups = parts.flatMap((part) => {
    const bands = [...new Set(trials.flatMap((trial) => trial.groups[part] ?? []))].sort();
    return bands.map((band) =>
      rateOf(
        `${part} ${band}`,
        trials.filter((trial) => trial.groups[part] === band),
      ),
    );
  });
  return trials.length === 0 ? [] : [rateOf('all', trials), ...groups];
}

function toRow(figure: string, { group, errors, trials }: GroupRate, what: string): ResultRow {
  const interval = interval95(errors, trials);
  const sure = interval === null ? '' : `; 95 % interval ${interval.map((end) => end.toFixed(3)).join(' to ')}`;
  const note = `${errors} of ${trials} ${what}${sure}`;
  return row({ figure: `${figure}: ${group}`, value: shareOf(errors, trials), unit: '', better: 'lower', note });
}

/** The rate of the whole and of each group beside it. Where two intervals touch, nothing is shown between the two groups. */
export const groupRows = (figure: string, trials: readonly Trial[], what: string): ResultRow[] =>
  ratesByGroup(trials).map((rate) => toRow(figure, rate, what));

/** Of fewer presentations of one species in one group nothing is told: one clip would make it the worst. */
const LEAST = 5;

/** The rate of the worst species for each group: rates of attacks are never averaged over species (ISO/IEC 30107-3). */
export function worstSpeciesRows(figure: string, bySpecies: Readonly<Record<string, readonly Trial[]>>, what: string): ResultRow[] {
  const rates = Object.entries(bySpecies).flatMap(([species, trials]) =>
    ratesByGroup(trials)
      .filter((rate) => rate.trials >= LEAST)
      .map((rate) => ({ species, ...rate })),
  );
  return [...new Set(rates.map(({ group }) => group))].flatMap((group) => {
    const [worst] = rates.filter((rate) => rate.group === group).sort((a, b) => b.errors / b.trials - a.errors / a.trials);
    return worst === undefined ? [] : [toRow(figure, worst, `${what}; the worst species: ${worst.species}`)];
  });
}
