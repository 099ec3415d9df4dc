import { useState } from 'preact/hooks';
import type { Call, CaptureView } from '../api/shapes.ts';
import { ICONS } from '../drawing/icons.tsx';
import { ChatPanel } from '../screens/chat-panel.tsx';
import { useDeliveries, useMien } from '../screens/mien-context.ts';
import { Note, Page } from '../screens/parts.tsx';
import { tellBytes } from '../screens/tell-duration.ts';
import { CallNow } from './call-now.tsx';
import { ChooseTime } from './choose-time.tsx';
import { useAskForCall } from './use-ask-for-call.ts';
import { useCallWords } from './words.ts';

/** Ends after which another call helps, and what is said of each. After any other, or one of a later version, nothing is left to do here. */
const CUT = {
  later: 'end.later',
  light: 'end.light',
  picture: 'end.picture',
  sound: 'end.sound',
  line: 'end.line',
  left: 'end.left',
  gone: 'end.left',
  missed: 'end.missed',
} as const;
const DONE = { decided: 'end.decided', helped: 'end.helped' } as const;

const wordOf = <Table extends object>(table: Table, reason: string): Table[keyof Table] | undefined =>
  Object.hasOwn(table, reason) ? table[reason as keyof Table] : undefined;

/** Parts of the recording that are still on this device: a page that is closed now sends them when it is opened again. */
function StillSending() {
  const words = useCallWords();
  const parts = useDeliveries().filter(({ step, end }) => step === 'call' && end === null);
  const left = parts.reduce((sum, { total, sent }) => sum + Math.max(0, (total ?? sent) - sent), 0);
  return parts.length === 0 ? null : (
    <p class="small" role="status">
      {words('recordingSent', { size: tellBytes(left) })}
    </p>
  );
}

interface OverParts {
  readonly call: Call;
  readonly view: CaptureView;
  readonly know: (call: Call) => void;
}

/** What came of the call, and what to do next: nothing where it was decided, another one where it was cut off. */
export function CallOver({ call, view, know }: OverParts) {
  const { say, session, leave } = useMien();
  const words = useCallWords();
  const [isLater, setLater] = useState(false);
  const { at, ask } = useAskForCall(know);
  const reason = call.end?.reason ?? (call.state === 'missed' ? 'missed' : 'left');
  const cut = wordOf(CUT, reason);
  if (isLater) return <ChooseTime know={know} onBack={() => setLater(false)} />;
  const kind = cut === undefined ? 'button' : 'button quiet';
  const isFilming = ['created', 'preparing', 'capturing', 'retry_required'].includes(view.state);
  const out = isFilming ? (
    <button type="button" class={kind} onClick={() => session.flow.dispatch({ type: 'went_on' })}>
      {words('goOn')}
    </button>
  ) : (
    <button type="button" class={kind} onClick={leave}>
      {words('wallet')}
    </button>
  );
  if (cut === undefined)
    return (
      <Page
        title={words('endTitle')}
        lead={words(wordOf(DONE, reason) ?? 'end.closed')}
        sign={<div class="badge">{ICONS.person}</div>}
        foot={out}
      >
        <StillSending />
        <ChatPanel asked={0} />
      </Page>
    );
  const isOwn = ['left', 'gone', 'later', 'missed'].includes(reason);
  return (
    <Page
      title={words(isOwn ? 'endTitle' : 'endCutTitle')}
      lead={words(cut)}
      foot={
        <>
          {view.route === 'attended' && (
            <>
              <CallNow at={at} ask={ask} name="again" />
              <button type="button" class="button quiet" onClick={() => setLater(true)}>
                {words('later')}
              </button>
            </>
          )}
          {out}
        </>
      }
    >
      <StillSending />
      <Note icon="ok" title={words('endFree')}>
        <p>{say('help.calm')}</p>
      </Note>
      <ChatPanel asked={0} />
    </Page>
  );
}
