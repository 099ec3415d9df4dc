import { Link, useLocation } from 'wouter';
import type { Call } from '../api/calls.ts';
import { codeOf, Refusal } from '../api/problem.ts';
import { Badge } from '../parts/badge.tsx';
import { Failed, Loading, Notice, useTell } from '../parts/notice.tsx';
import { Moment, Since } from '../parts/time.tsx';
import { Icon } from '../shell/icons.tsx';
import { useKeys } from '../shell/keys.ts';
import { useMay } from '../shell/session.tsx';
import { useSettings } from '../shell/settings.tsx';
import { CallDesk } from './call-desk.tsx';
import { RecordingList } from './recording-list.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { type CallWork, isHeld, useCall } from './use-call.ts';

function Head({ call }: { readonly call: Call }) {
  const { words } = useSettings();
  const { calls } = words;
  return (
    <div className="case-head">
      <Link href="/calls" className="back">
        <Icon name="back" />
        {calls.title}
      </Link>
      <h1>{calls.one}</h1>
      <div className="facts">
        <Badge tone={call.state === 'active' ? 'good' : call.state === 'waiting' ? 'mend' : 'plain'}>{calls.states[call.state]}</Badge>
        <span>{words.decide.languages[call.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en']}</span>
        {call.waiting_since === null ? null : (
          <span>
            {calls.columns.since} <Since at={call.waiting_since} />
          </span>
        )}
        {call.at === null ? null : (
          <span>
            {calls.columns.at} <Moment at={call.at} />
          </span>
        )}
        <span>{call.here ? calls.present : calls.absent}</span>
        {call.ticket_id === null ? null : <Link href={`/support/${call.ticket_id}`}>{calls.ticket}</Link>}
        <code className="quiet" title={call.id}>
          {call.verification_id.slice(-8)}
        </code>
      </div>
    </div>
  );
}

/** Nobody has it, somebody else has it, or it is over: what can be done about each. */
function Aside({ call, work }: { readonly call: Call; readonly work: CallWork }) {
  const { words } = useSettings();
  const { calls } = words;
  const tell = useTell();
  const may = useMay();
  const { error } = work.take;
  const taken = codeOf(error) === 'call.taken' && error instanceof Refusal ? error.problem.holder : undefined;
  if (call.state === 'ended' || call.state === 'cancelled' || call.state === 'missed') {
    const reason = call.end?.reason ?? call.state;
    const canReview = reason === 'decided' && may('cases:work');
    return (
      <Notice
        tone={reason === 'decided' ? 'good' : 'plain'}
        title={calls.over}
        action={
          canReview ? (
            <Link href="/review" className="button">
              {words.rail.review}
            </Link>
          ) : undefined
        }
      >
        {calls.ends[reason as keyof typeof calls.ends] ?? reason}
      </Notice>
    );
  }
  if (call.state === 'active' && call.agent?.who === 'colleague')
    return (
      <Notice tone="mend" title={calls.heldBy(call.agent.name ?? '—')}>
        {calls.heldLead}
      </Notice>
    );
  if (call.state === 'scheduled') return <Notice tone="plain" title={calls.notYet} />;
  return (
    <>
      {error === null ? null : <Notice tone="mend" title={taken === undefined ? tell(error) : calls.heldBy(taken)} />}
      <Notice
        tone={call.here ? 'plain' : 'mend'}
        title={call.here ? calls.takeLead : calls.takeAbsent}
        action={
          may('calls:work') ? (
            // biome-ignore lint/a11y/noAutofocus: the one thing to do on this screen; whoever opened it by keyboard goes on by keyboard
            <button type="button" className="first" autoFocus disabled={work.take.isPending} onClick={() => work.take.mutate()}>
              {calls.take}
            </button>
          ) : undefined
        }
      >
        {calls.takeCamera}
      </Notice>
    </>
  );
}

/** One call on one page: the applicant's picture, the steps, the pictures taken, and how it ends. */
export function CallPage({ id }: { readonly id: string }) {
  const [, go] = useLocation();
  const work = useCall(id);
  const { page } = work;
  const held = isHeld(page.data);
  useKeys({ escape: () => held || go('/calls') });
  if (page.isPending) return <Loading />;
  if (page.data === undefined) return <Failed error={page.error} again={() => void page.refetch()} />;
  return (
    <div className="case">
      <Head call={page.data} />
      {held ? <CallDesk call={page.data} work={work} /> : <Aside call={page.data} work={work} />}
      {page.data.ended_at === null ? null : (
        <>
          <RecordingList call={page.data} />
          <SnapshotList call={page.data} />
        </>
      )}
    </div>
  );
}
