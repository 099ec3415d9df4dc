import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { codeOf } from '../api/problem.ts';
import { answerOf, service } from '../api/service.ts';
import type { CasePage } from '../api/shapes.ts';
import { useTell } from '../parts/notice.tsx';
import { useNow } from '../parts/time.tsx';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/settings.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import { isHeld, type useCase } from './use-case.ts';

export type Choice = 'approved' | 'retry' | 'declined';

interface DecisionBarProps {
  readonly page: CasePage;
  readonly work: ReturnType<typeof useCase>;
}

/** A worker takes a decision within a second or two of its time; after so long, none answers. */
const SLOW_MS = 15_000;

function Scheduled({ page, work }: DecisionBarProps) {
  const words = useWords();
  const now = useNow(250);
  const { decision } = page;
  const left = decision?.effective_at == null ? 0 : Date.parse(decision.effective_at) - now;
  const own = decision?.by.who === 'you' || decision?.second?.who === 'you';
  const outcome = words.outcomes[decision?.outcome ?? 'wait'];
  useKeys({ u: () => own && left > 0 && work.undo.mutate() });
  return (
    <>
      <p role="status" className="state">
        {left < -SLOW_MS ? words.decide.slow : words.decide.scheduled(outcome, Math.max(0, Math.ceil(left / 1000)))}
      </p>
      {own && left > 0 ? (
        <button type="button" className="second" disabled={work.undo.isPending} onClick={() => work.undo.mutate()}>
          {words.decide.undo} <kbd>u</kbd>
        </button>
      ) : null}
    </>
  );
}

/** On to the next one, without the way over the queue. */
function NextCase() {
  const words = useWords();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [none, setNone] = useState(false);
  const next = async (): Promise<void> => {
    const page = await answerOf(service.POST('/v1/review/next')).catch(() => null);
    if (page === null) return setNone(true);
    queries.setQueryData(['case', page.id], page);
    go(`/review/${page.id}`);
  };
  useKeys({ n: () => void next() });
  return (
    <>
      {none ? <span className="quiet">{words.queue.none}</span> : null}
      <button type="button" className="first" onClick={() => void next()}>
        {words.decide.nextCase} <kbd>n</kbd>
      </button>
    </>
  );
}

function Choices({ page, work }: DecisionBarProps) {
  const words = useWords();
  const tell = useTell();
  const [choice, setChoice] = useState<Choice | null>(null);
  useKeys({ a: () => setChoice('approved'), r: () => setChoice('retry'), d: () => setChoice('declined') });
  return (
    <>
      <span className="state quiet">{work.undo.isSuccess ? words.decide.undone : words.case.heldByYou}</span>
      <button type="button" className="plain" disabled={work.release.isPending} onClick={() => work.release.mutate()}>
        {words.case.release}
      </button>
      <button type="button" className="final" onClick={() => setChoice('declined')}>
        {words.decide.decline} <kbd>d</kbd>
      </button>
      <button type="button" className="mend" onClick={() => setChoice('retry')}>
        {words.decide.retry} <kbd>r</kbd>
      </button>
      <button type="button" className="first" onClick={() => setChoice('approved')}>
        {words.decide.approve} <kbd>a</kbd>
      </button>
      {choice === null ? null : (
        <DecisionDialog
          choice={choice}
          page={page}
          busy={work.decide.isPending}
          problem={work.decide.error === null ? null : tell(work.decide.error)}
          close={() => {
            work.decide.reset();
            setChoice(null);
          }}
          decide={(decision) => work.decide.mutate(decision, { onSuccess: () => setChoice(null) })}
        />
      )}
    </>
  );
}

/** Always at the bottom: what can be decided, or what was, and how long it can be taken back. */
export function DecisionBar({ page, work }: DecisionBarProps) {
  const words = useWords();
  const { decision } = page;
  const late = codeOf(work.undo.error) === 'case.undo_over' ? words.decide.tooLate : null;
  const outcome = decision === null ? '' : words.outcomes[decision.outcome];
  return (
    <section className="decision" aria-label={words.decide.bar}>
      {decision?.state === 'scheduled' ? (
        <>
          <Scheduled page={page} work={work} />
          <NextCase />
        </>
      ) : isHeld(page) ? (
        <Choices page={page} work={work} />
      ) : (
        <>
          <p role="status" className="state">
            {late} {decision?.state === 'applied' ? words.decide.applied(outcome) : null}
            {decision?.state === 'proposed' ? words.decide.proposed(outcome) : null}
          </p>
          <NextCase />
        </>
      )}
    </section>
  );
}
