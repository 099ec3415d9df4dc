import type { Picture } from '../image/picture.ts';

/** A point of the face mesh in pixels of its picture: x, y, and depth on the same scale. */
export type Landmark = readonly [x: number, y: number, z: number];

export interface FaceArtefact {
  readonly t: number;
  readonly picture: Picture;
  readonly landmarks: readonly Landmark[];
}

export interface DocumentArtefacts {
  readonly t: number;
  readonly bestFrame: Picture;
  /** upright, 1028 px wide */
  readonly rectifiedCard: Picture | null;
  readonly portrait: Picture | null;
}

/**
 * Pictures behind the signals, for people to look at. They never enter the decision and are never part of the recorded signals.
 */
export interface Artefacts {
  readonly documentFront: DocumentArtefacts | null;
  readonly documentBack: DocumentArtefacts | null;
  readonly face: { readonly best: readonly FaceArtefact[] } | null;
}
