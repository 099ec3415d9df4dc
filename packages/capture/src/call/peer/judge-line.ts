import type { LineQuality } from './read-line.ts';

export type LineWord = 'good' | 'fair' | 'poor' | 'unknown';

/**
 * The worst of a figure at which a line still counts as good or fair. By ITU-T G.114 a conversation suffers from 150 ms one way and is hard
 * from 400 ms; a picture with more than a tenth lost does not hold still.
 */
const LIMITS = {
  good: { rtt_ms: 300, loss: 0.03 },
  fair: { rtt_ms: 800, loss: 0.1 },
} as const satisfies Record<string, { readonly rtt_ms: number; readonly loss: number }>;

/** A line in one word; what was not measured is not called good. */
export function judgeLine({ rtt_ms, loss }: Pick<LineQuality, 'rtt_ms' | 'loss'>): LineWord {
  if (rtt_ms === null && loss === null) return 'unknown';
  const isWithin = (limit: (typeof LIMITS)['good' | 'fair']): boolean => (rtt_ms ?? 0) <= limit.rtt_ms && (loss ?? 0) <= limit.loss;
  return isWithin(LIMITS.good) ? 'good' : isWithin(LIMITS.fair) ? 'fair' : 'poor';
}
