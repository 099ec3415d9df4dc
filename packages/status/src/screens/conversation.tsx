import { shrinkPicture } from '@mien/capture/picture';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AccountApi, Conversation } from '../account-api.ts';
import type { Say } from '../text/say.ts';
import { AskedCheck } from './asked-check.tsx';
import type { Parts } from './parts.tsx';
import { Rating } from './rating.tsx';

const MINUTE = 60;

interface PictureParts {
  readonly id: string;
  readonly api: AccountApi;
  readonly say: Say;
}

type ConversationParts = Pick<Parts, 'api' | 'say' | 'wishes' | 'wish' | 'deviceCheck'>;

/** Fetched with the token, so that no address opens it; forgotten with the page. */
function Picture({ id, api, say }: PictureParts) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isLeft = false;
    void api.readPicture(id).then((answer) => {
      if (!answer.ok || isLeft) return;
      made = URL.createObjectURL(answer.value);
      setUrl(made);
    });
    return () => {
      isLeft = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [api, id]);
  return url === null ? <span class="small">{say('chatPictureLoading')}</span> : <img src={url} alt={say('chatPicture')} />;
}

/** What the person and support say to each other about the latest request; it moves by itself as either writes. */
export function ConversationPanel({ api, say, wishes, wish, deviceCheck, refresh }: ConversationParts & Pick<Parts, 'refresh'>) {
  const [talk, setTalk] = useState<Conversation | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  // an agent does more than write: they invite to a call, or let somebody film again
  const changed = useRef(refresh);
  changed.current = refresh;
  const read = useCallback(async (): Promise<void> => {
    const answer = await api.readConversation();
    if (answer.ok) setTalk(answer.value);
  }, [api]);
  useEffect(() => {
    void read();
    const leaving = new AbortController();
    void api.watchConversation(leaving.signal, () => {
      void read();
      changed.current();
    });
    return () => leaving.abort();
  }, [api, read]);
  if (talk === null || talk.ticket === null) return null;
  const { ticket, items } = talk;
  const after = async (deed: Promise<{ readonly ok: boolean }>): Promise<boolean> => {
    const { ok } = await deed;
    setProblem(ok ? '' : say('didNotWork'));
    if (ok) await read();
    return ok;
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (text.trim() !== '' && (await after(api.say(text.trim())))) setText('');
  };
  const show = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const picture = await shrinkPicture(file);
    input.value = '';
    if (picture === null) setProblem(say('chatNoPicture'));
    else await after(api.showPicture(picture));
  };
  const { before, expected_seconds: seconds } = ticket;
  const isAnswered = items.some(({ author }) => author === 'staff');
  return (
    <div class="chat">
      <ol aria-live="polite" aria-label={say('chatTitle')}>
        {items.map((one) => (
          <li key={one.id} class={one.author}>
            <span class="who">{say(one.author === 'staff' ? 'chatSupport' : 'chatYou')}</span>
            {one.picture === null ? (one.text ?? '—') : <Picture id={one.id} api={api} say={say} />}
            {one.device_check != null && ticket.state === 'open' && (
              <AskedCheck
                {...one.device_check}
                api={api}
                say={say}
                wishes={wishes}
                wish={wish}
                deviceCheck={deviceCheck}
                onTold={(ok) => void after(Promise.resolve({ ok }))}
              />
            )}
          </li>
        ))}
      </ol>
      {ticket.state === 'open' && !isAnswered && (
        <p class="small">
          {say('chatBefore', { count: before })}{' '}
          {seconds === null ? say('chatUnknown') : say('chatExpected', { minutes: Math.max(1, Math.round(seconds / MINUTE)) })}
        </p>
      )}
      {ticket.state === 'open' ? (
        <form onSubmit={(event) => void send(event)}>
          <label>
            {say('chatWrite')}
            <textarea maxLength={2000} value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </label>
          <div class="buttons">
            <button type="submit" class="button quiet">
              {say('chatSend')}
            </button>
            <label class="file">
              {say('chatShow')}
              <input type="file" accept="image/jpeg,image/png,image/webp" onChange={(event) => void show(event.currentTarget)} />
            </label>
          </div>
        </form>
      ) : (
        <Rating say={say} said={ticket.satisfaction} onRate={(score) => void after(api.rate(score))} />
      )}
      <p role="status">{problem}</p>
    </div>
  );
}
