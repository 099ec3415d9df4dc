import type { Kysely } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tables } from '../../sql/tables.ts';
import { LEAST_GROUP } from '../small-groups.ts';
import type { CountedClip } from './describe-clip.ts';
import { FAIRNESS_PARTS, type FairnessBand, type FairnessOutcome, type FairnessPart } from './fairness-words.ts';

/** Counts face clips by group; forgets each as soon as it is counted. */
export interface FairnessTally {
  /** Never throws: a verification does not wait for a figure, nor fail for it. */
  note(clip: CountedClip): Promise<void>;
}

/** Clips that wait while the database cannot be written to, at most; older ones go uncounted. */
const MOST_WAITING = 1000;

interface CountRow {
  readonly part: FairnessPart;
  readonly band: FairnessBand;
  readonly outcome: FairnessOutcome;
  readonly count: number;
}

/** In one order, so that two processes that write the same rows never wait for each other in a ring. */
function rowsOf(clips: readonly CountedClip[]): CountRow[] {
  const rows = new Map<string, CountRow>();
  for (const { bands, outcomes } of clips)
    for (const part of FAIRNESS_PARTS)
      for (const outcome of outcomes) {
        const band = bands[part];
        const key = `${part} ${band} ${outcome}`;
        rows.set(key, { part, band, outcome, count: (rows.get(key)?.count ?? 0) + 1 });
      }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

async function addCounts(db: Kysely<Tables>, clips: readonly CountedClip[], day: string): Promise<void> {
  const [first] = clips;
  if (first === undefined) return;
  const { mode, level } = first;
  await db
    .insertInto('fairness_counts')
    .values(rowsOf(clips).map((row) => ({ day, mode, level, ...row })))
    .onConflict((conflict) =>
      conflict
        .columns(['mode', 'day', 'level', 'part', 'band', 'outcome'])
        .doUpdateSet((at) => ({ count: at('fairness_counts.count', '+', at.ref('excluded.count')) })),
    )
    .execute();
}

/**
 * Clips wait in memory until a group's worth of the same mode and level are there, and are written together in a transaction of nobody's
 * verification: whoever watches the table from inside never sees it change for fewer people than a figure is told of. What waits at the
 * end of the process is not counted.
 */
export function createFairnessTally({ db, now, log }: Pick<Context, 'db' | 'now' | 'log'>): FairnessTally {
  let waiting: readonly CountedClip[] = [];
  return {
    async note(clip) {
      waiting = [...waiting, clip];
      const isAlike = ({ mode, level }: CountedClip): boolean => mode === clip.mode && level === clip.level;
      const batch = waiting.filter(isAlike);
      if (batch.length < LEAST_GROUP) return;
      waiting = waiting.filter((one) => !isAlike(one));
      try {
        await addCounts(db, batch, now().toISOString().slice(0, 10));
      } catch (error) {
        waiting = [...batch, ...waiting].slice(-MOST_WAITING);
        log.warn({ event: 'fairness.not_counted', err: error });
      }
    },
  };
}
