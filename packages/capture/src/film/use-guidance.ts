import type { Box, Challenge, Quad } from '@mien/protocol';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PolicyView } from '../api/shapes.ts';
import { type AutoCapture, advanceAutoCapture, beginAutoCapture, secondsLeft } from '../guidance/auto-capture.ts';
import { isMeasured } from '../guidance/face/measured-movements.ts';
import type { Seen } from '../guidance/instruction.ts';
import type { GuidanceKind } from '../guidance/messages.ts';
import { type Guidance, startGuidance } from '../guidance/start-guidance.ts';

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

/** Looks for movements while a face is recorded, on a device that is quick enough for both. */
export interface MovementWatch {
  /** somebody looks, and can see this movement */
  looksFor(movement: Challenge): boolean;
  /** Resolves as soon as the movement was seen; never where nobody looks. Only the last one that was asked for is looked for. */
  seen(movement: Challenge): Promise<void>;
  rest(): void;
}

const AWAY: Guided = { instruction: null, isGood: false, box: null, quad: null, secondsLeft: null, isManualOffered: true };
const LOOKING: Guided = { ...AWAY, isManualOffered: false };

interface GuidanceParts {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly kind: GuidanceKind;
  readonly quality: PolicyView['quality'];
  /** `off` before the camera is open and while a card is recorded; beside the recording of a face only movements are looked for */
  readonly state: 'on' | 'beside_recording' | 'off';
  /** good for long enough: film now */
  readonly onFire: () => void;
}

/** Guidance over a live picture, with automatic capture. Where it cannot be had, filming goes on by hand. */
export function useGuidance({ video, kind, quality, state, onFire }: GuidanceParts): readonly [Guided, MovementWatch] {
  const [guided, set] = useState<Guided>(LOOKING);
  const fire = useRef(onFire);
  fire.current = onFire;
  const guidance = useRef<Guidance | null>(null);
  const isBeside = useRef(false);
  const onMade = useRef<() => void>(() => undefined);
  const isOff = state === 'off';
  useEffect(() => {
    if (isOff || video.current === null) return;
    set(LOOKING);
    let auto: AutoCapture = beginAutoCapture(performance.now());
    const started = startGuidance({
      video: video.current,
      kind,
      face: quality.face,
      document: quality.document,
      onState: ({ instruction, ok, box, quad, isMade }) => {
        if (isMade) onMade.current();
        if (auto.phase === 'fired' || isBeside.current) return;
        const now = performance.now();
        auto = advanceAutoCapture(auto, ok, now);
        if (auto.phase === 'fired') fire.current();
        else set({ instruction, isGood: ok, box, quad, secondsLeft: secondsLeft(auto, now), isManualOffered: auto.isManualOffered });
      },
      onOff: () => {
        guidance.current = null;
        set(AWAY);
      },
    });
    guidance.current = started;
    return () => {
      guidance.current = null;
      started.stop();
    };
  }, [kind, quality, isOff, video]);
  useEffect(() => {
    isBeside.current = state === 'beside_recording';
    if (isBeside.current) guidance.current?.makeRoom();
  }, [state]);
  const [watch] = useState<MovementWatch>(() => ({
    looksFor: (movement) => guidance.current !== null && isMeasured(movement),
    seen: (movement) =>
      new Promise((resolve) => {
        onMade.current = resolve;
        guidance.current?.expect(movement);
      }),
    rest: () => {
      onMade.current = () => undefined;
      guidance.current?.expect(null);
    },
  }));
  return [guided, watch];
}
