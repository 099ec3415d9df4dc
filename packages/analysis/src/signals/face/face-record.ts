import type { FaceMeasurement } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import type { SeenFace } from './clip/measure-continuity.ts';
import type { TrackPoint } from './clip/track-point.ts';
import type { Embedding } from './embed-face.ts';
import type { Landmarks } from './landmarks.ts';

/** One sampled frame as it was measured. */
export interface FaceSample {
  readonly t: number;
  readonly faces: number;
  readonly secondFaceSize: number;
  readonly frameBrightness: number;
  readonly main: FaceMeasurement | null;
  readonly landmarks: Landmarks | null;
  readonly embedding: Embedding | null;
  readonly passive: number | null;
}

/** A frame kept as a candidate to stand for the person. */
export interface KeptFrame {
  /** number of the sample */
  readonly sample: number;
  readonly t: number;
  readonly rating: number;
  readonly picture: Picture;
}

/** What a face meter gathers while frames pass by. */
export interface FaceRecord {
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly samples: readonly FaceSample[];
  readonly track: readonly TrackPoint[];
  readonly seen: readonly SeenFace[];
  readonly kept: readonly KeptFrame[];
}
