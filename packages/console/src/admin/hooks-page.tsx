import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, service } from '../api/service.ts';
import { Failed, Notice, useTell } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';
import { AdminScreen } from './admin-screen.tsx';

/** What was told, and telling it again. */
function Events() {
  const { hooks } = useWords().admin;
  const tell = useTell();
  const events = useQuery({
    queryKey: ['events'],
    queryFn: () => answerOf(service.GET('/v1/events', { params: { query: { limit: 50 } } })),
  });
  const replay = useMutation({
    mutationFn: (id: string) => answerOf(service.POST('/v1/events/{id}/replay', { params: { path: { id } } })),
  });
  const rows = events.data?.items ?? [];
  return (
    <section>
      <h2>{hooks.events}</h2>
      {replay.isSuccess ? <Notice tone="good" title={hooks.replayed} /> : null}
      {replay.error === null ? null : <Notice tone="mend" title={tell(replay.error)} />}
      {events.isError ? <Failed error={events.error} again={() => void events.refetch()} /> : null}
      {events.isSuccess && rows.length === 0 ? <p className="quiet">{hooks.noEvents}</p> : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{hooks.eventColumns.type}</th>
                <th scope="col">{hooks.eventColumns.at}</th>
                <th scope="col">{hooks.eventColumns.about}</th>
                <th scope="col">{hooks.replay}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((event) => (
                <tr key={event.id}>
                  <th scope="row">
                    <code>{event.type}</code>
                  </th>
                  <td className="digits">
                    <Moment at={event.created_at} />
                  </td>
                  <td>
                    <code>{event.verification_id ?? '—'}</code>
                  </td>
                  <td>
                    <button type="button" className="second" disabled={replay.isPending} onClick={() => replay.mutate(event.id)}>
                      {hooks.replay}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

export function HooksPage() {
  const { hooks } = useWords().admin;
  const query = useQuery({
    queryKey: ['hooks'],
    queryFn: () => answerOf(service.GET('/v1/webhook-endpoints', { params: { query: { limit: 100 } } })),
  });
  return (
    <>
      <AdminScreen
        title={hooks.title}
        lead={hooks.lead}
        empty={hooks.empty}
        query={query}
        rows={query.data?.items ?? []}
        columns={[hooks.columns.url, hooks.columns.events, hooks.columns.state]}
        row={(one) => (
          <tr key={one.id}>
            <th scope="row">
              <code>{one.url}</code>
            </th>
            <td className="quiet">
              <code>{one.event_types.join(' ')}</code>
            </td>
            <td>{one.state}</td>
          </tr>
        )}
      />
      <Events />
    </>
  );
}
