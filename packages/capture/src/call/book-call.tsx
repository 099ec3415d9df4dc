import { useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { PICTURES } from '../drawing/pictures.tsx';
import { Note, Page } from '../screens/parts.tsx';
import { ChooseTime } from './choose-time.tsx';
import { useAskForCall } from './use-ask-for-call.ts';
import { useCallWords } from './words.ts';

interface BookParts {
  readonly know: (call: Call) => void;
}

/** What a call is, what to have at hand, and when: now, or at another time. */
export function BookCall({ know }: BookParts) {
  const words = useCallWords();
  const [isLater, setLater] = useState(false);
  const { at, ask } = useAskForCall(know);
  if (isLater) return <ChooseTime know={know} onBack={() => setLater(false)} />;
  return (
    <Page
      title={words('title')}
      lead={words('bookLead')}
      foot={
        <>
          {at === 'failed' && <Note icon="warn" is="mend" title={words('failed')} live="polite" />}
          <button type="button" class="button" aria-disabled={at === 'asking'} onClick={() => void ask(null)}>
            {words('now')}
          </button>
          <button type="button" class="button quiet" onClick={() => setLater(true)}>
            {words('later')}
          </button>
        </>
      }
    >
      <div class="call-drawing">{PICTURES.agent}</div>
      <h2>{words('ready')}</h2>
      <ul class="tips">
        <li>
          {ICONS.lens}
          {words('readyDocument')}
        </li>
        <li>
          {ICONS.lamp}
          {words('readyPlace')}
        </li>
        <li>
          {ICONS.phone}
          {words('readySound')}
        </li>
      </ul>
    </Page>
  );
}
