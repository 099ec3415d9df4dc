import type { ReasonCode } from '@mien/protocol';
import { type FormEvent, useState } from 'react';
import type { CasePage } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { useWords } from '../shell/settings.tsx';
import type { Choice } from './decision-bar.tsx';
import { Preview } from './preview.tsx';
import { ReasonPicker } from './reason-picker.tsx';
import type { Decision } from './use-case.ts';

interface DecisionDialogProps {
  readonly choice: Choice;
  readonly page: CasePage;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly close: () => void;
  readonly decide: (decision: Decision) => void;
}

type Step = Extract<Decision, { outcome: 'retry' }>['steps'][number];
const FILMED = ['document_front', 'document_back', 'face', 'voice'] as const satisfies Step[];

/** The step a reason speaks of, so that choosing the reason chooses the step. */
const stepOf = (code: ReasonCode): Step => (code.startsWith('document.') ? 'document_front' : code.startsWith('voice.') ? 'voice' : 'face');

function decisionOf(choice: Choice, reasons: readonly ReasonCode[], steps: readonly Step[]): Decision | null {
  if (choice === 'approved') return { outcome: 'approved' };
  if (reasons.length === 0) return null;
  if (choice === 'declined') return { outcome: 'declined', reasons: [...reasons] };
  return steps.length === 0 ? null : { outcome: 'retry', reasons: [...reasons], steps: [...steps] };
}

/** The decision once more, with its reasons and what the applicant will read, before it is made. */
export function DecisionDialog({ choice, page, busy, problem, close, decide }: DecisionDialogProps) {
  const words = useWords();
  const [reasons, setReasons] = useState<readonly ReasonCode[]>([]);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const filmed = FILMED.filter((step) => page.policy_steps.includes(step));
  const title = { approved: words.decide.approveTitle, retry: words.decide.retryTitle, declined: words.decide.declineTitle }[choice];
  const label = { approved: words.decide.approve, retry: words.decide.retry, declined: words.decide.decline }[choice];
  const decision = decisionOf(choice, reasons, steps);
  const second = page.rules.secondLook === 'always' || (page.rules.secondLook === 'declines' && choice === 'declined');

  const chooseReasons = (next: readonly ReasonCode[]): void => {
    const added = next.find((code) => !reasons.includes(code));
    setReasons(next);
    if (choice !== 'retry' || added === undefined) return;
    const step = stepOf(added);
    if (filmed.includes(step)) setSteps((now) => (now.includes(step) ? now : [...now, step]));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (decision !== null) decide(decision);
  };

  return (
    <Dialog title={title} close={close} {...(choice === 'approved' ? {} : { wide: true as const })}>
      <form onSubmit={submit} className="decide">
        {problem === null ? null : <Notice tone="mend" title={problem} />}
        {second && page.decision?.state !== 'proposed' ? <Notice tone="plain" title={words.decide.second} /> : null}
        {choice === 'approved' ? (
          <p>{words.decide.approveLead}</p>
        ) : (
          <ReasonPicker choice={choice} own={page.reasons.map(({ code }) => code)} chosen={reasons} choose={chooseReasons} />
        )}
        {choice === 'retry' ? (
          <fieldset className="steps">
            <legend>{words.decide.stepsLabel}</legend>
            {filmed.map((step) => (
              <label key={step}>
                <input
                  type="checkbox"
                  checked={steps.includes(step)}
                  onChange={() => setSteps((now) => (now.includes(step) ? now.filter((one) => one !== step) : [...now, step]))}
                />
                {words.steps[step]}
              </label>
            ))}
          </fieldset>
        ) : null}
        <Preview locale={page.locale} choice={choice} reasons={reasons} />
        <div className="actions">
          <button type="button" className="second" onClick={close}>
            {words.decide.cancel}
          </button>
          <button
            type="submit"
            className={choice === 'declined' ? 'final' : 'first'}
            disabled={decision === null || busy}
            data-first={choice === 'approved' ? '' : undefined}
          >
            {label}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
