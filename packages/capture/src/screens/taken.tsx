import { useEffect, useState } from 'preact/hooks';
import type { FilmedStep } from '../api/shapes.ts';
import { mendable } from '../flow/choose-screen.ts';
import { useMien } from './mien-context.ts';
import { Note, Page } from './parts.tsx';
import { inLanguageOf } from './tell-reason.ts';

/** The picture just taken, large, and what the server says of it while the person is still there. */
export function Taken({ step }: { readonly step: FilmedStep }) {
  const { say, session, flow, language } = useMien();
  const [isBusy, setBusy] = useState(false);
  const view = flow.view?.steps.find((one) => one.step === step);
  const found = view?.state === 'recorded' || view?.state === 'done' ? mendable(view) : [];
  const still = session.stills.get(step);
  const isRefused = found.length > 0;
  const left = flow.view?.attempts.step_retries_left ?? 0;
  useEffect(() => session.tell('step_shown', { step }), [session, step]);
  const goOn = (): void => session.flow.dispatch({ type: 'went_on' });
  const begin = async (redo: () => Promise<boolean>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await redo();
    setBusy(false);
  };
  const again = (): void => void begin(() => session.again(step, 'applicant', null));
  // no other picture of this document mends that
  const other = found.find(({ action }) => action === 'choose_other_document');
  const first = other ?? found[0];
  return (
    <Page
      title={isRefused && first !== undefined ? inLanguageOf(first, language).title : say('taken.title')}
      lead={
        isRefused ? undefined : say(step === 'document_front' || step === 'document_back' ? 'taken.check.document' : 'taken.check.face')
      }
      foot={
        <>
          {other !== undefined ? (
            <button type="button" class="button" aria-disabled={isBusy} onClick={() => void begin(session.takeOther)}>
              {say('result.other_document')}
            </button>
          ) : (
            <button type="button" class="button" aria-disabled={isBusy} onClick={isRefused ? again : goOn}>
              {say(isRefused ? 'taken.again' : 'taken.next')}
            </button>
          )}
          {!isRefused && (
            <button type="button" class="button quiet" aria-disabled={isBusy} onClick={again}>
              {say('taken.again')}
            </button>
          )}
          <p class="hint">{say('taken.left', { count: left })}</p>
        </>
      }
    >
      {still !== undefined && (
        <div class="still">
          <img src={still} alt={say('taken.alt')} />
        </div>
      )}
      <div aria-live="polite">
        {found.map((reason) => (
          <Note key={reason.code} icon="mend" is="mend" title={inLanguageOf(reason, language).cause}>
            <p>{inLanguageOf(reason, language).remedy}</p>
          </Note>
        ))}
      </div>
    </Page>
  );
}
