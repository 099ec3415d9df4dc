import type { Box, Quad } from '@mien/protocol';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import { type AutoCapture, advanceAutoCapture, beginAutoCapture, secondsLeft } from '../guidance/auto-capture.ts';
import type { Seen } from '../guidance/instruction.ts';
import type { GuidanceKind } from '../guidance/messages.ts';
import { startGuidance } from '../guidance/start-guidance.ts';

export interface Guided {
  /** one thing to do; null until something was seen, or where nobody looks */
  readonly instruction: Seen | null;
  readonly isGood: boolean;
  readonly box: Box | null;
  readonly quad: Quad | null;
  /** whole seconds until it films by itself; null while nothing is counted */
  readonly secondsLeft: number | null;
  /** the button is there: guidance is away, or has not been pleased for a while */
  readonly isManualOffered: boolean;
}

const AWAY: Guided = { instruction: null, isGood: false, box: null, quad: null, secondsLeft: null, isManualOffered: true };
const LOOKING: Guided = { ...AWAY, isManualOffered: false };

interface GuidanceParts {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly kind: GuidanceKind;
  readonly quality: PolicyView['quality'];
  /** `off` before the camera is open and while it is recorded: nothing may disturb a recording */
  readonly state: 'on' | 'off';
  /** good for long enough: film now */
  readonly onFire: () => void;
}

/** Guidance over a live picture, with automatic capture. Where it cannot be had, filming goes on by hand. */
export function useGuidance({ video, kind, quality, state, onFire }: GuidanceParts): Guided {
  const [guided, set] = useState<Guided>(LOOKING);
  const fire = useRef(onFire);
  fire.current = onFire;
  useEffect(() => {
    if (state === 'off' || video.current === null) return;
    set(LOOKING);
    let auto: AutoCapture = beginAutoCapture(performance.now());
    const guidance = startGuidance({
      video: video.current,
      kind,
      face: quality.face,
      document: quality.document,
      onState: ({ instruction, ok, box, quad }) => {
        if (auto.phase === 'fired') return;
        const now = performance.now();
        auto = advanceAutoCapture(auto, ok, now);
        if (auto.phase === 'fired') fire.current();
        else set({ instruction, isGood: ok, box, quad, secondsLeft: secondsLeft(auto, now), isManualOffered: auto.isManualOffered });
      },
      onOff: () => set(AWAY),
    });
    return () => guidance.stop();
  }, [kind, quality, state, video]);
  return guided;
}
