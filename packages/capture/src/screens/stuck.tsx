import { useState } from 'preact/hooks';
import type { FilmedStep } from '../api/shapes.ts';
import { AskSupport } from './ask-support.tsx';
import { useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';

/** A step that was begun again for free as often as it may be: a person, another device, or a retake that counts. Nobody is left here. */
export function Stuck({ step }: { readonly step: FilmedStep }) {
  const { say, session, flow } = useMien();
  const [isBusy, setBusy] = useState(false);
  const left = flow.view?.attempts.step_retries_left ?? 0;
  const again = async (): Promise<void> => {
    setBusy(true);
    await session.again(step, 'applicant', null);
    setBusy(false);
  };
  return (
    <Page
      title={say('stuck.title')}
      lead={say('stuck.about')}
      foot={
        <>
          <AskSupport kind="button" label="result.support" />
          <button type="button" class="button quiet" aria-disabled={isBusy} onClick={() => void (isBusy || again())}>
            {say('stuck.again')}
          </button>
          <p class="hint">{left > 0 ? say('stuck.counts', { count: left }) : say('stuck.counts.attempt')}</p>
        </>
      }
    >
      <Note icon="ok" title={say('stuck.kept')} live="polite" />
    </Page>
  );
}
