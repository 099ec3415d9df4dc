import { forgetLastCheck, type LastCheck, readLastCheck } from '@mien/capture/last-check';
import { useEffect, useState } from 'preact/hooks';

/** When a check-up may have ended: on this page, or on one that the person comes back from. */
const ENDS = [
  [window, 'mien-checked'],
  [window, 'pageshow'],
  [document, 'visibilitychange'],
] as const satisfies readonly (readonly [EventTarget, string])[];

/** The check-up that was last run in this tab; told once, then forgotten. */
export function useLastCheck(): { readonly lastCheck: LastCheck | null; readonly forget: () => void } {
  const [lastCheck, set] = useState(() => readLastCheck(Date.now()));
  useEffect(() => {
    const look = (): void => set(readLastCheck(Date.now()));
    for (const [place, event] of ENDS) place.addEventListener(event, look);
    return () => {
      for (const [place, event] of ENDS) place.removeEventListener(event, look);
    };
  }, []);
  const forget = (): void => {
    forgetLastCheck();
    set(null);
  };
  return { lastCheck, forget };
}
