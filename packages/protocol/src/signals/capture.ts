import { z } from 'zod';
import { measuredSchema } from '../measured.ts';

const seconds = z.number().nonnegative();

/** What followed one prompt. Times are media seconds. */
export const PromptSignals = z.object({
  kind: z.enum(['movement', 'digit', 'light']),
  value: z.string(),
  /** when the page showed it, as far as the clock map reaches; null: never shown */
  window: z.object({ from: seconds, to: seconds }).nullable(),
  /** the movement asked for, in its own window and after it; movements only */
  movement: measuredSchema(
    z.object({
      /** the largest value reached: degrees, or the ratio of the movement */
      peak: z.number(),
      /** when it began, from the prompt on; null: it did not happen */
      reactionSeconds: z.number().nullable(),
      /** how long it stayed past its threshold */
      heldSeconds: seconds,
      /** RMS residual after the best homography at its height ÷ inter-eye distance; turns only */
      parallax: z.number().nonnegative().nullable(),
      /** other movements that this step asked for, made in this window */
      others: z.array(z.string()),
    }),
  ),
  /** what was said and how the mouth moved in its window; digits only */
  speech: measuredSchema(
    z.object({
      /** when somebody began to speak, from the prompt on; null: nobody did in its window */
      reactionSeconds: z.number().nullable(),
      seconds: seconds,
      /** largest lip gap ÷ mouth width in the window less the smallest */
      mouthRange: z.number().nonnegative(),
    }),
  ),
});
export type PromptSignals = z.infer<typeof PromptSignals>;

/** A clip against what the server asked for and what the page says of it. */
export const CaptureSignals = z.object({
  binding: z.object({
    nonceMatches: z.boolean(),
    /** the page's prompts are the server's, in its order */
    promptsMatch: z.boolean(),
    chunks: z.number().int().positive(),
    /** chunks whose bytes are what the manifest says; all bytes of the file belong to a chunk */
    intact: z.number().int().nonnegative(),
    bytesMatch: z.boolean(),
    signed: z.number().int().nonnegative(),
    /** chunks whose signature is the clip's own key's over this nonce, order and time */
    verified: z.number().int().nonnegative(),
  }),
  clock: z.object({
    /**
     * How far apart the latest and the earliest start of the page's clock lie that the server's own times allow. Under 0: no clock
     * fits, so a time is invented.
     */
    slackMs: z.number(),
    /** the page's idea of the recording's length less the recording's own */
    driftSeconds: z.number(),
    /** capture times of the chunks rise and lie within the recording */
    inOrder: z.boolean(),
    /** chunks whose hash the server holds a time for */
    timed: z.number().int().nonnegative(),
    /** longest that the page knew a prompt before it showed it, over the quickest one's */
    maxLeadMs: z.number().nonnegative(),
    /** longest that a hash must have been under way */
    maxDelayMs: z.number().nonnegative(),
    /** time in which the page says it was hidden or the camera muted */
    gapSeconds: seconds,
  }),
  prompts: z.array(PromptSignals),
  /** names of what speaks for another origin than a camera (docs/signals.md); forgeable, scored together with other signs */
  traces: z.array(z.string()),
  /** experimental, of no weight: how the face's colour follows the colours the screen showed */
  light: measuredSchema(
    z.object({
      /** largest correlation over the delays looked at */
      correlation: z.number(),
      lagSeconds: z.number(),
      /** the same colours in the best other order: what chance gives */
      chance: z.number(),
    }),
  ),
});
export type CaptureSignals = z.infer<typeof CaptureSignals>;

/** Lips against sound over a clip. */
export const LipSignals = z.object({
  /** sum of the correlations of gap and of lip speed with the envelope of speech, at the best delay */
  score: z.number(),
  lagSeconds: z.number(),
});
export type LipSignals = z.infer<typeof LipSignals>;

/** How one clip moves and sounds, to be found again after any re-encoding. It tells nothing of who is seen. */
export const ClipFingerprint = z.object({
  /** hexadecimal, one word a step of 0.1 s: which cells of 8 × 8 grew brighter within 0.4 s, then which grew darker */
  video: z.array(z.string().regex(/^[0-9a-f]{32}$/)),
  /** hexadecimal, one word a step of 0.128 s: signs of the differences between bands and moments */
  audio: z.array(z.string().regex(/^[0-9a-f]{4}$/)),
});
export type ClipFingerprint = z.infer<typeof ClipFingerprint>;

/** This clip's fingerprint against those of earlier verifications. */
export const ReuseSignals = z.object({
  compared: z.number().int().nonnegative(),
  /** highest likeness, 0–1, and whether it was the same account's */
  video: z.number().min(0).max(1),
  audio: z.number().min(0).max(1),
  sameAccount: z.boolean(),
});
export type ReuseSignals = z.infer<typeof ReuseSignals>;
