import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { codeOf } from '../api/problem.ts';
import { answerOf, service } from '../api/service.ts';
import type { Case } from '../api/shapes.ts';
import { Failed, Loading, Notice, useTell } from '../parts/notice.tsx';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/settings.tsx';
import { type Filters, QueueFilters } from './queue-filters.tsx';
import { QueueTable } from './queue-table.tsx';

/** The queue is looked at again so often: new cases and colleagues' claims appear by themselves. */
const AGAIN_MS = 5000;
const MOST = 100;

const readQueue = ({ order, shown, risk }: Filters) =>
  answerOf(service.GET('/v1/review/cases', { params: { query: { order, shown, limit: MOST, ...(risk === 'any' ? {} : { risk }) } } }));

/** Where one is in the list, by the case and not by its place: rows come and go. */
function useMarked(rows: readonly Case[]) {
  const [marked, setMarked] = useState<string | null>(null);
  const at = rows.findIndex(({ id }) => id === marked);
  const move = (by: number): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at === -1 ? 0 : at + by))];
    if (next === undefined) return;
    setMarked(next.id);
    document.getElementById(next.id)?.focus();
  };
  return { marked, setMarked, move };
}

export function QueuePage() {
  const words = useWords();
  const tell = useTell();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [filters, setFilters] = useState<Filters>({ order: 'deadline', shown: 'waiting', risk: 'any' });
  const queue = useQuery({
    queryKey: ['queue', filters],
    queryFn: () => readQueue(filters),
    refetchInterval: AGAIN_MS,
    placeholderData: keepPreviousData,
  });
  const counts = useQuery({
    queryKey: ['counts'],
    queryFn: () => answerOf(service.GET('/v1/review/counts')),
    refetchInterval: AGAIN_MS,
  });
  const next = useMutation({
    mutationFn: () => answerOf(service.POST('/v1/review/next')),
    onSuccess: (page) => {
      queries.setQueryData(['case', page.id], page);
      go(`/review/${page.id}`);
    },
  });
  const rows = queue.data?.items ?? [];
  const { marked, setMarked, move } = useMarked(rows);
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    n: () => next.mutate(),
    enter: () => marked !== null && go(`/review/${marked}`),
  });

  return (
    <div className="screen">
      <div className="heading">
        <div>
          <h1>{words.queue.title}</h1>
          <p className="quiet" aria-live="polite">
            {counts.data === undefined ? '\u00a0' : words.queue.lead(counts.data.all)}
          </p>
        </div>
        <button type="button" className="first" onClick={() => next.mutate()} disabled={next.isPending}>
          {words.queue.next} <kbd>n</kbd>
        </button>
      </div>
      {next.isError ? (
        <Notice
          tone={codeOf(next.error) === 'case.none' ? 'plain' : 'mend'}
          title={codeOf(next.error) === 'case.none' ? words.queue.none : tell(next.error)}
        />
      ) : null}
      <QueueFilters filters={filters} counts={counts.data} change={setFilters} />
      {queue.isPending ? <Loading /> : null}
      {queue.isError ? <Failed error={queue.error} again={() => void queue.refetch()} /> : null}
      {queue.isSuccess && rows.length === 0 ? (
        <Notice tone="good" title={words.queue.empty}>
          {words.queue.emptyLead}
        </Notice>
      ) : null}
      {rows.length > 0 ? <QueueTable rows={rows} marked={marked} mark={setMarked} /> : null}
    </div>
  );
}
