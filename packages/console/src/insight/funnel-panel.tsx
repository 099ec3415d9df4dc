import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FiguresTable } from '../parts/figures-table.tsx';
import { Failed, Loading } from '../parts/notice.tsx';
import { useSettings } from '../shell/settings.tsx';
import { type Funnel, GROUPS, type Group, readFunnel } from './read-insight.ts';
import { intervalOf, sayCount, sayShare } from './say-figures.ts';

type Row = Funnel['total'];
const countOf = (row: Row, stage: Row['stages'][number]['stage']): number | null =>
  row.stages.find((one) => one.stage === stage)?.count ?? null;

/** From being asked to being approved. */
function Stages({ total }: { readonly total: Row }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const asked = countOf(total, 'asked');
  const stages = total.stages.filter(({ stage, count }) => stage !== 'voice' || count !== 0);
  return (
    <FiguresTable
      caption={insight.funnel}
      columns={[insight.stage, insight.people, insight.ofAsked, insight.ofBefore]}
      rows={stages.map(({ stage, count }, index) => {
        const before = stages[index - 1]?.count ?? null;
        const share = count === null || asked === null || asked === 0 ? null : count / asked;
        return {
          key: stage,
          name: insight.stages[stage],
          cells: [
            { text: sayCount(count, words, language), ...(share === null ? {} : { share }) },
            { text: sayShare(share, words) },
            { text: index === 0 || count === null || before === null || before === 0 ? '—' : sayShare(count / before, words) },
          ],
        };
      })}
    />
  );
}

/** The same, group beside group, with how sure the share of approvals is: where intervals do not touch, the groups differ. */
function ByGroup({ funnel, by }: { readonly funnel: Funnel; readonly by: Group }) {
  const { words, language } = useSettings();
  const { insight } = words;
  const nameOf = (group: string): string => insight.groupNames[group as keyof typeof insight.groupNames] ?? group;
  return (
    <FiguresTable
      caption={insight.groupsOf(insight.groups[by])}
      columns={[
        insight.groups[by],
        insight.stages.asked,
        insight.stages.opened,
        insight.stages.sent,
        insight.stages.approved,
        insight.approvedOfSent,
        insight.interval,
      ]}
      rows={funnel.groups.map((row) => {
        const sent = countOf(row, 'sent');
        const approved = countOf(row, 'approved');
        const share = sent === null || sent === 0 || approved === null ? null : approved / sent;
        const sure = share === null || sent === null || approved === null ? null : intervalOf(approved, sent);
        return {
          key: row.group,
          name: nameOf(row.group),
          cells: [
            { text: sayCount(countOf(row, 'asked'), words, language) },
            { text: sayCount(countOf(row, 'opened'), words, language) },
            { text: sayCount(sent, words, language) },
            { text: sayCount(approved, words, language) },
            { text: sent === 0 ? '—' : sayShare(share, words), ...(share === null ? {} : { share }) },
            { text: sure === null ? '—' : `${sayShare(sure[0], words)} – ${sayShare(sure[1], words)}` },
          ],
        };
      })}
    />
  );
}

export function FunnelPanel({ days }: { readonly days: number }) {
  const { insight } = useSettings().words;
  const [by, setBy] = useState<Group>('device');
  const funnel = useQuery({ queryKey: ['funnel', days, by], queryFn: () => readFunnel(days, by), placeholderData: keepPreviousData });
  if (funnel.isPending) return <Loading />;
  if (funnel.isError) return <Failed error={funnel.error} again={() => void funnel.refetch()} />;
  return (
    <>
      <section className="panel">
        <h2>{insight.funnel}</h2>
        <Stages total={funnel.data.total} />
      </section>
      <section className="panel">
        <h2>{insight.compare}</h2>
        <p className="quiet">{insight.compareLead}</p>
        <label className="pick">
          <span>{insight.by}</span>
          <select value={by} onChange={(event) => setBy(GROUPS.find((one) => one === event.target.value) ?? 'device')}>
            {GROUPS.map((one) => (
              <option key={one} value={one}>
                {insight.groups[one]}
              </option>
            ))}
          </select>
        </label>
        <ByGroup funnel={funnel.data} by={by} />
      </section>
    </>
  );
}
