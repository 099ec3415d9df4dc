import type { Box, Challenge, DocumentQualityLimits, FaceFrame, FaceQualityLimits, Quad } from '@mien/protocol';
import type { Seen } from './instruction.ts';

export type GuidanceKind = 'face' | 'document_front' | 'document_back';

/** What the page tells the worker. */
export type ToWorker =
  | {
      readonly type: 'open';
      readonly kind: GuidanceKind;
      readonly face: FaceQualityLimits;
      readonly document: DocumentQualityLimits;
    }
  | { readonly type: 'expect'; readonly movement: Challenge | null }
  | {
      readonly type: 'frame';
      readonly frame: ImageBitmap | VideoFrame;
      readonly t: number;
      readonly width: number;
      readonly height: number;
    };

/** One frame as guidance saw it. Boxes and corners are in pixels of the video as it is shown by its track. */
export interface Reading {
  readonly seen: Seen;
  readonly box: Box | null;
  readonly quad: Quad | null;
  /** of a face: what the server would measure of this very frame */
  readonly face: FaceFrame | null;
  /** the movement that was asked for has been seen */
  readonly isMade?: boolean;
}

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'opened' }
  /** models or a canvas cannot be had: guidance stays away, and filming goes on without it */
  | { readonly type: 'unavailable'; readonly why: string }
  | { readonly type: 'reading'; readonly reading: Reading; readonly tookMs: number };
