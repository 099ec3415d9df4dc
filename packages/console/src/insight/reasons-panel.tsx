import type { ReasonCode } from '@mien/protocol';
import { useQuery } from '@tanstack/react-query';
import { type FiguresRow, FiguresTable } from '../parts/figures-table.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { staffTitle } from '../parts/staff-title.ts';
import { useSettings } from '../shell/settings.tsx';
import { type Reasons, readReasons } from './read-insight.ts';
import { sayCount, sayShare } from './say-figures.ts';

type Item = Reasons['items'][number];

/** The most frequent first, with what all down to it make together. */
function Pareto({ title, lead, items }: { readonly title: string; readonly lead: string; readonly items: readonly Item[] }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const most = Math.max(1, ...items.map(({ people }) => people ?? 0));
  const all = items.reduce((sum, { people }) => sum + (people ?? 0), 0);
  let together = 0;
  const rows: FiguresRow[] = items.map(({ code, people, before, trend }) => {
    together += people ?? 0;
    return {
      key: code,
      name: staffTitle(code as ReasonCode, language),
      cells: [
        { text: sayCount(people, words, language), share: (people ?? 0) / most },
        { text: people === null || all === 0 ? '—' : sayShare(together / all, words) },
        { text: sayCount(before, words, language) },
        { text: trend.map((point) => point ?? '').join(' '), trend },
      ],
    };
  });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <p className="quiet">{lead}</p>
      <FiguresTable
        caption={title}
        columns={[insight.reason, insight.people, insight.together, insight.before, insight.trend]}
        rows={rows}
      />
    </section>
  );
}

/** What people met: reasons of verdicts, and apart from them the hitches that cost nobody an attempt. */
export function ReasonsPanel({ days }: { readonly days: number }) {
  const { insight } = useSettings().words;
  const reasons = useQuery({ queryKey: ['reasons', days], queryFn: () => readReasons(days) });
  if (reasons.isPending) return <Loading />;
  if (reasons.isError) return <Failed error={reasons.error} again={() => void reasons.refetch()} />;
  const { items } = reasons.data;
  return (
    <>
      <Pareto
        title={insight.reasons}
        lead={insight.reasonsLead}
        items={items.filter((one) => one.class !== 'free' && one.class !== 'wait')}
      />
      <Pareto
        title={insight.hitches}
        lead={insight.hitchesLead}
        items={items.filter((one) => one.class === 'free' || one.class === 'wait')}
      />
    </>
  );
}
