import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Badge } from '../parts/badge.tsx';
import { Failed, Loading, Notice, type Tone, useTell } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { useWords } from '../shell/settings.tsx';

const TONE = { delivered: 'good', pending: 'plain', failed: 'final', cancelled: 'plain' } as const satisfies Record<string, Tone>;
const AGAIN_MS = 5000;

/** How one event went to each address; a delivery under way is followed. */
function Deliveries({ eventId, addressOf }: { readonly eventId: string; readonly addressOf: (endpointId: string) => string }) {
  const { hooks } = useWords().admin;
  const event = useQuery({
    queryKey: ['event', eventId],
    queryFn: () => answerOf(service.GET('/v1/events/{id}', { params: { path: { id: eventId } } })),
    refetchInterval: ({ state }) => (state.data?.deliveries.some((one) => one.state === 'pending') ? AGAIN_MS : false),
  });
  if (event.isPending) return <Loading />;
  if (event.isError) return <Failed error={event.error} again={() => void event.refetch()} />;
  const { deliveries } = event.data;
  if (deliveries.length === 0) return <p className="quiet">{hooks.noDeliveries}</p>;
  return (
    <ul className="deliveries">
      {deliveries.map((one) => (
        <li key={one.id}>
          <Badge tone={TONE[one.state]}>{hooks.deliveryStates[one.state]}</Badge> <code>{addressOf(one.endpoint_id)}</code>{' '}
          <span className="quiet">
            {hooks.tries(one.tries)}
            {one.last_status === null ? '' : ` · HTTP ${one.last_status}`}
            {one.last_problem === null ? '' : ` · ${one.last_problem}`}
            {one.replay === 0 ? '' : ` · ${hooks.replay} ${one.replay}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was told, how it arrived, and telling it again. */
export function HookEvents({ addressOf }: { readonly addressOf: (endpointId: string) => string }) {
  const { hooks } = useWords().admin;
  const tell = useTell();
  const queries = useQueryClient();
  const [opened, setOpened] = useState<string | null>(null);
  const events = useQuery({
    queryKey: ['events'],
    queryFn: () => answerOf(service.GET('/v1/events', { params: { query: { limit: 50 } } })),
  });
  const replay = useMutation({
    mutationFn: (id: string) => answerOf(service.POST('/v1/events/{id}/replay', { params: { path: { id } } })),
    onSettled: (_told, _error, id) => queries.invalidateQueries({ queryKey: ['event', id] }),
  });
  const rows = events.data?.items ?? [];
  return (
    <section>
      <h2>{hooks.events}</h2>
      {replay.isSuccess ? <Notice tone="good" title={hooks.replayed(replay.data.deliveries)} /> : null}
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
                <th scope="col">{hooks.deliveries}</th>
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
                    <code title={event.verification_id ?? ''}>{event.verification_id?.slice(-8) ?? '—'}</code>
                  </td>
                  <td>
                    <div className="actions">
                      <button
                        type="button"
                        className="second"
                        aria-expanded={opened === event.id}
                        onClick={() => setOpened((now) => (now === event.id ? null : event.id))}
                      >
                        {hooks.deliveries}
                      </button>
                      <button type="button" className="second" disabled={replay.isPending} onClick={() => replay.mutate(event.id)}>
                        {hooks.replay}
                      </button>
                    </div>
                    {opened === event.id ? <Deliveries eventId={event.id} addressOf={addressOf} /> : null}
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
