import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { ChatPanel } from '../screens/chat-panel.tsx';
import { useMien } from '../screens/mien-context.ts';
import { Note, Page } from '../screens/parts.tsx';
import { ChooseTime } from './choose-time.tsx';
import { useAskForCall } from './use-ask-for-call.ts';
import { useCallWords } from './words.ts';

/** From so long before, the person can say that they are there. */
const EARLY_MS = 10 * 60_000;
const LOOK_MS = 10_000;

interface ScheduledParts {
  readonly call: Call;
  readonly know: (call: Call) => void;
  readonly read: () => Promise<void>;
}

/** A call that has its time: when it is, and the way in once it is near. */
export function ScheduledCall({ call, know, read }: ScheduledParts) {
  const { session, language } = useMien();
  const words = useCallWords();
  const [now, setNow] = useState(Date.now());
  const { at, ask } = useAskForCall(know);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const time = call.at === null ? now : Date.parse(call.at);
  const isNear = time - now <= EARLY_MS;
  const [isLater, setLater] = useState(false);
  const isInvited = call.invited === true && time <= now;
  const cancel = async (): Promise<void> => {
    await session.api.leaveCall();
    await read();
  };
  if (isLater) return <ChooseTime know={know} onBack={() => setLater(false)} before={async () => void (await session.api.leaveCall())} />;
  const when = new Date(time).toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <Page
      title={words(isInvited ? 'invitedTitle' : 'scheduledTitle')}
      lead={isInvited ? words('invitedLead') : words('scheduledLead', { time: when })}
      sign={<div class="badge">{ICONS.time}</div>}
      foot={
        <>
          {!isNear && <p class="hint">{words('scheduledEarly')}</p>}
          {at === 'failed' && <Note icon="warn" is="mend" title={words('failed')} live="polite" />}
          <button type="button" class="button" aria-disabled={!isNear || at === 'asking'} onClick={() => void (isNear && ask(null))}>
            {words('scheduledHere')}
          </button>
          <button type="button" class="button quiet" onClick={() => setLater(true)}>
            {words('later')}
          </button>
          <button type="button" class="button plain" onClick={() => void cancel()}>
            {words('cancel')}
          </button>
        </>
      }
    >
      <ChatPanel asked={0} />
    </Page>
  );
}
