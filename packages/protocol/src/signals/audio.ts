import { z } from 'zod';
import { DigitLanguage } from '../digit-language.ts';
import { measuredSchema } from '../measured.ts';

/** Levels in dB relative to full scale. */
export const AudioSignals = z.object({
  durationSeconds: z.number().nonnegative(),
  peak: z.number().nonnegative(),
  levelDb: z.number(),
  /** share of samples in runs of three or more at full scale */
  clippedRatio: z.number().min(0).max(1),
  /** by voice activity; needs the VAD model */
  speech: measuredSchema(
    z.object({
      seconds: z.number().nonnegative(),
      levelDb: z.number(),
      noiseDb: z.number(),
      /** 10·log10 of speech power over noise power */
      snrDb: z.number(),
      segments: z.array(z.object({ from: z.number().nonnegative(), to: z.number().nonnegative() })),
      modelId: z.string(),
    }),
  ),
  /** the digits a recogniser heard, `?` where it is unsure */
  digits: measuredSchema(z.string()),
  /** who heard them, and of each digit whether it is the one that was asked for */
  hearing: z
    .object({
      recogniser: z.string(),
      /** null: not told to it */
      language: DigitLanguage.nullable(),
      words: z.array(
        z.object({
          result: z.enum(['right', 'wrong', 'unsure']),
          /** by the recogniser's own measure; of the one that ships, the share of its hearings that agree. null: it tells none */
          confidence: z.number().min(0).max(1).nullable(),
        }),
      ),
    })
    .optional(),
});
export type AudioSignals = z.infer<typeof AudioSignals>;
