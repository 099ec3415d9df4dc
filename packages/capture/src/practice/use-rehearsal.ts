import type { Box, FaceFrame, Quad } from '@mien/protocol';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Seen } from '../guidance/instruction.ts';
import type { GuidanceKind } from '../guidance/messages.ts';
import { startGuidance } from '../guidance/start-guidance.ts';
import type { Rehearsed } from './rehearsed.ts';

export interface Look {
  readonly instruction: Seen | null;
  readonly isGood: boolean;
  readonly box: Box | null;
  readonly quad: Quad | null;
  readonly face: FaceFrame | null;
  /** milliseconds since the look before */
  readonly sinceMs: number;
}

interface RehearsalParts {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly kind: GuidanceKind;
  readonly quality: Rehearsed['quality'];
  readonly state: 'on' | 'off';
  readonly onLook: (look: Look) => void;
  readonly onAway: () => void;
}

/** The same guidance as when it counts, look by look. @returns the last look */
export function useRehearsal({ video, kind, quality, state, onLook, onAway }: RehearsalParts): Look | null {
  const [last, set] = useState<Look | null>(null);
  const tell = useRef({ onLook, onAway });
  tell.current = { onLook, onAway };
  useEffect(() => {
    if (state === 'off' || video.current === null) return;
    let before = performance.now();
    const guidance = startGuidance({
      video: video.current,
      kind,
      face: quality.face,
      document: quality.document,
      onState: ({ instruction, ok, box, quad, face }) => {
        const now = performance.now();
        const look = { instruction, isGood: ok, box, quad, face, sinceMs: now - before };
        before = now;
        set(look);
        tell.current.onLook(look);
      },
      onOff: () => tell.current.onAway(),
    });
    return () => {
      guidance.stop();
      set(null);
    };
  }, [kind, quality, state, video]);
  return last;
}
