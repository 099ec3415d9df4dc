import { connectPeer, isPeerSignal, type LineReading, type PeerState } from '@mien/capture/peer';
import { useEffect, useRef, useState } from 'react';
import { readCall, signalCall } from '../api/calls.ts';
import { codeOf } from '../api/problem.ts';
import type { ListenToSignals } from './use-call.ts';

const LOOK_MS = 1000;
const CALLING: PeerState = { line: 'calling', remote: null };
/** The same signal may be taken later; any other refusal is for good, as of a call that is over. */
const isPassing = (error: unknown): boolean => /^(offline|system\.|http\.5|request\.too_many)/.test(codeOf(error));

interface LineParts {
  readonly id: string;
  /** null: not held, or the own camera is not open yet */
  readonly stream: MediaStream | null;
  readonly listen: ListenToSignals;
}

/** The line to the applicant: connected while the call is held, measured each second. */
export function useLine({ id, stream, listen }: LineParts) {
  const peer = useRef<ReturnType<typeof connectPeer> | null>(null);
  const [state, setState] = useState<PeerState>(CALLING);
  const [reading, setReading] = useState<LineReading | null>(null);
  useEffect(() => {
    if (stream === null) return;
    const made = connectPeer({
      manners: 'impolite',
      stream,
      send: (signal) =>
        signalCall(id, signal.kind, signal.body).then(
          () => 'taken' as const,
          (error: unknown) => (isPassing(error) ? 'again' : 'gone'),
        ),
      readServers: () =>
        readCall(id).then(
          ({ ice }) => ice,
          () => null,
        ),
      onChange: setState,
    });
    peer.current = made;
    const stop = listen((signal) => {
      if (isPeerSignal(signal)) made.hear(signal);
    });
    const timer = setInterval(() => void made.measure().then(setReading), LOOK_MS);
    return () => {
      clearInterval(timer);
      stop();
      made.close();
      peer.current = null;
      setState(CALLING);
      setReading(null);
    };
  }, [id, stream, listen]);
  return { ...state, reading };
}
