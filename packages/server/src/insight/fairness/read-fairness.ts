import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { InsightWindow } from '../insight-window.ts';
import { namesToShow, REST, tellCount, tellOf } from '../small-groups.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import {
  FAIRNESS_BANDS,
  FAIRNESS_LEVELS,
  FAIRNESS_PARTS,
  type FairnessLevel,
  type FairnessOutcome,
  type FairnessPart,
  type Question,
} from './fairness-words.ts';

interface Counted {
  readonly level: FairnessLevel;
  readonly part: FairnessPart;
  readonly band: string;
  readonly outcome: FairnessOutcome;
  readonly count: number;
}

/** How a question was answered; each null where fewer than ten stand behind it. */
interface Answers {
  readonly judged: number | null;
  readonly refused: number | null;
  /** refused of judged, 0 to 1, with Wilson's 95 % interval */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface FairnessRow extends Readonly<Record<Question, Answers>> {
  readonly band: string;
  readonly people: number | null;
}

interface FairnessOfLevel {
  readonly level: FairnessLevel;
  readonly whole: FairnessRow;
  readonly parts: readonly { readonly part: FairnessPart; readonly bands: readonly FairnessRow[] }[];
}

const sumOf = (rows: readonly Counted[], outcome: FairnessOutcome): number =>
  rows.filter((row) => row.outcome === outcome).reduce((sum, { count }) => sum + count, 0);

function answersOf(rows: readonly Counted[], question: Question): Answers {
  const refused = sumOf(rows, `${question}_refused`);
  const judged = refused + sumOf(rows, `${question}_passed`);
  const interval = wilsonInterval(refused, judged);
  return {
    judged: tellCount(judged),
    refused: tellCount(refused),
    share: tellOf(judged, judged === 0 ? null : refused / judged),
    low: tellOf(judged, interval?.[0] ?? null),
    high: tellOf(judged, interval?.[1] ?? null),
  };
}

const rowOf = (band: string, rows: readonly Counted[]): FairnessRow => ({
  band,
  people: tellCount(sumOf(rows, 'filmed')),
  picture: answersOf(rows, 'picture'),
  liveness: answersOf(rows, 'liveness'),
  match: answersOf(rows, 'match'),
});

/** Groups large enough to be named, in the order of their list; all others are one. */
function bandsOf(part: FairnessPart, rows: readonly Counted[]): FairnessRow[] {
  const ofBand = (band: string): Counted[] => rows.filter((row) => row.band === band);
  const bands = FAIRNESS_BANDS[part].filter((band) => ofBand(band).length > 0);
  const shown = namesToShow(bands.map((name) => ({ name, size: sumOf(ofBand(name), 'filmed') })));
  const others = rows.filter(({ band }) => !shown.includes(band));
  const named = bands.filter((band) => shown.includes(band)).map((band) => rowOf(band, ofBand(band)));
  return others.length === 0 ? named : [...named, rowOf(REST, others)];
}

/**
 * How each group's first face clips were answered, beside all of the same level. These are shares of people, honest or not: nobody knows
 * which of them were refused wrongly. Levels are never added up, so that none can be worked out from another.
 */
export async function readFairness({ db }: Pick<Context, 'db'>, { mode, from, to }: InsightWindow): Promise<FairnessOfLevel[]> {
  const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
  const { rows } = await sql<Counted>`
    select level, part, band, outcome, sum(count)::int as count from fairness_counts
    where mode = ${mode} and day >= ${dayOf(from)}::date and day <= ${dayOf(to)}::date
    group by 1, 2, 3, 4`.execute(db);
  return FAIRNESS_LEVELS.flatMap((level) => {
    const own = rows.filter((row) => row.level === level);
    if (own.length === 0) return [];
    const parts = FAIRNESS_PARTS.map((part) => ({ part, rows: own.filter((row) => row.part === part) }));
    return [
      {
        level,
        // every clip stands once in each part
        whole: rowOf('all', parts[0]?.rows ?? []),
        parts: parts.map(({ part, rows: ofPart }) => ({ part, bands: bandsOf(part, ofPart) })),
      },
    ];
  });
}
