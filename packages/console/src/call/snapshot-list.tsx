import type { CheckStatus } from '@mien/protocol';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Call, Snapshot } from '../api/calls.ts';
import { fetchSnapshot } from '../api/service.ts';
import { CheckLabel } from '../parts/check-label.tsx';
import { Reason } from '../parts/reason.tsx';
import { Moment } from '../parts/time.tsx';
import { useMe } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';

const SHAPE = { passed: '✓', failed: '✕', inconclusive: '?', not_run: '–' } as const satisfies Record<CheckStatus, string>;
const IS_THERE: readonly Snapshot['state'][] = ['received', 'measured', 'not_measured'];

function Picture({ callId, snapshot }: { readonly callId: string; readonly snapshot: Snapshot }) {
  const { calls } = useWords();
  const me = useMe();
  const [address, setAddress] = useState<string | null>(null);
  const bytes = useQuery({
    queryKey: ['snapshot', snapshot.id],
    queryFn: ({ signal }) => fetchSnapshot(callId, snapshot.id, signal),
    enabled: IS_THERE.includes(snapshot.state),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  useEffect(() => {
    if (bytes.data === undefined) return;
    const made = URL.createObjectURL(bytes.data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes.data]);
  return (
    <div className="snapshot-picture">
      {address === null ? (
        <span className="quiet">{calls.snapshotStates[snapshot.state]}</span>
      ) : (
        <img src={address} alt={calls.snapshotOf(calls.steps[snapshot.step])} />
      )}
      {address === null ? null : <span className="watermark">{me.name}</span>}
    </div>
  );
}

/** Each check of this picture with what it found; a check that could not run is not one that passed. */
function Checks({ snapshot }: { readonly snapshot: Snapshot }) {
  const words = useWords();
  return (
    <ul className="checks">
      {(snapshot.checks ?? []).map(({ check, status, findings }) => (
        <li key={check} className={status}>
          <span className="shape" aria-hidden="true">
            {SHAPE[status]}
          </span>
          <span>
            <CheckLabel check={check} />
            {findings.map(({ code }) => (
              <Reason key={code} code={code} />
            ))}
          </span>
          <span>{words.case.checkStates[status]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The pictures taken in this call, each with what was found in it. */
export function SnapshotList({ call }: { readonly call: Call }) {
  const { calls } = useWords();
  const latest = [...call.snapshots].reverse();
  return (
    <section className="panel">
      <h2>{calls.snapshots}</h2>
      {latest.length === 0 ? <p className="quiet">{calls.noSnapshots}</p> : null}
      <ol className="snapshots" aria-live="polite">
        {latest.map((one) => (
          <li key={one.id} data-state={one.state}>
            <Picture callId={call.id} snapshot={one} />
            <div>
              <b>{calls.steps[one.step]}</b>
              <small className="quiet">
                {calls.snapshotStates[one.state]} · <Moment at={one.at} />
              </small>
            </div>
            <Checks snapshot={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}
