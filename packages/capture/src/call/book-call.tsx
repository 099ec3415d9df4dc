import { useContext, useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { PICTURES } from '../drawing/pictures.tsx';
import { Page } from '../screens/parts.tsx';
import { AnswersContext, Hours } from './answers.tsx';
import { CallNow } from './call-now.tsx';
import { ChooseTime } from './choose-time.tsx';
import { useAskForCall } from './use-ask-for-call.ts';
import { useCallWords } from './words.ts';
import { WriteInstead } from './write-instead.tsx';

interface BookParts {
  readonly know: (call: Call) => void;
}

/** What a call is, what to have at hand, and when: now, or at another time. */
export function BookCall({ know }: BookParts) {
  const words = useCallWords();
  const [isLater, setLater] = useState(false);
  const { at, ask } = useAskForCall(know);
  const isClosed = useContext(AnswersContext)?.now === false;
  if (isLater) return <ChooseTime know={know} onBack={() => setLater(false)} />;
  return (
    <Page
      title={words('title')}
      lead={words('bookLead')}
      foot={
        <>
          <CallNow at={at} ask={ask} name="now" />
          <button type="button" class={isClosed ? 'button' : 'button quiet'} onClick={() => setLater(true)}>
            {words('later')}
          </button>
        </>
      }
    >
      <div class="call-drawing">{PICTURES.agent}</div>
      <Hours />
      {isClosed && <WriteInstead />}
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
