import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type CallRow, readCalls } from '../api/calls.ts';
import { Badge } from '../parts/badge.tsx';
import { Failed, Loading, Notice } from '../parts/notice.tsx';
import { Moment, Since } from '../parts/time.tsx';
import { useKeys } from '../shell/keys.ts';
import { useSettings } from '../shell/settings.tsx';

const AGAIN_MS = 3000;
const SHOWN = ['waiting', 'active', 'scheduled'] as const;

const TONE = { waiting: 'mend', active: 'good', scheduled: 'plain' } as const;

function Row({ call, marked }: { readonly call: CallRow; readonly marked: boolean }) {
  const { words } = useSettings();
  const { calls } = words;
  const { state, waiting_since: since, agent } = call;
  return (
    <tr className={marked ? 'marked' : ''}>
      <th scope="row">
        <Link href={`/calls/${call.id}`}>{call.invited ? calls.invited : calls.asked}</Link>
      </th>
      <td>
        <Badge tone={state === 'waiting' || state === 'active' || state === 'scheduled' ? TONE[state] : 'plain'}>
          {calls.states[state]}
        </Badge>
      </td>
      <td className="digits">{call.place ?? '—'}</td>
      <td className="digits">{since === null ? '—' : <Since at={since} />}</td>
      <td className="digits">{call.at === null ? '—' : <Moment at={call.at} />}</td>
      <td>{words.decide.languages[call.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en']}</td>
      <td>{call.here ? calls.present : calls.absent}</td>
      <td>{agent === null ? words.queue.free : agent.who === 'you' ? words.with.you : (agent.name ?? '—')}</td>
    </tr>
  );
}

/** People who wait to talk with somebody, the longest first; then those who have a time. */
export function CallsPage() {
  const { words } = useSettings();
  const { calls } = words;
  const [, go] = useLocation();
  const [at, setAt] = useState(0);
  const list = useQuery({ queryKey: ['calls'], queryFn: readCalls, refetchInterval: AGAIN_MS });
  const rows = (list.data?.items ?? []).filter(({ state }) => (SHOWN as readonly string[]).includes(state));
  const marked = Math.min(at, Math.max(0, rows.length - 1));
  const open = (call: CallRow | undefined): void => {
    if (call !== undefined) go(`/calls/${call.id}`);
  };
  useKeys({
    j: () => setAt(Math.min(marked + 1, rows.length - 1)),
    k: () => setAt(Math.max(marked - 1, 0)),
    enter: () => open(rows[marked]),
    n: () => open(rows.find(({ state }) => state === 'waiting')),
  });
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  return (
    <div className="screen">
      <div className="heading">
        <div>
          <h1>{calls.title}</h1>
          <p className="quiet">{calls.lead(waiting)}</p>
        </div>
        <div className="actions">
          <button
            type="button"
            className="first"
            disabled={waiting === 0}
            onClick={() => open(rows.find(({ state }) => state === 'waiting'))}
          >
            {calls.next} <kbd>n</kbd>
          </button>
        </div>
      </div>
      {list.isPending ? <Loading /> : null}
      {list.isError ? <Failed error={list.error} again={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? <Notice tone="good" title={calls.empty} /> : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                {(['who', 'state', 'place', 'since', 'at', 'language', 'page', 'agent'] as const).map((column) => (
                  <th scope="col" key={column}>
                    {calls.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((call, index) => (
                <Row key={call.id} call={call} marked={index === marked} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
