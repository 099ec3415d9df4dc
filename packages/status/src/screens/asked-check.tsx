import { forgetLastCheck } from '@mien/capture/last-check';
import { useEffect, useRef } from 'preact/hooks';
import { useLastCheck } from '../use-last-check.ts';
import type { Parts } from './parts.tsx';

interface AskedCheckParts extends Pick<Parts, 'api' | 'say' | 'wishes' | 'wish' | 'deviceCheck'> {
  readonly id: string;
  readonly state: 'asked' | 'answered';
  readonly onTold: (ok: boolean) => void;
}

/** The check that the person went to make, over the page that shows it; gone with the tab. */
const ASKED_AT = 'mien-asked-check';

function isAsked(id: string): boolean {
  try {
    return sessionStorage.getItem(ASKED_AT) === id;
  } catch {
    return false;
  }
}

/** An older check answers nothing: what counts is the one that is made now. */
function expectCheck(id: string): void {
  forgetLastCheck();
  try {
    sessionStorage.setItem(ASKED_AT, id);
  } catch {
    // a browser that keeps nothing tells nothing
  }
}

/**
 * The check of this device that support asked for. Where the host can show one, what it finds is told as soon as the person is back; else it is
 * made in Mien's own page, of which this one learns nothing.
 */
export function AskedCheck({ id, state, api, say, wishes, wish, deviceCheck, onTold }: AskedCheckParts) {
  const { lastCheck, forget } = useLastCheck();
  const isTelling = useRef(false);
  useEffect(() => {
    if (state !== 'asked' || lastCheck === null || isTelling.current || !isAsked(id)) return;
    isTelling.current = true;
    void api.answerDeviceCheck(id, lastCheck).then(({ ok }) => {
      isTelling.current = false;
      if (ok) forget();
      onTold(ok);
    });
  }, [state, lastCheck]);
  if (state === 'answered') return <p class="small">{say('deviceTold')}</p>;
  return wishes.includes('device') ? (
    <button
      type="button"
      class="button quiet"
      onClick={() => {
        expectCheck(id);
        wish('device');
      }}
    >
      {say('device')}
    </button>
  ) : (
    <>
      <a class="button quiet" href={deviceCheck} target="_blank" rel="noopener">
        {say('device')}
      </a>
      <p class="small">{say('deviceElsewhere')}</p>
    </>
  );
}
