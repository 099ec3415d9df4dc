import type { Call, CallStepKind } from '../api/calls.ts';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/settings.tsx';
import { CodeCheck } from './code-check.tsx';
import type { CallWork } from './use-call.ts';

interface StepsProps {
  readonly call: Call;
  readonly work: CallWork;
  readonly chosen: CallStepKind;
  readonly choose: (kind: CallStepKind) => void;
}

const SHAPE = { open: '○', passed: '✓', failed: '✕' } as const;
const CLASS = { open: 'not_run', passed: 'passed', failed: 'failed' } as const;

/** What the policy wants seen, in its order: a number chooses, p and f say how it went. */
export function StepList({ call, work, chosen, choose }: StepsProps) {
  const { calls } = useWords();
  const mark = (state: 'passed' | 'failed'): void => {
    // the code is compared by the service, not by the ear
    if (chosen === 'code' && state === 'passed') return;
    work.step.mutate({ kind: chosen, state });
  };
  useKeys({
    ...Object.fromEntries(call.steps.map(({ kind }, index) => [String(index + 1), () => choose(kind)])),
    p: () => mark('passed'),
    f: () => mark('failed'),
  });
  return (
    <section className="panel">
      <h2>{calls.stepsTitle}</h2>
      <ol className="checks call-steps">
        {call.steps.map(({ kind, state }, index) => (
          <li key={kind} className={CLASS[state]} data-chosen={kind === chosen}>
            <button type="button" className="finding" aria-pressed={kind === chosen} onClick={() => choose(kind)}>
              <kbd>{index + 1}</kbd>
              <span>
                <b>{calls.steps[kind]}</b>
                <small>{calls.stepHints[kind]}</small>
              </span>
              <span className="state">
                <span className="shape" aria-hidden="true">
                  {SHAPE[state]}
                </span>
                {calls.stepStates[state]}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {chosen === 'code' ? <CodeCheck work={work} /> : null}
      <div className="panel-actions">
        <span className="quiet">{calls.steps[chosen]}</span>
        <div className="actions">
          <button type="button" className="mend" disabled={work.step.isPending} onClick={() => mark('failed')}>
            {calls.fail} <kbd>f</kbd>
          </button>
          {chosen === 'code' ? null : (
            <button type="button" className="first" disabled={work.step.isPending} onClick={() => mark('passed')}>
              {calls.pass} <kbd>p</kbd>
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
