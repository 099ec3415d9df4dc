import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Call, CallRecording } from '../api/calls.ts';
import { fetchRecording } from '../api/service.ts';
import { Notice } from '../parts/notice.tsx';
import { Moment } from '../parts/time.tsx';
import { Icon } from '../shell/icons.tsx';
import { useMe } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';

const MIB = 1024 * 1024;

/** One part, fetched when it is first wanted, since each look is written down; in memory for as long as its screen is open. */
function Film({ callId, part, name }: { readonly callId: string; readonly part: CallRecording; readonly name: string }) {
  const words = useWords();
  const me = useMe();
  const [isWanted, setWanted] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const [address, setAddress] = useState<string | null>(null);
  const bytes = useQuery({
    queryKey: ['recording', part.id],
    queryFn: ({ signal }) => fetchRecording(callId, part.id, signal),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
  useEffect(() => {
    if (bytes.data === undefined) return;
    const made = URL.createObjectURL(bytes.data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes.data]);
  if (bytes.error !== null || isBroken) return <Notice tone="mend" title={words.calls.recordingFailed} />;
  return (
    <div className="screen-of-clip">
      {address === null ? (
        <button type="button" className="cover" disabled={bytes.isFetching} onClick={() => setWanted(true)}>
          <Icon name="play" />
          <span>{bytes.isFetching ? words.bad.loading : `${words.case.play}: ${name}`}</span>
          <small>{words.case.audited}</small>
        </button>
      ) : (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: a person talks with an agent; nobody wrote down what they said */}
          <video
            src={address}
            aria-label={name}
            controls
            autoPlay
            playsInline
            disablePictureInPicture
            controlsList="nodownload noremoteplayback"
            onContextMenu={(event) => event.preventDefault()}
            onError={() => setBroken(true)}
          />
          <span className="watermark" aria-hidden="true">
            {me.name}
          </span>
        </>
      )}
    </div>
  );
}

/** What the applicant's page recorded of its own side, part after part. */
export function RecordingList({ call }: { readonly call: Call }) {
  const { calls } = useWords();
  return (
    <section className="panel">
      <h2>{calls.recordings}</h2>
      {call.recordings.length === 0 ? <p className="quiet">{calls.noRecordings}</p> : null}
      <ol className="recordings">
        {call.recordings.map((part, index) => (
          <li key={part.id} data-state={part.state}>
            <b>{calls.recordingPart(index + 1)}</b>{' '}
            <small className="quiet">
              <Moment at={part.at} /> {part.bytes === null ? '' : `· ${(part.bytes / MIB).toFixed(1)} MiB`}
            </small>
            {part.state === 'stored' ? (
              <Film callId={call.id} part={part} name={calls.recordingPart(index + 1)} />
            ) : (
              <p className="quiet">{calls.recordingStates[part.state]}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
