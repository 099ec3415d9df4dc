import type { ReasonCode } from '@mien/protocol';
import { AskSupport } from './ask-support.tsx';
import { useMien, useReason } from './mien-context.ts';
import { Note, Page } from './parts.tsx';

/** Nothing goes on here, and why; what can be done about it is one button. */
export function Stopped({ code }: { readonly code: ReasonCode }) {
  const { say, session, leave, flow } = useMien();
  const reason = useReason(code);
  const takeOver = async (): Promise<void> => {
    await session.api.takeOver();
    await session.refresh();
  };
  const action = (): { readonly label: string; readonly run: () => void } => {
    if (code === 'session.already_open') return { label: say('stopped.here'), run: () => void takeOver() };
    if (code === 'session.link_expired') return { label: say('stopped.wallet'), run: leave };
    return { label: say('stopped.reload'), run: () => void session.refresh() };
  };
  const { label, run } = action();
  // with a token that still holds, what is known goes to a person; without one the wallet is the way
  const isKnown = flow.view !== null && code !== 'session.link_expired';
  return (
    <Page
      title={reason.title}
      lead={reason.cause}
      foot={
        <>
          <button type="button" class="button" onClick={run}>
            {label}
          </button>
          {isKnown && <AskSupport kind="button quiet" label="result.support" />}
        </>
      }
    >
      <Note icon="mend" is="mend" title={reason.remedy} live="polite" />
      {!isKnown && <p class="small">{say('stopped.person')}</p>}
    </Page>
  );
}
