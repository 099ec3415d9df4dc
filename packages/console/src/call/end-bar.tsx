import { useState } from 'react';
import { Link } from 'wouter';
import type { Call } from '../api/calls.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/settings.tsx';
import { EndDialog, type Ending } from './end-dialog.tsx';
import type { CallWork } from './use-call.ts';

interface EndBarProps {
  readonly call: Call;
  readonly work: CallWork;
  /** the applicant's page is not heard of, and no line leads to it */
  readonly isGone: boolean;
}

/** Always at the bottom: how the call can end; first of all where nobody is at the other side any more. */
export function EndBar({ call, work, isGone }: EndBarProps) {
  const words = useWords();
  const { calls } = words;
  const tell = useTell();
  const [ending, setEnding] = useState<Ending | null>(null);
  // who is filming with software still is helped, not judged
  const decides = call.verification_state === 'in_review';
  const open = (to: Ending, can: boolean) => (): void => {
    if (can) setEnding(to);
  };
  useKeys({
    a: open('approve', decides),
    d: open('decline', decides),
    h: open('helped', !decides),
    l: open('later', true),
    x: open('abort', true),
  });
  const left = call.steps.filter(({ state }) => state !== 'passed').length;
  return (
    <>
      {isGone ? (
        <Notice
          tone="mend"
          title={calls.gone}
          action={
            <>
              <button type="button" className="second" onClick={() => setEnding('later')}>
                {calls.later}
              </button>
              <button type="button" className="mend" onClick={() => setEnding('abort')}>
                {calls.abort}
              </button>
            </>
          }
        >
          {calls.goneLead} {call.ticket_id === null ? null : <Link href={`/support/${call.ticket_id}`}>{calls.goneWrite}</Link>}
        </Notice>
      ) : null}
      <section className="decision" aria-label={words.decide.bar}>
        <span className="state quiet">{left === 0 ? calls.allPassed : calls.stepsLeft(left)}</span>
        <button type="button" className="second" onClick={() => setEnding('later')}>
          {calls.later} <kbd>l</kbd>
        </button>
        <button type="button" className="mend" onClick={() => setEnding('abort')}>
          {calls.abort} <kbd>x</kbd>
        </button>
        {decides ? (
          <>
            <button type="button" className="final" onClick={() => setEnding('decline')}>
              {words.decide.decline} <kbd>d</kbd>
            </button>
            <button type="button" className="first" onClick={() => setEnding('approve')}>
              {words.decide.approve} <kbd>a</kbd>
            </button>
          </>
        ) : (
          <button type="button" className="first" onClick={() => setEnding('helped')}>
            {calls.helped} <kbd>h</kbd>
          </button>
        )}
        {ending === null ? null : (
          <EndDialog
            ending={ending}
            call={call}
            cut={isGone ? 'line' : null}
            busy={work.end.isPending}
            problem={work.end.error === null ? null : tell(work.end.error)}
            close={() => {
              work.end.reset();
              setEnding(null);
            }}
            end={(chosen) => work.end.mutate(chosen, { onSuccess: () => setEnding(null) })}
          />
        )}
      </section>
    </>
  );
}
