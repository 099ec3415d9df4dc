import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, service } from '../api/service.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { useMe } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';

interface HoldingProps {
  readonly ticketId: string;
  readonly holder: { readonly id: string; readonly name: string } | null;
}

/** Who answers a request: taken, taken over, or handed to a colleague with a word that the applicant never reads. */
export function Holding({ ticketId, holder }: HoldingProps) {
  const { words } = useSettings();
  const { holding } = words;
  const tell = useTell();
  const own = useMe().id;
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const isMine = holder?.id === own;
  const params = { path: { id: ticketId } };
  const agents = useQuery({ queryKey: ['agents'], queryFn: () => answerOf(service.GET('/v1/support/agents')), enabled: isMine });
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['ticket', ticketId] });
    void queries.invalidateQueries({ queryKey: ['chat', ticketId] });
  };
  const take = useMutation({
    mutationFn: (how: 'if_free' | 'over') => answerOf(service.POST('/v1/tickets/{id}/take', { params, body: { how } })),
    onSettled: again,
  });
  const hand = useMutation({
    mutationFn: () =>
      answerOf(
        service.POST('/v1/tickets/{id}/hand-over', {
          params,
          body: { to: to === '' ? null : to, ...(note.trim() === '' ? {} : { note: note.trim() }) },
        }),
      ),
    onSuccess: () => setNote(''),
    onSettled: again,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    hand.mutate();
  };
  const problem = take.error ?? hand.error;
  return (
    <section className="panel">
      <h2>{holding.title}</h2>
      <p>{holder === null ? holding.nobody : isMine ? holding.mine : holding.theirs(holder.name)}</p>
      {problem === null ? null : <Notice tone="mend" title={tell(problem)} />}
      {isMine ? (
        <form onSubmit={submit}>
          <label className="pick">
            <span>{holding.to}</span>
            <select value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="">{holding.queue}</option>
              {(agents.data?.items ?? [])
                .filter(({ id }) => id !== own)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
          <label>
            <span>{holding.note}</span>
            <textarea rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
          <div className="panel-actions">
            <button type="submit" className="second" disabled={hand.isPending}>
              {holding.hand}
            </button>
          </div>
        </form>
      ) : (
        <button
          type="button"
          className="second"
          disabled={take.isPending}
          onClick={() => take.mutate(holder === null ? 'if_free' : 'over')}
        >
          {holder === null ? holding.take : holding.over}
        </button>
      )}
    </section>
  );
}
