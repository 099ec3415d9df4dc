import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isPassing } from '../api/call-server.ts';
import type { Call } from '../api/shapes.ts';
import { useMien } from '../screens/mien-context.ts';
import { connectPeer, type Peer, type PeerState } from './peer/connect-peer.ts';
import { judgeLine, type LineWord } from './peer/judge-line.ts';
import { isPeerSignal } from './peer/peer-signal.ts';
import { takeSnapshot } from './take-snapshot.ts';
import type { ListenToSignals } from './use-call.ts';

const LOOK_MS = 2000;
/** the agent sees what the line was like so often */
const TELL_EVERY = 3;
/** so many poor looks in a row and the picture gives way to the voice */
const POOR_LOOKS = 4;

const CALLING: PeerState = { line: 'calling', remote: null };

interface PeerParts {
  readonly call: Call;
  /** null until the camera has opened once */
  readonly stream: MediaStream | null;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly listen: ListenToSignals;
}

/** The line to the agent while the call is on: connected, measured, mended, and without the picture where it is too poor for one. */
export function usePeer({ call, stream, video, listen }: PeerParts) {
  const { session } = useMien();
  const peer = useRef<Peer | null>(null);
  const [state, setState] = useState<PeerState>(CALLING);
  const [word, setWord] = useState<LineWord>('unknown');
  const [picture, setPicture] = useState<'on' | 'off'>('on');
  const [snapshot, setSnapshot] = useState<'none' | 'taking' | 'sent'>('none');
  const isLive = call.state === 'active';
  const hasStream = stream !== null;

  useEffect(() => {
    if (!isLive || stream === null) return;
    const { api } = session;
    const made = connectPeer({
      manners: 'polite',
      stream,
      send: async (signal) => {
        const answer = await api.signalCall(signal);
        if (answer.ok) return 'taken';
        return isPassing(answer) || answer.status === 401 ? 'again' : 'gone';
      },
      readServers: async () => {
        const answer = await api.readCall();
        return answer.ok ? (answer.value.call?.ice ?? null) : null;
      },
      onChange: setState,
    });
    peer.current = made;
    const stop = listen((signal) => {
      if (isPeerSignal(signal)) return made.hear(signal);
      const { body } = signal;
      if (signal.kind !== 'snapshot' || typeof body !== 'object' || body === null || !('id' in body) || video.current === null) return;
      setSnapshot('taking');
      void takeSnapshot(api, video.current, String(body.id)).then((isSent) => setSnapshot(isSent ? 'sent' : 'none'));
    });
    return () => {
      stop();
      made.close();
      peer.current = null;
      setState(CALLING);
      setWord('unknown');
      setPicture('on');
    };
  }, [isLive, hasStream, call.id, session, listen]);

  // another lens: the line stays
  useEffect(() => {
    if (stream !== null) peer.current?.replace(stream);
  }, [stream]);

  useEffect(() => {
    if (!isLive) return;
    let looks = 0;
    let poor = 0;
    const look = async (): Promise<void> => {
      const reading = (await peer.current?.measure()) ?? null;
      if (reading === null) return setWord('unknown');
      const found = judgeLine(reading.sent);
      setWord(found);
      poor = found === 'poor' ? poor + 1 : 0;
      if (poor >= POOR_LOOKS) {
        poor = 0;
        peer.current?.setPicture('off');
        setPicture('off');
      }
      looks += 1;
      if (looks % TELL_EVERY === 1) await session.api.tellCallQuality(reading.sent);
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isLive, session]);

  return {
    ...state,
    word,
    picture,
    snapshot,
    pictureOn: (): void => {
      peer.current?.setPicture('on');
      setPicture('on');
    },
  };
}
