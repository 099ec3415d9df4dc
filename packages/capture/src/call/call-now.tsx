import { useContext } from 'preact/hooks';
import { useMien } from '../screens/mien-context.ts';
import { Note } from '../screens/parts.tsx';
import { AnswersContext } from './answers.tsx';
import type { useAskForCall } from './use-ask-for-call.ts';
import { useCallWords } from './words.ts';

interface NowParts extends ReturnType<typeof useAskForCall> {
  /** what the button says */
  readonly name: 'now' | 'again';
}

/** The way into the line, where somebody is there to answer; else from when on somebody is. */
export function CallNow({ at, ask, name }: NowParts) {
  const { language } = useMien();
  const words = useCallWords();
  const answers = useContext(AnswersContext);
  if (answers !== null && !answers.now) {
    const time = new Date(answers.from).toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });
    return <Note icon="time" title={words('closed', { time })} />;
  }
  return (
    <>
      {at === 'closed' && <Note icon="warn" is="mend" title={words('laterClosed')} live="polite" />}
      {at === 'failed' && <Note icon="warn" is="mend" title={words('failed')} live="polite" />}
      <button type="button" class="button" aria-disabled={at === 'asking'} onClick={() => void ask(null)}>
        {words(name)}
      </button>
    </>
  );
}
