import type { Engine } from '@mien/analysis';
import { type FaceStepSignals, type Policy, ZH_WALLET_4 } from '@mien/protocol';
import type { PartOptions, PartResult } from '../../part.ts';
import { openBenchEngine } from '../../verification/open-engine.ts';
import { type Films, openFilms } from '../film/open-films.ts';
import type { ConditionName } from './conditions.ts';
import { listParts } from './films.ts';
import { type JudgedFilm, judgeFilm } from './judge-film.ts';
import { filmFacts, filmRows } from './report-films.ts';

/** Far from the seeds of drawn clips. */
const FIRST_SEED = 90_000;
/** As many of the one man's film as the two of the other hold together, near enough. */
const PARTS_OF_A_FILM = 10;

/** Real people's films through the checks that need no prompt, as filmed, in poor conditions and shown by somebody else. */
export async function measureRealPeople({ long, quick }: PartOptions, policy: Policy, films: Films, engine: Engine): Promise<PartResult> {
  const orders = listParts(quick ? 1 : long ? Number.POSITIVE_INFINITY : PARTS_OF_A_FILM).map(
    (part, at) => ({ kind: 'real', ...part, seed: FIRST_SEED + at }) as const,
  );
  const measured = await films.film<'real'>('real people', orders);
  const parts = orders.map(({ film, part }, at) => ({
    film,
    part,
    judged: Object.fromEntries(
      (Object.entries(measured[at] ?? {}) as [ConditionName, FaceStepSignals][]).map(([name, signals]): [string, JudgedFilm] => [
        name,
        judgeFilm(signals, policy, engine),
      ]),
    ) as Record<ConditionName, JudgedFilm>,
  }));
  const { id, version } = policy;
  return { rows: filmRows(parts), facts: { realPeople: { policy: { id, version }, seeds: `from ${FIRST_SEED}`, ...filmFacts(parts) } } };
}

/** The same alone, without the hour of everything else. */
export async function runRealPeople(options: PartOptions): Promise<PartResult> {
  const engine = await openBenchEngine();
  const films = await openFilms();
  try {
    return await measureRealPeople(options, ZH_WALLET_4, films, engine);
  } finally {
    await films.close();
    await engine.models.release();
  }
}
