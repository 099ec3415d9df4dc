import type { PeerState } from '@mien/capture/peer';
import { type RefObject, useEffect, useRef } from 'react';
import { useMe } from '../shell/session.tsx';
import { useWords } from '../shell/settings.tsx';

interface PicturesProps {
  readonly remote: MediaStream | null;
  readonly line: PeerState['line'];
  readonly own: MediaStream | null;
  /** frames a second that come in; null: not measured */
  readonly fps: number | null;
}

function useStream(place: RefObject<HTMLVideoElement | null>, stream: MediaStream | null): void {
  useEffect(() => {
    if (place.current === null) return;
    place.current.srcObject = stream;
    // whoever took the call has pressed a button: it plays
    if (stream !== null) void place.current.play().catch(() => undefined);
  }, [place, stream]);
}

/** The applicant large, the agent small, and in words what is not to be seen. */
export function CallPictures({ remote, line, own, fps }: PicturesProps) {
  const { calls } = useWords();
  const me = useMe();
  const theirs = useRef<HTMLVideoElement>(null);
  const mine = useRef<HTMLVideoElement>(null);
  useStream(theirs, remote);
  useStream(mine, own);
  const said = line === 'connected' ? (fps === 0 ? calls.pictureOff : null) : calls.lines[line];
  return (
    <div className="screen-of-clip call-screen" data-line={line}>
      {/* biome-ignore lint/a11y/useMediaCaption: a person speaks, live */}
      <video ref={theirs} className="theirs" playsInline aria-label={calls.applicantPicture} />
      <video ref={mine} className="own" playsInline muted aria-label={calls.ownPicture} />
      <span className="watermark">{me.name}</span>
      <p className="call-said" role="status" hidden={said === null}>
        {said}
      </p>
    </div>
  );
}
