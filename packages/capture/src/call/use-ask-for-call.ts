import { useState } from 'preact/hooks';
import type { Call } from '../api/shapes.ts';
import { useMien } from '../screens/mien-context.ts';

/** Asks for a call, now (null) or at a time, once however often it is pressed. */
export function useAskForCall(know: (call: Call) => void) {
  const { session } = useMien();
  const [at, setAt] = useState<'idle' | 'asking' | 'failed' | 'closed'>('idle');
  const ask = async (time: string | null): Promise<void> => {
    if (at === 'asking') return;
    setAt('asking');
    const answer = await session.api.askForCall(time);
    setAt(answer.ok ? 'idle' : answer.code === 'call.closed' ? 'closed' : 'failed');
    if (answer.ok) know(answer.value);
  };
  return { at, ask };
}
