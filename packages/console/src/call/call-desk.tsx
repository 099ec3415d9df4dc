import { useEffect, useState } from 'react';
import type { Call, CallStepKind } from '../api/calls.ts';
import { Notice, useTell } from '../parts/notice.tsx';
import { useKeys } from '../shell/keys.ts';
import { useWords } from '../shell/settings.tsx';
import { CallPictures } from './call-pictures.tsx';
import { EndBar } from './end-bar.tsx';
import { LineFacts } from './line-facts.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { StepList } from './step-list.tsx';
import type { CallWork } from './use-call.ts';
import { useLine } from './use-line.ts';
import { useOwnMedia } from './use-own-media.ts';

/** Steps in which a picture can be taken. */
const PICTURED: readonly CallStepKind[] = ['face', 'document_front', 'document_back', 'document_tilt'];

/** Where an agent works while the call is on. */
export function CallDesk({ call, work }: { readonly call: Call; readonly work: CallWork }) {
  const { calls } = useWords();
  const tell = useTell();
  const media = useOwnMedia(true);
  const line = useLine({ id: call.id, stream: media.is === 'open' ? media.stream : null, listen: work.listen });
  const firstOpen = call.steps.find(({ state }) => state === 'open')?.kind ?? call.steps[0]?.kind ?? 'face';
  const [chosen, choose] = useState<CallStepKind>(firstOpen);
  const [muted, setMuted] = useState(false);
  // on to what is open next, once the chosen one is done
  const chosenState = call.steps.find(({ kind }) => kind === chosen)?.state;
  useEffect(() => {
    if (chosenState === 'passed') choose(firstOpen);
  }, [chosenState, firstOpen]);
  useEffect(() => {
    if (media.is !== 'open') return;
    for (const track of media.stream.getAudioTracks()) track.enabled = !muted;
  }, [media, muted]);
  const pictured = PICTURED.includes(chosen);
  const take = (): void => {
    if (pictured && !work.snapshot.isPending) work.snapshot.mutate(chosen);
  };
  useKeys({ s: take, m: () => setMuted((now) => !now) });
  const error = work.snapshot.error ?? work.step.error ?? work.code.error ?? work.page.error;
  return (
    <>
      {error === null ? null : <Notice tone="mend" title={tell(error)} />}
      {media.is === 'open' && media.lacks !== 'nothing' ? <Notice tone="mend" title={calls.lacks[media.lacks]} /> : null}
      <div className="case-body call-body">
        <div className="film">
          <CallPictures
            remote={line.remote}
            line={line.line}
            own={media.is === 'open' ? media.stream : null}
            fps={line.reading?.received.fps ?? null}
          />
          <div className="panel-actions">
            <button type="button" className="second" aria-pressed={muted} onClick={() => setMuted((now) => !now)}>
              {muted ? calls.muted : calls.mute} <kbd>m</kbd>
            </button>
            <button
              type="button"
              className="first"
              disabled={!pictured || work.snapshot.isPending || line.line !== 'connected'}
              onClick={take}
            >
              {pictured ? calls.snapshot(calls.steps[chosen]) : calls.noSnapshot} <kbd>s</kbd>
            </button>
          </div>
          <LineFacts reading={line.reading} told={call.quality} />
          <p className="quiet">{call.recorded ? calls.isRecorded : calls.isNotRecorded}</p>
        </div>
        <div className="about">
          <StepList call={call} work={work} chosen={chosen} choose={choose} />
          <SnapshotList call={call} />
        </div>
      </div>
      <EndBar call={call} work={work} isGone={!call.here && line.line !== 'connected'} />
    </>
  );
}
