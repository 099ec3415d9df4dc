import { useEffect, useRef, useState } from 'preact/hooks';
import { ICONS } from '../drawing/icons.tsx';
import { Answers } from './answers.tsx';
import { AskSupport } from './ask-support.tsx';
import { loadScreen } from './load-screen.tsx';
import { useMien } from './mien-context.ts';

/** most who need help need no conversation, and the welcome does not carry it */
const ChatPanel = loadScreen(async () => (await import('./chat-panel.tsx')).ChatPanel);

/** Help from every screen: short answers, a check of the device, the way with a person, and the wallet's own people. */
export function Help() {
  const { say, session, flow } = useMien();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState(0);
  const close = (): void => session.flow.dispatch({ type: 'help', isOpen: false });
  useEffect(() => {
    dialog.current?.showModal();
    session.tell('help_opened');
  }, [session]);
  const { view } = flow;
  const isOpen = view !== null && ['created', 'preparing', 'capturing', 'retry_required'].includes(view.state);
  const person = async (): Promise<void> => {
    setBusy(true);
    const version = view?.policy.consents.find(({ purpose }) => purpose === 'attended')?.text_version ?? '1';
    await session.api.consent('attended', 'given', version);
    await session.refresh();
    setBusy(false);
    close();
  };
  return (
    <dialog ref={dialog} onClose={close} onCancel={close} aria-labelledby="help-title">
      <div class="top">
        <h2 id="help-title">{say('help.title')}</h2>
        <button type="button" class="icon" aria-label={say('app.close')} onClick={() => dialog.current?.close()}>
          {ICONS.close}
        </button>
      </div>
      <div class="inner">
        <Answers />
        {isOpen && (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              close();
              session.flow.dispatch({ type: 'went', to: 'checkup' });
            }}
          >
            {say('help.check')}
          </button>
        )}
        {isOpen && (
          <button
            type="button"
            class="button quiet"
            aria-disabled={isBusy}
            aria-describedby="help-person"
            onClick={() => void (isBusy || person())}
          >
            {say('help.person')}
          </button>
        )}
        {isOpen && (
          <p class="small" id="help-person">
            {say('help.person.about')}
          </p>
        )}
        <AskSupport kind="button" label="help.wallet" onAsked={() => setAsked((count) => count + 1)} />
        <ChatPanel asked={asked} />
        {view !== null && (
          <p class="small">
            {say('help.reference')} <span class="ref">{view.id}</span>
          </p>
        )}
      </div>
    </dialog>
  );
}
