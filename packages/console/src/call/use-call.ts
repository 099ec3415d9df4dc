import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import {
  askForSnapshot,
  type Call,
  type CallEnding,
  type CallStepKind,
  endCall,
  markStep,
  readCall,
  type StepMark,
  showCode,
  takeCall,
} from '../api/calls.ts';
import { watchCall } from '../api/service.ts';

/** Where the stream is cut, the call is still looked at so often. */
const LOOK_MS = 5000;

interface CallSignal {
  readonly kind: string;
  readonly body: unknown;
}
export type ListenToSignals = (listener: (signal: CallSignal) => void) => () => void;

export const isHeld = (call: Call | undefined): boolean => call?.state === 'active' && call.agent?.who === 'you';

/** A call as it stands, and all that its agent can do with it. */
export function useCall(id: string) {
  const queries = useQueryClient();
  const listeners = useRef(new Set<(signal: CallSignal) => void>());
  const look = useCallback(() => queries.invalidateQueries({ queryKey: ['call', id] }), [queries, id]);
  const page = useQuery({ queryKey: ['call', id], queryFn: () => readCall(id), refetchInterval: LOOK_MS });
  const take = useMutation({ mutationFn: () => takeCall(id), onSettled: look });
  const snapshot = useMutation({ mutationFn: (step: CallStepKind) => askForSnapshot(id, step), onSettled: look });
  const code = useMutation({ mutationFn: () => showCode(id), onSettled: look });
  const step = useMutation({
    mutationFn: (mark: StepMark) => markStep(id, mark),
    onSettled: look,
  });
  const end = useMutation({
    mutationFn: (ending: CallEnding) => endCall(id, ending),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['calls'] });
      return look();
    },
  });

  const held = isHeld(page.data);
  useEffect(() => {
    if (!held) return;
    const leaving = new AbortController();
    void watchCall(id, leaving.signal, ({ name, data }) => {
      if (leaving.signal.aborted) return;
      if (name === 'signal') for (const listener of listeners.current) listener(JSON.parse(data) as CallSignal);
      else if (name === 'call') void look();
    });
    return () => leaving.abort();
  }, [id, held, look]);
  const listen: ListenToSignals = useCallback((listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  return { page, take, snapshot, code, step, end, listen };
}

export type CallWork = ReturnType<typeof useCall>;
