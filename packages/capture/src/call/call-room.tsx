import { useEffect, useRef, useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { useAwake } from '../film/keep-awake.ts';
import { LensControls } from '../film/lens-controls.tsx';
import { useCamera } from '../film/use-camera.ts';
import { useMien, useReason } from '../screens/mien-context.ts';
import { Note, Title } from '../screens/parts.tsx';
import { ChooseTime } from './choose-time.tsx';
import { LiveCall } from './live-call.tsx';
import type { ListenToSignals } from './use-call.ts';
import { usePeer } from './use-peer.ts';
import { useRecording } from './use-recording.ts';
import { WaitingLine } from './waiting-line.tsx';
import { useCallWords } from './words.ts';

interface RoomParts {
  readonly call: Call;
  readonly listen: ListenToSignals;
  readonly read: () => Promise<void>;
}

const BUZZ_MS = 300;

function Trouble({ code, onAgain }: { readonly code: Parameters<typeof useReason>[0]; readonly onAgain: () => void }) {
  const { say } = useMien();
  const reason = useReason(code);
  return (
    <Note icon="warn" is="mend" title={reason.title} live="polite">
      <p>{reason.remedy}</p>
      <p>
        <button type="button" class="button plain" onClick={onAgain}>
          {say('film.again')}
        </button>
      </p>
    </Note>
  );
}

/** From the waiting room to the end of the call with the same camera: nobody who was seen well waits for it to open again. */
export function CallRoom({ call, listen, read }: RoomParts) {
  const { say, session, flow } = useMien();
  const words = useCallWords();
  const own = useRef<HTMLVideoElement>(null);
  const theirs = useRef<HTMLVideoElement>(null);
  const [lens, setLens] = useState(session.lenses.get('user'));
  const [camera, openAgain] = useCamera(own, {
    facing: 'user',
    lens,
    // the drawn person has no voice
    sound: flow.isSample ? 'silent' : 'with_sound',
    access: session.sample.read()?.devices.face,
  });
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [isMuted, setMuted] = useState(false);
  const [mustTap, setMustTap] = useState(false);
  const [isLater, setLater] = useState(false);
  useAwake();
  useEffect(() => {
    if (camera.state === 'open') setStream(camera.stream);
  }, [camera]);
  useEffect(() => {
    for (const track of stream?.getAudioTracks() ?? []) track.enabled = !isMuted;
  }, [stream, isMuted]);
  const line = usePeer({ call, stream, video: own, listen });
  const recording = useRecording({ call, stream, isMuted, isLineGood: line.line === 'connected' && line.word !== 'poor' });
  const isLive = call.state === 'active';
  useEffect(() => {
    // a phone in the hand says that somebody is there; where it cannot, the picture does
    if (isLive) navigator.vibrate?.(BUZZ_MS);
  }, [isLive]);
  const play = (): void => {
    theirs.current?.play().then(
      () => setMustTap(false),
      () => setMustTap(true),
    );
  };
  useEffect(() => {
    if (theirs.current === null) return;
    theirs.current.srcObject = line.remote;
    if (line.remote !== null) play();
  }, [line.remote]);
  const leave = async (): Promise<void> => {
    await session.api.leaveCall();
    await read();
  };
  const chooseLens = (deviceId: string): void => {
    session.lenses.set('user', deviceId);
    setLens(deviceId);
  };
  const title = words(isLive ? 'live' : 'waitingTitle');
  if (isLater)
    return <ChooseTime know={() => void read()} onBack={() => setLater(false)} before={async () => void (await session.api.leaveCall())} />;
  return (
    <div class="call" data-at={isLive ? 'live' : 'waiting'} data-line={isLive ? line.line : 'none'}>
      <div class={isLive ? 'sr' : 'head'}>
        <Title key={title}>{title}</Title>
      </div>
      <div class="call-stage">
        {/* biome-ignore lint/a11y/useMediaCaption: a person speaks, live */}
        <video class="theirs" ref={theirs} playsInline hidden={!isLive} aria-label={words('theirPicture')} />
        <video class="own" ref={own} playsInline muted aria-label={words('ownPicture')} tabIndex={-1} />
        {isLive && line.line !== 'connected' && (
          <div class="veil">
            <div class="spin" />
            <span role="status">{words(line.line === 'calling' ? 'connecting' : 'reconnecting')}</span>
          </div>
        )}
        {!isLive && camera.state === 'opening' && (
          <div class="veil">
            <div class="spin" />
            <span role="status">{say('film.opening')}</span>
          </div>
        )}
        {mustTap && (
          <button type="button" class="button call-tap" onClick={play}>
            {words('hear')}
          </button>
        )}
      </div>
      <div class="aids">
        {camera.state === 'open' && !flow.isSample && <LensControls stream={camera.stream} onLens={chooseLens} />}
        {isLive && (
          <button type="button" aria-pressed={isMuted} onClick={() => setMuted(!isMuted)}>
            {words(isMuted ? 'muted' : 'mute')}
          </button>
        )}
      </div>
      <div class="call-words">
        {camera.state === 'failed' && <Trouble code={camera.code} onAgain={openAgain} />}
        {isLive ? (
          <LiveCall call={call} line={line} isRecorded={recording === 'recording'} onLeave={() => void leave()} />
        ) : (
          <WaitingLine call={call} onLeave={() => void leave()} onLater={() => setLater(true)} />
        )}
      </div>
    </div>
  );
}
