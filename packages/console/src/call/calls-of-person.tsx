import { useQuery } from '@tanstack/react-query';
import { readCall, readCallsOf } from '../api/calls.ts';
import { Moment } from '../parts/time.tsx';
import { useMay } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';
import { RecordingList } from './recording-list.tsx';
import { SnapshotList } from './snapshot-list.tsx';

const SHAPE = { open: '–', passed: '✓', failed: '✕' } as const;
const CLASS = { open: 'not_run', passed: 'passed', failed: 'failed' } as const;

function OneCall({ id }: { readonly id: string }) {
  const { calls } = useWords();
  const call = useQuery({ queryKey: ['call', id], queryFn: () => readCall(id) });
  if (call.data === undefined) return null;
  const { steps, end, ended_at: at } = call.data;
  return (
    <>
      <section className="panel">
        <h2>{calls.one}</h2>
        <p className="quiet">
          {at === null ? null : <Moment at={at} />} {end === null ? null : calls.ends[end.reason]}
        </p>
        <ul className="checks">
          {steps.map(({ kind, state }) => (
            <li key={kind} className={CLASS[state]}>
              <span className="shape" aria-hidden="true">
                {SHAPE[state]}
              </span>
              <span>{calls.steps[kind]}</span>
              <span>{calls.stepStates[state]}</span>
            </li>
          ))}
        </ul>
      </section>
      <RecordingList call={call.data} />
      <SnapshotList call={call.data} />
    </>
  );
}

/** What an agent saw, for whoever looks a second time. Loaded where there was a call. */
export function CallsOfPerson({ verificationId }: { readonly verificationId: string }) {
  const may = useMay();
  const list = useQuery({
    queryKey: ['calls', verificationId],
    queryFn: () => readCallsOf(verificationId),
    enabled: may('calls:read'),
  });
  return (list.data?.items ?? []).map(({ id }) => <OneCall key={id} id={id} />);
}
