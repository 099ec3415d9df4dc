import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FiguresTable } from '../parts/figures-table.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { useSettings } from '../shell/settings.tsx';
import { CourseChart, type Line, type Mark } from './course-chart.tsx';
import { type Figures, type PolicyChange, readFigures, readPolicyChanges } from './read-insight.ts';
import { sayCount, saySeconds, sayShare } from './say-figures.ts';

function Tiles({ figures }: { readonly figures: Figures }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const { rates, times, support } = figures;
  const tiles: readonly (readonly [string, string])[] = [
    [insight.stages.asked, sayCount(rates.asked, words, language)],
    [insight.approvedShare, sayShare(rates.approved_share, words)],
    [insight.firstAttempt, sayShare(rates.first_attempt_share, words)],
    [insight.times.software, saySeconds(times.software.median, words)],
    [insight.times.person, saySeconds(times.person.median, words)],
    [insight.openTickets, support.open_now.toLocaleString(language)],
  ];
  return (
    <dl className="tiles">
      {tiles.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="digits">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Course({ series, changes }: { readonly series: Figures['series']; readonly changes: readonly PolicyChange[] }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const marks = useMemo<Mark[]>(
    () => changes.map(({ key, version, at }) => ({ at: Date.parse(at) / 1000, name: `${key} ${version}` })),
    [changes],
  );
  const times = useMemo(() => series.points.map(({ at }) => Date.parse(at) / 1000), [series]);
  const lines = useMemo<Line[]>(
    () => [
      { name: insight.stages.asked, colour: '--jade', values: series.points.map((point) => point.asked) },
      { name: insight.stages.approved, colour: '--amber', dash: [8, 4], values: series.points.map((point) => point.approved) },
      { name: insight.tickets, colour: '--red', dash: [2, 4], values: series.points.map((point) => point.tickets) },
    ],
    [series, insight],
  );
  return (
    <section className="panel">
      <h2>{insight.course[series.unit]}</h2>
      <CourseChart label={insight.course[series.unit]} language={language} times={times} lines={lines} marks={marks} />
      {changes.length === 0 ? null : (
        <details open={changes.length <= FEW_CHANGES}>
          <summary>{insight.changes}</summary>
          <ol className="quiet" aria-label={insight.changes}>
            {changes.map(({ id, key, version, at }) => (
              <li key={id}>
                {key} {version} · {new Date(at).toLocaleDateString(language, { dateStyle: 'medium' })}
              </li>
            ))}
          </ol>
        </details>
      )}
      <details>
        <summary>{insight.asTable}</summary>
        <FiguresTable
          caption={insight.course[series.unit]}
          columns={[insight.at, ...lines.map(({ name }) => name)]}
          rows={series.points.map((point, index) => ({
            key: point.at,
            name: new Date(point.at).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' }),
            cells: lines.map(({ values }) => ({ text: sayCount(values[index] ?? null, words, language) })),
          }))}
        />
      </details>
    </section>
  );
}

function Times({ figures }: { readonly figures: Figures }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const spreads = [
    ['software', figures.times.software],
    ['person', figures.times.person],
    ['whole', figures.times.whole],
    ['answer', figures.support.answered],
  ] as const;
  return (
    <section className="panel">
      <h2>{insight.timesTitle}</h2>
      <FiguresTable
        caption={insight.timesTitle}
        columns={[insight.what, insight.behind, insight.median, 'p90', 'p99']}
        rows={spreads.map(([name, spread]) => ({
          key: name,
          name: insight.times[name],
          cells: [
            { text: sayCount(spread.behind, words, language) },
            ...[spread.median, spread.p90, spread.p99].map((seconds) => ({
              text: spread.behind === 0 ? '—' : saySeconds(seconds, words),
            })),
          ],
        }))}
      />
    </section>
  );
}

function SupportLoad({ support }: { readonly support: Figures['support'] }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const most = Math.max(1, ...support.topics.map(({ opened }) => opened ?? 0));
  return (
    <section className="panel">
      <h2>{insight.support}</h2>
      {support.satisfaction.mean === null ? null : (
        <p>
          {insight.satisfaction(
            support.satisfaction.mean.toLocaleString(language, { maximumFractionDigits: 1 }),
            sayCount(support.satisfaction.behind, words, language),
          )}
        </p>
      )}
      <FiguresTable
        caption={insight.support}
        columns={[insight.topic, insight.tickets]}
        rows={support.topics.map(({ topic, opened }) => ({
          key: topic,
          name: words.support.topics[topic],
          cells: [{ text: sayCount(opened, words, language), share: (opened ?? 0) / most }],
        }))}
      />
    </section>
  );
}

/** the same list each time: the chart is made anew where it changes */
const NONE: readonly PolicyChange[] = [];

/** So many versions are named under the chart at once; a longer list is opened by whoever wants it. */
const FEW_CHANGES = 4;

export function FiguresPanel({ days }: { readonly days: number }) {
  const figures = useQuery({ queryKey: ['figures', days], queryFn: () => readFigures(days) });
  const changes = useQuery({ queryKey: ['policy-changes', days], queryFn: () => readPolicyChanges(days) });
  if (figures.isPending) return <Loading />;
  if (figures.isError) return <Failed error={figures.error} again={() => void figures.refetch()} />;
  return (
    <>
      <Tiles figures={figures.data} />
      <Course series={figures.data.series} changes={changes.data?.items ?? NONE} />
      <Times figures={figures.data} />
      <SupportLoad support={figures.data.support} />
    </>
  );
}
