import type { LastCheck } from '@mien/capture/last-check';
import type { ReasonCode } from '@mien/protocol';
import { useState } from 'preact/hooks';
import { showDay } from '../text/say.ts';
import { useLastCheck } from '../use-last-check.ts';
import { ConversationPanel } from './conversation.tsx';
import { Card, type Parts } from './parts.tsx';

type Kind = 'help' | 'appeal';
const WORDS = {
  help: { about: 'personAbout', message: 'message', send: 'askPerson' },
  appeal: { about: 'appealAbout', message: 'appealMessage', send: 'appeal' },
} as const satisfies Record<Kind, object>;

/** What stood in the way, as the catalogue names it. */
const codesOf = (check: LastCheck | null): readonly ReasonCode[] =>
  (check?.rows ?? []).flatMap(({ code }) => (code === null ? [] : [code]));

function Ask({ kind, say, act, api }: Pick<Parts, 'say' | 'act' | 'api'> & { readonly kind: Kind }) {
  const [message, setMessage] = useState('');
  const { lastCheck, forget } = useLastCheck();
  // an appeal is about a verdict, which no device changes
  const found = kind === 'help' ? codesOf(lastCheck) : [];
  const words = WORDS[kind];
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!(await act(() => api.askForPerson(kind, message.trim(), found)))) return;
    setMessage('');
    if (found.length > 0) forget();
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <p class="small">{say(words.about)}</p>
      {found.length > 0 && <p class="small">{say('deviceGoesAlong')}</p>}
      <label>
        {say(words.message)}
        <textarea
          maxLength={2000}
          value={message}
          required={kind === 'appeal'}
          onInput={(event) => setMessage(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button quiet">
        {say(words.send)}
      </button>
    </form>
  );
}

/** The direct way to a person, and the appeal with its own clock. */
export function ReachPerson(parts: Parts) {
  const { account, say, language } = parts;
  if (account.current === null) return null;
  const help = account.tickets.find(({ kind, state }) => kind === 'help' && state === 'open');
  const appeal = account.tickets.find(({ kind }) => kind === 'appeal');
  return (
    <>
      {(appeal !== undefined || account.current.can_appeal) && (
        <Card title={say('appealTitle')}>
          {appeal === undefined ? (
            <Ask kind="appeal" {...parts} />
          ) : appeal.outcome !== null ? (
            <p>{say(`appeal_${appeal.outcome}`)}</p>
          ) : (
            <p>
              {say('appealOpen', {
                date: showDay(appeal.opened_at, language),
                by: appeal.answer_by === null ? '' : showDay(appeal.answer_by, language),
              })}
            </p>
          )}
        </Card>
      )}
      <Card title={say('personTitle')}>
        {help === undefined ? <Ask kind="help" {...parts} /> : <p>{say('openTicket', { date: showDay(help.opened_at, language) })}</p>}
        {account.tickets.length > 0 && <ConversationPanel key={account.tickets.at(-1)?.id ?? ''} {...parts} />}
      </Card>
    </>
  );
}
