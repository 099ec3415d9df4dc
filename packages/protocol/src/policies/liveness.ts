import type { LivenessLimits } from '../policy.ts';

/** Limits of the shipped policies; what each was measured on stands in docs/attacks.md. */
export const LIVENESS = {
  level: 'standard',
  minParallax: 0.04,
  minMovementSeconds: 0.15,
  minReactionSeconds: 0.1,
  clockToleranceMs: 250,
  maxChunkDelayMs: 10_000,
  maxPromptLeadMs: 3_000,
  maxEvidence: 1,
  maxReuse: 0.9,
  minSpokenInTime: 0.8,
  maxGapSeconds: 0.5,
  maxDriftSeconds: 0.75,
} as const satisfies LivenessLimits;

/** Less doubt is enough for a person to look, and clocks are held closer. */
export const STRICT_LIVENESS = {
  ...LIVENESS,
  level: 'strict',
  maxEvidence: 0.7,
  maxChunkDelayMs: 5_000,
  maxPromptLeadMs: 1_500,
  maxReuse: 0.85,
} as const satisfies LivenessLimits;

/** Who reads digits aloud begins each soon after it stands there, and moves the lips for it (docs/attacks.md, voice). */
export const VOICE_LIVENESS = {
  ...LIVENESS,
  maxReactionSeconds: 1.2,
  lips: { minRange: 0.03, minShare: 0.5 },
} as const satisfies LivenessLimits;
