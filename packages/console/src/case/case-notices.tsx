import { codeOf } from '../api/problem.ts';
import type { CasePage } from '../api/shapes.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { useSettings } from '../shell/settings.tsx';
import { isHeld, type useCase } from './use-case.ts';

type Work = ReturnType<typeof useCase>;
interface NoticesProps {
  readonly page: CasePage;
  readonly work: Work;
}

const MENDED_BY_STATE = ['approved', 'declined', 'retry_required', 'cancelled', 'expired', 'erased'] as const;

function Closed({ page }: { readonly page: CasePage }) {
  const { words } = useSettings();
  const state = MENDED_BY_STATE.find((one) => one === page.state) ?? 'other';
  return (
    <Notice tone={state === 'erased' || state === 'cancelled' ? 'final' : 'plain'} title={words.case.closed}>
      {words.case.closedStates[state]}
    </Notice>
  );
}

/** Somebody else has it, or nobody: who, until when, and what can be done. */
function Free({ page, work }: NoticesProps) {
  const { words, language } = useSettings();
  const tell = useTell();
  const { lease, decision } = page;
  if (decision?.state === 'proposed' && decision.by.who === 'you') return <Notice tone="plain" title={words.case.samePerson} />;
  if (lease !== null) {
    const until = lease.until === null ? '' : words.case.freeAt(new Date(lease.until).toLocaleTimeString(language, { timeStyle: 'short' }));
    return (
      <Notice tone="mend" title={words.case.heldBy(lease.name ?? '—')}>
        {words.case.heldLead} {until}
      </Notice>
    );
  }
  const { error } = work.claim;
  const lost = codeOf(error) === 'case.not_held' || work.claim.isSuccess;
  const action = (
    // biome-ignore lint/a11y/noAutofocus: the one thing to do on this screen; whoever opened it by keyboard goes on by keyboard
    <button type="button" className="first" autoFocus disabled={work.claim.isPending} onClick={() => work.claim.mutate()}>
      {words.case.claim}
    </button>
  );
  return (
    <>
      {error === null ? null : <Notice tone="mend" title={codeOf(error) === 'case.assigned' ? words.case.assigned : tell(error)} />}
      <Notice tone={lost ? 'mend' : 'plain'} title={lost ? words.case.lost : words.case.claimLead} action={action}>
        {lost ? words.case.lostLead : undefined}
      </Notice>
    </>
  );
}

/** What stands between the reviewer and the case, if anything does. */
export function CaseNotices({ page, work }: NoticesProps) {
  const { words } = useSettings();
  const tell = useTell();
  const { decision } = page;
  const failed = work.page.error ?? work.decide.error ?? work.note.error;
  const offline = failed !== null && work.page.isError ? <Notice tone="mend" title={tell(failed)} /> : null;
  if (page.closed_at !== null)
    return (
      <>
        {offline}
        <Closed page={page} />
      </>
    );
  return (
    <>
      {offline}
      {decision?.state === 'proposed' && decision.by.who === 'colleague' ? (
        <Notice tone="mend" title={words.with.second}>
          {words.decide.agreeWith(decision.by.name ?? '—', words.outcomes[decision.outcome])}
        </Notice>
      ) : null}
      {isHeld(page) || decision?.state === 'scheduled' ? null : <Free page={page} work={work} />}
    </>
  );
}
