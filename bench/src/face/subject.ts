import type { Picture } from '@mien/analysis';
import type { Box } from '@mien/protocol';

/** A face as one subject sees it. */
export interface FoundFace {
  /** pixels of the picture; each subject draws its own kind of box */
  readonly box: Box;
  readonly landmarks: number;
  readonly embedding: readonly number[];
}

/** Detection, landmarks and embedding: ours, a peer, or the bare models. */
export interface FaceSubject {
  /** @param maxFaces 1: the largest or surest face, as each does it by itself; more: every face */
  find(picture: Picture, maxFaces: number): Promise<readonly FoundFace[]>;
  /** the subject's own measure of likeness, higher is more alike */
  compare(a: readonly number[], b: readonly number[]): number;
}

export type SubjectName = 'mien' | 'mien-192' | 'human' | 'human-upright' | 'face-api-ssd' | 'face-api-tiny' | 'floor';

/** What a subject's own process is asked. Comparing is asked of it too, so that each likeness is the peer's own code. */
export type FaceRequest =
  | { readonly kind: 'find'; readonly picture: Picture; readonly maxFaces: number }
  | { readonly kind: 'compare'; readonly pairs: readonly (readonly [a: readonly number[], b: readonly number[]])[] };

export type FaceAnswer =
  | { readonly kind: 'faces'; readonly faces: readonly FoundFace[] }
  | { readonly kind: 'scores'; readonly scores: readonly number[] };
