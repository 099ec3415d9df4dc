import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Badge } from '../parts/badge.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Notice, useTell } from '../parts/notice.tsx';
import { ShownOnce } from '../parts/shown-once.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';
import { HookEvents } from './hook-events.tsx';

/** Where the wallet is told, what it was told, and how that arrived. */
export function HooksPage() {
  const { hooks } = useWords().admin;
  const tell = useTell();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['hooks'] });
  const query = useQuery({
    queryKey: ['hooks'],
    queryFn: () => answerOf(service.GET('/v1/webhook-endpoints', { params: { query: { limit: 100 } } })),
  });
  const add = useMutation({
    mutationFn: (url: string) => answerOf(service.POST('/v1/webhook-endpoints', { body: { url } })),
    onSettled: again,
  });
  const change = useMutation({
    mutationFn: ({ id, state }: { id: string; state: 'active' | 'disabled' }) =>
      answerOf(service.PATCH('/v1/webhook-endpoints/{id}', { params: { path: { id } }, body: { state } })),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: (id: string) => answerOf(service.DELETE('/v1/webhook-endpoints/{id}', { params: { path: { id } } })),
    onSettled: again,
  });
  const rows = query.data?.items ?? [];
  const failed = add.error ?? change.error ?? remove.error;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    add.mutate(String(new FormData(event.currentTarget).get('url') ?? '').trim());
  };
  return (
    <div className="stack">
      <AdminScreen
        title={hooks.title}
        lead={hooks.lead}
        empty={hooks.empty}
        query={query}
        rows={rows}
        columns={[hooks.columns.url, hooks.columns.events, hooks.columns.state, '']}
        before={
          <>
            {failed === null ? null : <Notice tone="mend" title={tell(failed)} />}
            {add.data === undefined ? null : <ShownOnce label={hooks.secret} value={add.data.secret} />}
            <form className="filters" onSubmit={send} aria-label={hooks.add}>
              <label className="pick grow">
                <span>{hooks.columns.url}</span>
                <input name="url" type="url" required maxLength={2000} placeholder="https://" autoComplete="off" />
              </label>
              <button type="submit" className="first" disabled={add.isPending}>
                {hooks.add}
              </button>
            </form>
          </>
        }
        row={(one) => (
          <tr key={one.id}>
            <th scope="row">
              <code>{one.url}</code>
            </th>
            <td className="quiet">{one.event_types.length === 0 ? hooks.all : <code>{one.event_types.join(' ')}</code>}</td>
            <td>
              <Badge tone={one.state === 'active' ? 'good' : 'plain'}>{one.state === 'active' ? hooks.active : hooks.disabled}</Badge>
            </td>
            <td>
              <div className="actions">
                <button
                  type="button"
                  className="second"
                  disabled={change.isPending}
                  onClick={() => change.mutate({ id: one.id, state: one.state === 'active' ? 'disabled' : 'active' })}
                >
                  {one.state === 'active' ? hooks.disable : hooks.enable}
                </button>
                <Confirm
                  label={hooks.remove}
                  title={hooks.removeTitle}
                  lead={hooks.removeLead}
                  disabled={remove.isPending}
                  confirm={() => remove.mutate(one.id)}
                />
              </div>
            </td>
          </tr>
        )}
      />
      <HookEvents addressOf={(id) => rows.find((one) => one.id === id)?.url ?? id} />
    </div>
  );
}
