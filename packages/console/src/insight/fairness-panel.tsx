import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresTable } from '../parts/figures-table.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { useSettings } from '../shell/settings.tsx';
import { type Fairness, readFairness } from './read-insight.ts';

type OfLevel = Fairness['levels'][number];
type Row = OfLevel['whole'];
const QUESTIONS = ['liveness', 'match', 'picture'] as const;
type Question = (typeof QUESTIONS)[number];

interface PartTableProps {
  readonly of: OfLevel;
  readonly part: OfLevel['parts'][number];
  readonly question: Question;
}

/** All of a level, then each group of it: where intervals do not touch, the groups differ by more than chance. */
function PartTable({ of, part, question }: PartTableProps) {
  const { words, language } = useSettings();
  const { insight } = words;
  const { fairness } = insight;
  const count = (value: number | null): string => (value === null ? fairness.tooFew : value.toLocaleString(language));
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  const cellsOf = (row: Row) => {
    const { judged, refused, share, low, high } = row[question];
    const nothing = judged === 0 ? '—' : fairness.tooFew;
    return [
      { text: count(row.people) },
      { text: count(judged) },
      { text: judged === 0 ? '—' : count(refused) },
      share === null ? { text: nothing } : { text: percent(share), share },
      { text: low === null || high === null ? nothing : `${percent(low)} – ${percent(high)}` },
    ];
  };
  const nameOf = (band: string): string => fairness.bands[band as keyof typeof fairness.bands] ?? band;
  return (
    <>
      <h3>{fairness.parts[part.part]}</h3>
      <FiguresTable
        caption={fairness.caption(fairness.parts[part.part], fairness.levels[of.level], fairness.questions[question])}
        columns={[fairness.group, insight.people, fairness.judged, fairness.refused, fairness.share, insight.interval]}
        rows={[of.whole, ...part.bands].map((row) => ({ key: row.band, name: nameOf(row.band), cells: cellsOf(row) }))}
      />
    </>
  );
}

/** Whether some are served worse than others, as far as counts of groups can tell it. */
export function FairnessPanel({ days }: { readonly days: number }) {
  const { insight } = useSettings().words;
  const { fairness } = insight;
  const [question, setQuestion] = useState<Question>('liveness');
  const told = useQuery({ queryKey: ['fairness', days], queryFn: () => readFairness(days) });
  if (told.isPending) return <Loading />;
  if (told.isError) return <Failed error={told.error} again={() => void told.refetch()} />;
  const { levels } = told.data;
  return (
    <section className="panel">
      <h2>{fairness.title}</h2>
      <p className="quiet">{fairness.lead}</p>
      <p className="quiet">{fairness.proxy}</p>
      {levels.length === 0 ? <p className="quiet">{insight.nothing}</p> : null}
      {levels.length === 0 ? null : (
        <label className="pick">
          <span>{fairness.question}</span>
          <select value={question} onChange={(event) => setQuestion(QUESTIONS.find((one) => one === event.target.value) ?? 'liveness')}>
            {QUESTIONS.map((one) => (
              <option key={one} value={one}>
                {fairness.questions[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {levels.flatMap((of) =>
        of.parts.map((part) => <PartTable key={`${of.level} ${part.part}`} of={of} part={part} question={question} />),
      )}
    </section>
  );
}
