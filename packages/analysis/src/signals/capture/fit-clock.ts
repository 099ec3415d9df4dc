import type { ClipManifest, IssuedCapture } from '@mien/protocol';

/** The page's clock held against the server's. Server time is page time plus an offset that nobody measured, but that events bound. */
export interface FittedClock {
  /** width of the range of offsets that fit every event, milliseconds; under 0 none does */
  readonly slackMs: number;
  /** chunks with a time at the server */
  readonly timed: number;
  /** longest that a prompt was known to the page before it was shown: over the quickest one's */
  readonly maxLeadMs: number;
  /** longest that a chunk's hash must have been under way: over what the quickest one took */
  readonly maxDelayMs: number;
}

/**
 * A prompt is shown after the server revealed it and a chunk's hash comes in after it was captured: the first pushes the offset up, the
 * second bounds it from above. Times that allow no offset at all were not lived through.
 */
export function fitClock(manifest: ClipManifest, issued: IssuedCapture): FittedClock {
  const lower = issued.prompts.flatMap(({ revealedAtMs }, index) => {
    const shown = manifest.prompts[index]?.shownAtPageMs;
    return revealedAtMs === null || shown === undefined ? [] : [revealedAtMs - shown];
  });
  const delays = manifest.chunks.flatMap(({ index, capturedAtPageMs }) => {
    const hashed = issued.chunkHashedAtMs[index];
    return hashed === undefined ? [] : [hashed - capturedAtPageMs];
  });
  const upper = Math.min(issued.receivedAtMs - manifest.clock.endPageMs, ...delays);
  // the step began before anything was shown: with no prompt, that alone bounds the offset from below
  const from = lower.length > 0 ? Math.max(...lower) : -manifest.clock.startPageMs;
  const maxLeadMs = lower.length === 0 ? 0 : Math.max(...lower) - Math.min(...lower);
  return {
    slackMs: upper - from,
    timed: delays.length,
    maxLeadMs,
    maxDelayMs: Math.max(0, ...delays.map((delay) => delay - Math.min(...delays))),
  };
}

/** Page time as a time in the recording, seconds, along the line between the two moments that the page noted. */
export function mediaSecondsOf(pageMs: number, { startPageMs, endPageMs, endMediaSeconds }: ClipManifest['clock']): number {
  const share = (pageMs - startPageMs) / Math.max(1, endPageMs - startPageMs);
  return Math.min(endMediaSeconds, Math.max(0, share * endMediaSeconds));
}
