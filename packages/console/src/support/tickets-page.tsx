import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, service } from '../api/service.ts';
import { Failed, Loading, Notice } from '../parts/notice.tsx';
import { Since } from '../parts/time.tsx';
import { useSettings } from '../shell/settings.tsx';

const AGAIN_MS = 10_000;
const STATES = ['open', 'closed'] as const;

/** People who asked for a person. */
export function TicketsPage() {
  const { words, language } = useSettings();
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const tickets = useQuery({
    queryKey: ['tickets', state],
    queryFn: () => answerOf(service.GET('/v1/tickets', { params: { query: { state, limit: 100 } } })),
    refetchInterval: AGAIN_MS,
  });
  const rows = tickets.data?.items ?? [];
  const { columns } = words.support;
  return (
    <div className="screen">
      <div className="heading">
        <div>
          <h1>{words.support.title}</h1>
          <p className="quiet">{words.support.lead}</p>
        </div>
      </div>
      <div className="filters">
        <fieldset className="tabs">
          <legend className="hidden">{columns.state}</legend>
          {STATES.map((one) => (
            <label key={one}>
              <input type="radio" name="state" checked={state === one} onChange={() => setState(one)} />
              <span>{words.support.shown[one]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {tickets.isPending ? <Loading /> : null}
      {tickets.isError ? <Failed error={tickets.error} again={() => void tickets.refetch()} /> : null}
      {tickets.isSuccess && rows.length === 0 ? <Notice tone="good" title={words.support.empty} /> : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{columns.topic}</th>
                <th scope="col">{columns.step}</th>
                <th scope="col">{columns.found}</th>
                <th scope="col">{words.holding.column}</th>
                <th scope="col">{columns.opened}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((ticket) => (
                <tr key={ticket.id}>
                  <th scope="row">
                    <Link href={`/support/${ticket.id}`}>{words.support.topics[ticket.topic]}</Link>
                  </th>
                  <td>{ticket.step === null ? '—' : words.steps[ticket.step]}</td>
                  <td className="quiet">{ticket.findings.map(({ text }) => text[language].title).join(' · ') || '—'}</td>
                  <td>{ticket.held_by?.name ?? '—'}</td>
                  <td className="digits">
                    <Since at={ticket.opened_at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
