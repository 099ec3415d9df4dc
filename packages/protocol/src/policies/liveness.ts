import type { LivenessLimits } from '../policy.ts';

/** Limits of the shipped policies; what each was measured on stands in docs/attacks.md. */
export const LIVENESS = {
  level: 'standard',
  minParallax: 0.04,
  minMovementSeconds: 0.1,
  minReactionSeconds: 0.1,
  clockToleranceMs: 250,
  maxChunkDelayMs: 10_000,
  maxGapSeconds: 0.5,
  maxDriftSeconds: 0.75,
} as const satisfies LivenessLimits;
