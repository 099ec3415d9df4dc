import { shrinkPicture } from '@mien/capture/picture';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { Refusal } from '../api/problem.ts';
import { answerOf, sendPicture, service, watchTicket } from '../api/service.ts';
import { Failed, Notice, useTell } from '../parts/notice.tsx';
import { SavedTexts } from '../parts/saved-texts.tsx';
import { Moment } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';
import { ChatPicture } from './chat-picture.tsx';
import { SAVED_ANSWERS } from './saved-answers.ts';

/** Where the stream is cut, the conversation is still looked at so often. */
const AGAIN_MS = 15_000;

interface ChatProps {
  readonly ticketId: string;
  readonly state: 'open' | 'closed';
}

/** The conversation with the applicant; it moves by itself as either side writes. */
export function Chat({ ticketId, state }: ChatProps) {
  const { words } = useSettings();
  const { chat } = words;
  const tell = useTell();
  const id = useId();
  const answers = useMay()('tickets:write');
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const params = { path: { id: ticketId } };
  const said = useQuery({
    queryKey: ['chat', ticketId],
    queryFn: () => answerOf(service.GET('/v1/tickets/{id}/messages', { params })),
    refetchInterval: AGAIN_MS,
  });
  const send = useMutation({
    mutationFn: (said: string) => answerOf(service.POST('/v1/tickets/{id}/messages', { params, body: { text: said } })),
    onSuccess: () => setText(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['chat', ticketId] }),
  });
  const show = useMutation({
    mutationFn: async (file: File) => {
      const picture = await shrinkPicture(file);
      if (picture === null) throw new Error(chat.noPicture);
      await sendPicture(ticketId, picture);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['chat', ticketId] }),
  });
  useEffect(() => {
    const leaving = new AbortController();
    void watchTicket(ticketId, leaving.signal, () => {
      void queries.invalidateQueries({ queryKey: ['chat', ticketId] });
      // who answers, and how it was, stand in the ticket
      void queries.invalidateQueries({ queryKey: ['ticket', ticketId] });
      // what a check of the device found, and where the verification stands
      void queries.invalidateQueries({ queryKey: ['aid', ticketId] });
      void queries.invalidateQueries({ queryKey: ['verification'] });
    });
    return () => leaving.abort();
  }, [ticketId, queries]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') send.mutate(text.trim());
  };
  return (
    <section className="panel chat">
      <h2>{chat.title}</h2>
      {said.isError ? <Failed error={said.error} again={() => void said.refetch()} /> : null}
      <ol aria-live="polite">
        {(said.data?.items ?? []).map((one) => (
          <li key={one.id} className={one.author}>
            {one.picture === null ? <p>{one.text ?? '—'}</p> : <ChatPicture ticketId={ticketId} messageId={one.id} />}
            <small className="quiet">
              {one.author === 'applicant' ? chat.applicant : (one.by ?? chat.staff)}
              {one.author === 'note' ? ` · ${chat.note}` : ''} · <Moment at={one.at} />
            </small>
          </li>
        ))}
      </ol>
      {said.data?.items.length === 0 ? <p className="quiet">{chat.nothing}</p> : null}
      {send.error === null ? null : <Notice tone="mend" title={tell(send.error)} />}
      {show.error === null ? null : <Notice tone="mend" title={show.error instanceof Refusal ? tell(show.error) : chat.noPicture} />}
      {answers && state === 'open' ? (
        <form onSubmit={submit}>
          <SavedTexts
            label={chat.savedLabel}
            choose={chat.savedChoose}
            texts={SAVED_ANSWERS}
            onChoose={(chosen) => setText((now) => (now === '' ? chosen : `${now}\n${chosen}`))}
          />
          <label htmlFor={id}>{chat.answer}</label>
          <textarea id={id} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          <div className="panel-actions">
            <small className="quiet">{chat.hint}</small>
            <label className="second file">
              {chat.show}
              <input
                type="file"
                accept="image/jpeg,image/png,image/webp"
                disabled={show.isPending}
                onChange={(event) => {
                  const [file] = event.target.files ?? [];
                  if (file !== undefined) show.mutate(file);
                  event.target.value = '';
                }}
              />
            </label>
            <button type="submit" className="first" disabled={text.trim() === '' || send.isPending}>
              {chat.send}
            </button>
          </div>
        </form>
      ) : null}
      {state === 'closed' ? <p className="quiet">{chat.over}</p> : null}
    </section>
  );
}
