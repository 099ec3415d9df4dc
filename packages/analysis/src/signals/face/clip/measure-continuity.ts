import { type FaceSignals, measured, notMeasured } from '@mien/protocol';
import { type Embedding, similarityOf } from '../embed-face.ts';
import { quantile } from './quantile.ts';

/** A template and when it was seen. */
export interface SeenFace {
  readonly t: number;
  readonly embedding: Embedding;
}

const MIN_FRAMES = 3;

/**
 * Whether one person is seen throughout. A turned head looks unlike the same head from the front, so frames are not held to the
 * reference directly: a frame is as similar to it as the weakest step on the best way there, from frame to frame in any order
 * (bottleneck of the maximum spanning tree). A person's own turn is a way of small steps; somebody else, in whatever pose, can only be
 * reached over one weak step, and stays weak for as long as they are shown.
 * @param reference the clip's reference template: the best frame's own, never a mean of frames that may show two people
 */
export function measureContinuity(faces: readonly SeenFace[], reference: Embedding): FaceSignals['continuity'] {
  if (faces.length < MIN_FRAMES) return notMeasured('too_few_frames');
  const reached = bottlenecks(faces, reference);
  const weakest = reached.indexOf(Math.min(...reached));
  return measured({
    minSimilarity: reached[weakest] as number,
    p05Similarity: quantile(reached, 0.05),
    atSeconds: faces[weakest]?.t ?? 0,
    comparedFrames: faces.length,
  });
}

/** Prim's algorithm from the reference: each round takes the face with the strongest step to anything reached so far. */
function bottlenecks(faces: readonly SeenFace[], reference: Embedding): number[] {
  const step = faces.map(({ embedding }) => similarityOf(embedding, reference));
  const way = [...step];
  const open = new Set(faces.keys());
  while (open.size > 0) {
    let next = -1;
    for (const index of open) if (next < 0 || (way[index] as number) > (way[next] as number)) next = index;
    open.delete(next);
    const from = (faces[next] as SeenFace).embedding;
    for (const index of open) {
      const through = Math.min(way[next] as number, similarityOf(from, (faces[index] as SeenFace).embedding));
      if (through > (way[index] as number)) way[index] = through;
    }
  }
  return way;
}
