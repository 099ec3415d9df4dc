import { useState } from 'preact/hooks';
import type { TextKey } from '../text/text.ts';
import { useMien } from './mien-context.ts';

interface AskParts {
  readonly kind: 'button' | 'button quiet';
  readonly onAsked?: () => void;
  readonly label: Extract<TextKey, 'help.wallet' | 'result.support' | 'result.appeal'>;
}

/** Asks for a person, once; what is known goes with it. */
export function AskSupport({ kind, label, onAsked }: AskParts) {
  const { say, askSupport } = useMien();
  const [at, setAt] = useState<'idle' | 'asking' | 'asked' | 'failed'>('idle');
  const ask = async (): Promise<void> => {
    setAt('asking');
    const told = await askSupport();
    setAt(told ? 'asked' : 'failed');
    if (told) onAsked?.();
  };
  const isIdle = at === 'idle' || at === 'failed';
  return (
    <>
      {at !== 'asked' && (
        <button type="button" class={kind} aria-disabled={!isIdle} onClick={() => void (isIdle && ask())}>
          {say(label)}
        </button>
      )}
      <p class="hint" role="status" hidden={at === 'idle' || at === 'asking'}>
        {at === 'asked' ? say('help.asked') : at === 'failed' ? say('help.failed') : ''}
      </p>
    </>
  );
}
