import { z } from 'zod';
import type { Format } from './identify-format.ts';

/** What the child tells of a recording, in bounded plain data. The parent parses it with these schemas and trusts nothing else. */
const text = z.string().max(120);
const seconds = z.number().min(-1e9).max(1e9);

const FORMATS = ['webm', 'mp4', 'jpeg', 'png', 'webp', 'heif', 'unknown'] as const satisfies readonly Format[];

export const ContainerFacts = z.object({
  format: z.enum(FORMATS),
  bytes: z.number().int().nonnegative(),
  /** EBML MuxingApp, else MP4 encoder tag, else nothing */
  muxer: text.nullable(),
  /** EBML WritingApp, MP4 handler names, encoder tags, user-data notes inside the first coded packets */
  notes: z.array(text).max(16),
  declaredDurationSeconds: seconds.nullable(),
  hasCues: z.boolean().nullable(),
  unknownSizeSegment: z.boolean().nullable(),
  /** the file ends inside an element that it announced */
  truncated: z.boolean(),
  /** places where the structure could not be followed */
  structureErrors: z.number().int().nonnegative(),
});
export type ContainerFacts = z.infer<typeof ContainerFacts>;

export const TrackFacts = z.object({
  video: z.object({ codec: text, width: z.number().int().positive(), height: z.number().int().positive() }).nullable(),
  audio: z.object({ codec: text, sampleRate: z.number().positive().max(1e6), durationSeconds: seconds.nonnegative() }).nullable(),
});
export type TrackFacts = z.infer<typeof TrackFacts>;

export const FAILURE_CODES = [
  'unreadable',
  'too_large',
  'too_long',
  'too_many_pixels',
  'timeout',
  'out_of_memory',
  'crashed',
  'not_followed',
] as const;

export const Done = z.object({
  decodeErrors: z.number().int().nonnegative(),
  /** packets of the video that had a frame to show */
  shownPackets: z.number().int().nonnegative(),
  framesDecoded: z.number().int().nonnegative(),
  truncated: z.boolean(),
  audio: z.enum(['measured', 'no_audio_track', 'decode_failed', 'not_a_clip']),
  failure: z.object({ code: z.enum(FAILURE_CODES), detail: text }).nullable(),
});
export type Done = z.infer<typeof Done>;

/** The first message to the child, before the bytes. */
export interface ChildRequest {
  readonly purpose: 'decode' | 'inspect' | 'follow';
  readonly frameRate: number | 'all';
  readonly maxSide: number;
  readonly audio: boolean;
  readonly maxSeconds: number;
  readonly maxPixels: number;
  readonly maxFrames: number;
  readonly maxBytes: number;
  readonly totalMs: number;
  /** from one picture in the shared memory to the next, bytes; null: none is shared */
  readonly slotBytes: number | null;
}
