import type { ContainerSignals, Measured, MediaSignals } from '@mien/protocol';
import type { Frame } from '../image/picture.ts';

/** A recording as it arrived, or as it arrives. Bytes are hostile: only the decoder child reads them. */
export type MediaSource = { readonly path: string } | { readonly bytes: Uint8Array } | StreamSource;

interface StreamSource {
  /** read once; one that throws is `unreadable` */
  readonly stream: AsyncIterable<Uint8Array>;
  /** `as_filmed`: decoded while it still arrives, as far as its container allows; limits of time must leave room for the filming */
  readonly pace: 'at_once' | 'as_filmed';
}

/** What the caller wants of a recording. */
export interface DecodeRequest {
  /** frames a second to hand out, evenly chosen; `all` hands out every frame. A still gives its one picture. */
  readonly frameRate: number | 'all';
  /** longest side of the frames handed out, pixels; larger ones are scaled down */
  readonly maxSide: number;
  readonly audio: boolean;
}

/** Bounds the child is held to from outside; one that passes them is killed. */
export interface DecodeLimits {
  readonly maxBytes: number;
  readonly maxSeconds: number;
  readonly maxPixels: number;
  readonly maxFrames: number;
  /** wall-clock milliseconds without an answer, and in all */
  readonly idleMs: number;
  readonly totalMs: number;
  /** resident memory of the child, bytes */
  readonly maxMemory: number;
}

/** 16 kHz mono, −1…1. */
export interface Pcm {
  readonly sampleRate: 16000;
  readonly samples: Float32Array;
}

/** A short print of one decoded frame, for all frames whether handed out or not: 16 × 16 luma means, 0–255. */
export interface Glance {
  readonly t: number;
  readonly luma: Uint8Array;
}

/** Why a recording gave nothing; the code becomes a finding, the detail is for staff and carries no content. */
export interface DecodeFailure {
  readonly code: 'unreadable' | 'too_large' | 'too_long' | 'too_many_pixels' | 'timeout' | 'out_of_memory' | 'crashed' | 'not_followed';
  readonly detail: string;
}

/** In this order: container, then frames as they decode, then audio, then end. Always exactly one `end`. */
export type DecodeEvent =
  | { readonly type: 'container'; readonly container: ContainerSignals }
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'audio'; readonly audio: Measured<Pcm> }
  | { readonly type: 'end'; readonly media: MediaSignals; readonly glances: readonly Glance[]; readonly failure: DecodeFailure | null };

/** A decoder: ours in a child process, or ffmpeg by `FFMPEG_PATH`. Both are held to one contract suite. */
export interface Decoder {
  readonly name: 'webcodecs' | 'ffmpeg';
  decode(source: MediaSource, request: DecodeRequest, limits: DecodeLimits, signal?: AbortSignal): AsyncIterable<DecodeEvent>;
}

export const DEFAULT_LIMITS: DecodeLimits = {
  maxBytes: 200 * 1024 * 1024,
  maxSeconds: 180,
  maxPixels: 40_000_000,
  maxFrames: 180 * 60,
  idleMs: 15_000,
  totalMs: 120_000,
  maxMemory: 700 * 1024 * 1024,
};
