import type { Step } from '@mien/protocol';

interface StepLimits {
  /** how long after its start the step may be filmed */
  readonly captureMinutes: number;
  /** how long after that its description may still arrive: a step with challenges cannot be prepared at leisure */
  readonly graceMinutes: number;
  readonly maxSeconds: number;
  readonly maxBytes: number;
  /** media types without parameters */
  readonly types: readonly string[];
}

const DAY = 24 * 60;
const MIB = 1024 * 1024;
/** what MediaRecorder of browsers writes */
const VIDEO = ['video/webm', 'video/mp4'] as const;

/** The bytes may follow for 24 hours in every case; the hashes of the chunks arrive while filming. */
export const STEP_LIMITS = {
  preflight: { captureMinutes: 60, graceMinutes: 0, maxSeconds: 0, maxBytes: 0, types: [] },
  document_front: { captureMinutes: 30, graceMinutes: DAY, maxSeconds: 60, maxBytes: 64 * MIB, types: VIDEO },
  document_back: { captureMinutes: 30, graceMinutes: DAY, maxSeconds: 60, maxBytes: 64 * MIB, types: VIDEO },
  face: { captureMinutes: 5, graceMinutes: 2, maxSeconds: 120, maxBytes: 128 * MIB, types: VIDEO },
  voice: { captureMinutes: 5, graceMinutes: 2, maxSeconds: 120, maxBytes: 128 * MIB, types: VIDEO },
} as const satisfies Record<Step, StepLimits>;

/** Starts over for technical reasons are free; a bound keeps them from being a way to see many challenges. */
export const MAX_FREE_RESTARTS = 20;

export const addMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
