import { useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import { useMien } from './mien-context.ts';

interface SampleParts {
  readonly policy: PolicyView;
  readonly onTaken?: () => void;
}

/** The card in the drawn person's hand. */
const CARD = 'prc_id';

/**
 * For whoever tries it without a camera or papers. The server takes it in test mode only; a drawn person has no voice, and no other card than
 * this one: where it is not accepted the way would end at its first step.
 */
export function UseSample({ policy, onTaken }: SampleParts) {
  const { say, session, flow } = useMien();
  const [at, setAt] = useState<'idle' | 'opening' | 'missing'>('idle');
  const isAccepted = policy.documents.some(({ type }) => type === CARD) && !policy.steps.includes('voice');
  if (flow.view?.test !== true || flow.isSample || !isAccepted) return null;
  const take = async (): Promise<void> => {
    setAt('opening');
    if (await session.sample.take()) onTaken?.();
    else setAt('missing');
  };
  return (
    <>
      <button type="button" class="button quiet" aria-disabled={at === 'opening'} onClick={() => void (at !== 'opening' && take())}>
        {say(at === 'opening' ? 'app.loading' : 'sample.use')}
      </button>
      <p class="hint" role="status">
        {say(at === 'missing' ? 'sample.missing' : 'sample.about')}
      </p>
    </>
  );
}
