import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresTable } from '../parts/figures-table.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { useSettings } from '../shell/settings.tsx';
import type { Words } from '../words/shape.ts';
import { readPolicyChange, readPolicyChanges } from './read-insight.ts';
import { sayCount, saySeconds, sayShare } from './say-figures.ts';

type Compared = Awaited<ReturnType<typeof readPolicyChange>>;
type Side = Compared['before'];

const secondsOf = ({ behind, median }: Side['times']['software'], words: Words): string => (behind === 0 ? '—' : saySeconds(median, words));

function BeforeAfter({ compared }: { readonly compared: Compared }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const { change, before, after } = compared;
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [insight.stages.asked, ({ rates }) => sayCount(rates.asked, words, language)],
    [insight.approvedShare, ({ rates }) => (rates.tried === 0 ? '—' : sayShare(rates.approved_share, words))],
    [insight.firstAttempt, ({ rates }) => (rates.tried === 0 ? '—' : sayShare(rates.first_attempt_share, words))],
    [insight.times.software, ({ times }) => secondsOf(times.software, words)],
    [insight.times.person, ({ times }) => secondsOf(times.person, words)],
  ];
  return (
    <FiguresTable
      caption={`${insight.change}: ${change.key} ${change.version}`}
      columns={[insight.what, insight.changeBefore, insight.changeAfter]}
      rows={rows.map(([name, cell]) => ({ key: name, name, cells: [{ text: cell(before) }, { text: cell(after) }] }))}
    />
  );
}

/** The effect of one policy change, as far as figures before and after can tell it. */
export function PolicyChangePanel({ days }: { readonly days: number }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const [chosen, setChosen] = useState('');
  const changes = useQuery({ queryKey: ['policy-changes', days], queryFn: () => readPolicyChanges(days) });
  const compared = useQuery({
    queryKey: ['policy-change', chosen, days],
    queryFn: () => readPolicyChange(chosen, days),
    enabled: chosen !== '',
    placeholderData: keepPreviousData,
  });
  const items = changes.data?.items ?? [];
  return (
    <section className="panel">
      <h2>{insight.change}</h2>
      <p className="quiet">{insight.changeLead}</p>
      {changes.isError ? <Failed error={changes.error} again={() => void changes.refetch()} /> : null}
      {changes.isSuccess && items.length === 0 ? <p className="quiet">{insight.changeNone}</p> : null}
      {items.length === 0 ? null : (
        <label className="pick">
          <span>{insight.changeWhich}</span>
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{insight.changeChoose}</option>
            {items.map(({ id, key, version, at }) => (
              <option key={id} value={id}>
                {key} {version} · {new Date(at).toLocaleDateString(language, { dateStyle: 'medium' })}
              </option>
            ))}
          </select>
        </label>
      )}
      {compared.isError ? <Failed error={compared.error} again={() => void compared.refetch()} /> : null}
      {chosen !== '' && compared.isPending ? <Loading /> : null}
      {compared.data === undefined ? null : <BeforeAfter compared={compared.data} />}
    </section>
  );
}
