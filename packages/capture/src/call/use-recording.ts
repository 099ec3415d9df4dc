import { useEffect, useRef, useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { useMien } from '../screens/mien-context.ts';
import { type CallRecording, recordCall } from './record-call.ts';

interface RecordingParts {
  readonly call: Call;
  readonly stream: MediaStream | null;
  readonly isMuted: boolean;
  /** whether the call has the line to spare */
  readonly isLineGood: boolean;
}

/** Records one's own side while the call is on, where policy and consent allow it; another lens is another part. */
export function useRecording({ call, stream, isMuted, isLineGood }: RecordingParts): 'recording' | 'not_recording' {
  const { session, flow } = useMien();
  const recording = useRef<CallRecording | null>(null);
  const [is, set] = useState<'recording' | 'not_recording'>('not_recording');
  const isAsked = call.state === 'active' && call.recorded === true;
  const verificationId = flow.view?.id ?? null;
  useEffect(() => {
    if (!isAsked || stream === null || verificationId === null) return;
    let isHere = true;
    const { api, clips: store, delivery, uplink } = session;
    const onChange = (now: typeof is): void => {
      if (isHere) set(now);
    };
    const made = recordCall({ api, store, delivery, verificationId, stream, uplinkKbps: uplink.read(), onChange });
    recording.current = made;
    return () => {
      isHere = false;
      recording.current = null;
      set('not_recording');
      made.end();
    };
  }, [isAsked, stream, verificationId, session]);
  useEffect(() => recording.current?.mute(isMuted), [isMuted, isAsked, stream]);

  // what is recorded may wait; who talks may not
  const isHeld = isAsked && !isLineGood;
  useEffect(() => {
    if (!isHeld) return;
    session.delivery.holdCalls();
    return () => session.delivery.releaseCalls();
  }, [isHeld, session]);
  return is;
}
