import { z } from 'zod';
import { measuredSchema } from '../measured.ts';

/** Facts of the file around the picture: claims of whoever wrote it, forgeable, scored and never decisive. */
export const ContainerSignals = z.object({
  format: z.enum(['webm', 'mp4', 'jpeg', 'png', 'webp', 'heif', 'unknown']),
  bytes: z.number().int().nonnegative(),
  muxer: z.string().max(120).nullable(),
  /** what the header says; MediaRecorder's WebM says nothing */
  declaredDurationSeconds: z.number().nullable(),
  hasCues: z.boolean().nullable(),
  unknownSizeSegment: z.boolean().nullable(),
  /** names of traces that a re-encode leaves; see docs/signals.md */
  reencodeTraces: z.array(z.string()),
});
export type ContainerSignals = z.infer<typeof ContainerSignals>;

export const VideoSignals = z.object({
  codec: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  durationSeconds: z.number().nonnegative(),
  packets: z.number().int().nonnegative(),
  framesDecoded: z.number().int().nonnegative(),
  /** median over the clip, frames a second */
  frameRate: z.number().nonnegative(),
  /** longest time between two neighbouring frames */
  maxGapSeconds: z.number().nonnegative(),
  /** standard deviation of frame intervals, seconds */
  intervalDeviationSeconds: z.number().nonnegative(),
});
export type VideoSignals = z.infer<typeof VideoSignals>;

export const PictureSignals = z.object({
  /** share of sampled frames whose 99th luma percentile is under 16 of 255 */
  blackRatio: z.number().min(0).max(1),
  /** longest run of sampled frames without any change beyond coding noise ÷ duration of the clip */
  frozenRatio: z.number().min(0).max(1),
  sampledFrames: z.number().int().nonnegative(),
});
export type PictureSignals = z.infer<typeof PictureSignals>;

export const MediaSignals = z.object({
  kind: z.enum(['clip', 'still']),
  container: ContainerSignals,
  video: measuredSchema(VideoSignals),
  picture: measuredSchema(PictureSignals),
  audioTrack: measuredSchema(z.object({ codec: z.string(), sampleRate: z.number().positive(), durationSeconds: z.number().nonnegative() })),
  damage: z.object({
    truncated: z.boolean(),
    decodeErrors: z.number().int().nonnegative(),
    /** share of the video's packets that gave no frame */
    lostRatio: z.number().min(0).max(1),
  }),
});
export type MediaSignals = z.infer<typeof MediaSignals>;
