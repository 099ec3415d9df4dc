import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../api/call-server.ts';
import type { Conversation } from '../api/shapes.ts';
import { isReopened } from '../flow/choose-screen.ts';
import { shrinkPicture } from '../record/shrink-picture.ts';
import { AskedCheck } from './asked-check.tsx';
import { ChatPicture } from './chat-picture.tsx';
import { ChatRating } from './chat-rating.tsx';
import { useMien } from './mien-context.ts';

const MINUTE = 60;

/** What applicant and support say to each other, once a person was asked for. */
export function ChatPanel({ asked }: { readonly asked: number }) {
  const { say, session, flow } = useMien();
  const [talk, setTalk] = useState<Conversation | null>(null);
  const [at, setAt] = useState<'idle' | 'sending' | 'failed' | 'no_picture'>('idle');
  const field = useRef<HTMLTextAreaElement>(null);
  const read = async (): Promise<void> => {
    const answer = await session.api.readMessages();
    if (answer.ok) setTalk(answer.value);
  };
  // each change of the verification, and so each message, brings a new view
  useEffect(() => void read(), [flow.view, asked]);
  if (talk === null || talk.ticket === null) return null;
  const { ticket, items } = talk;
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text === '' || at === 'sending') return;
    setAt('sending');
    const answer = await session.api.writeMessage(text);
    setAt(answer.ok ? 'idle' : 'failed');
    if (!answer.ok || field.current === null) return;
    field.current.value = '';
    await read();
  };
  const settle = async (sending: Promise<Answer<unknown>>): Promise<void> => {
    setAt('sending');
    const answer = await sending;
    setAt(answer.ok ? 'idle' : 'failed');
    if (answer.ok) await read();
  };
  const show = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file === undefined || at === 'sending') return;
    const picture = await shrinkPicture(file);
    input.value = '';
    if (picture === null) setAt('no_picture');
    else await settle(session.api.showPicture(picture));
  };
  const { expected_seconds: seconds, before } = ticket;
  const isAnswered = items.some(({ author }) => author === 'staff');
  return (
    <section class="chat" aria-label={say('chat.title')}>
      <ol aria-live="polite">
        {items.map((one) => (
          <li key={one.id} class={one.author}>
            <span class="sr">{say(`chat.${one.author}`)}: </span>
            {one.picture === null ? (one.text ?? '—') : <ChatPicture id={one.id} />}
            {one.device_check != null && ticket.state === 'open' && <AskedCheck {...one.device_check} />}
          </li>
        ))}
      </ol>
      {flow.view?.steps.some(isReopened) === true && (
        <button type="button" class="button" onClick={() => session.flow.dispatch({ type: 'help', isOpen: false })}>
          {say('chat.film_now')}
        </button>
      )}
      {ticket.state === 'open' && !isAnswered && (
        <p class="small">
          {say('chat.before', { count: String(before) })}{' '}
          {seconds === null ? say('chat.unknown') : say('chat.expected', { minutes: String(Math.max(1, Math.round(seconds / MINUTE))) })}
        </p>
      )}
      {ticket.state === 'open' ? (
        <form onSubmit={(event) => void send(event)}>
          <label for="chat-text">{say('chat.label')}</label>
          <textarea id="chat-text" ref={field} rows={2} maxLength={2000} />
          <button type="submit" class="button quiet" aria-disabled={at === 'sending'}>
            {say('chat.send')}
          </button>
          <label class="button quiet file">
            {say('chat.show')}
            <input type="file" accept="image/jpeg,image/png,image/webp" onChange={(event) => void show(event.currentTarget)} />
          </label>
          <p class="hint" role="status" hidden={at === 'idle' || at === 'sending'}>
            {at === 'failed' ? say('help.failed') : at === 'no_picture' ? say('chat.no_picture') : ''}
          </p>
        </form>
      ) : (
        <>
          <p class="small">{say('chat.over')}</p>
          <ChatRating said={ticket.satisfaction} onRate={(score) => void settle(session.api.rateSupport(score))} />
        </>
      )}
    </section>
  );
}
