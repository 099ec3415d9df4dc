import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readStream } from '../api/read-stream.ts';
import type { Call, CallAnswers, CallState } from '../api/shapes.ts';
import { useMien } from '../screens/mien-context.ts';

interface CallSignal {
  readonly kind: string;
  readonly body: unknown;
}

type CallKnown =
  | { readonly is: 'reading' }
  /** this service has no calls */
  | { readonly is: 'not_offered' }
  | { readonly is: 'known'; readonly call: Call | null; readonly answers: CallAnswers };

/** Of a server that says nothing of hours. */
const ALWAYS: CallAnswers = { now: true, from: '', hours: null };

const OPEN: readonly CallState[] = ['scheduled', 'waiting', 'active'];
const isOpen = (call: Call | null): call is Call => call !== null && OPEN.includes(call.state);

const LOOK_AGAIN_MS = 5000;

export type ListenToSignals = (listener: (signal: CallSignal) => void) => () => void;

/** The call of this verification, kept up by its stream while it is open. */
export function useCall() {
  const { session, flow } = useMien();
  const [known, set] = useState<CallKnown>({ is: 'reading' });
  const listeners = useRef(new Set<(signal: CallSignal) => void>());
  const read = useCallback(async (): Promise<void> => {
    const answer = await session.api.readCall();
    if (answer.ok) set({ is: 'known', call: answer.value.call, answers: answer.value.answers ?? ALWAYS });
    else if (answer.status === 404) set({ is: 'not_offered' });
  }, [session]);
  const know = useCallback(
    (call: Call | null): void => set((before) => ({ is: 'known', call, answers: before.is === 'known' ? before.answers : ALWAYS })),
    [],
  );
  const told = flow.view?.call?.state ?? null;
  // the first look, and whenever the verification's own stream tells of another call or the network is back
  useEffect(() => void read(), [read, told, flow.isOnline]);

  const opensAt = known.is === 'known' && !known.answers.now ? known.answers.from : null;
  // a page that was left open says by itself that calls are answered; where the two clocks differ it looks again
  useEffect(() => {
    if (opensAt === null) return;
    const look = (): void => {
      void read();
      timer = setTimeout(look, LOOK_AGAIN_MS);
    };
    let timer = setTimeout(look, Math.max(LOOK_AGAIN_MS, Date.parse(opensAt) - Date.now()));
    return () => clearTimeout(timer);
  }, [opensAt, read]);

  const openId = known.is === 'known' && isOpen(known.call) ? known.call.id : null;
  useEffect(() => {
    if (openId === null) return;
    const stopping = new AbortController();
    void readStream(session.api.line, '/v1/capture/call/stream', stopping.signal, ({ name, data }) => {
      if (stopping.signal.aborted) return;
      if (name === 'call') know(JSON.parse(data) as Call);
      else if (name === 'signal') for (const listener of listeners.current) listener(JSON.parse(data) as CallSignal);
      else if (name === 'refused') void read();
    });
    return () => stopping.abort();
  }, [session, openId, read, know]);

  const listen: ListenToSignals = useCallback((listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  return { known, listen, know, read };
}
