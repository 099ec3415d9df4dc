import type { ReasonCode } from '@mien/protocol';
import { useMien, useReason } from './mien-context.ts';
import { Note, Page } from './parts.tsx';

/** A device that did not open: what holds it, what to do, and again. Looked at anew by itself when the person comes back. */
export function CameraTrouble({ code, onAgain }: { readonly code: ReasonCode; readonly onAgain: () => void }) {
  const { say, session } = useMien();
  const reason = useReason(code);
  return (
    <Page
      title={reason.title}
      lead={reason.cause}
      foot={
        <>
          <button type="button" class="button" onClick={onAgain}>
            {say('film.again')}
          </button>
          <button type="button" class="button quiet" onClick={() => session.flow.dispatch({ type: 'went', to: 'device' })}>
            {say('device.other')}
          </button>
        </>
      }
    >
      <Note icon="mend" is="mend" title={reason.remedy}>
        <p>{say('film.free')}</p>
      </Note>
    </Page>
  );
}
