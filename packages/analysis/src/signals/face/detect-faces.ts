import type { Box } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import { sampleAffine } from '../../image/warp-affine.ts';
import type { Model, Tensor } from '../../models/runtime.ts';

/** One face as BlazeFace sees it. */
export interface DetectedFace {
  /** forehead to chin, ear to ear; may reach outside of the frame */
  readonly box: Box;
  readonly score: number;
  /** centres of the eyes, picture's left first */
  readonly eyes: readonly [readonly [number, number], readonly [number, number]];
}

export interface FaceDetectors {
  readonly short: Model;
  readonly full: Model;
}

/** Scores under this are not faces; MediaPipe's own default. */
const MIN_SCORE = 0.5;
/** Boxes that share more than this part of the smaller one are one face: the two models draw it at different sizes. */
const MAX_SHARED = 0.4;
/** Margin around the picture, as a share of its longer side, that lets a face too large for the frame be seen. */
const PADDING = 0.35;

interface DetectorKind {
  readonly size: number;
  /** cells a side and anchors a cell, in the order of the model's rows */
  readonly grids: readonly (readonly [cells: number, anchors: number])[];
  readonly input: string;
  readonly boxes: string;
  readonly scores: string;
}

/** Anchors as MediaPipe's SsdAnchorsCalculator lays them for these two models (fixed size, centres only). */
const SHORT: DetectorKind = {
  size: 128,
  grids: [
    [16, 2],
    [8, 6],
  ],
  input: 'input',
  boxes: 'regressors',
  scores: 'classificators',
};
const FULL: DetectorKind = {
  size: 192,
  grids: [[48, 1]],
  input: 'input',
  boxes: 'reshaped_regressor_face_4',
  scores: 'reshaped_classifier_face_4',
};

/**
 * Finds every face, largest first. The short-range model looks first; where it sees nothing, again with a margin (faces larger than
 * the frame), then the full-range model (small faces).
 */
export async function detectFaces(picture: Picture, { short, full }: FaceDetectors): Promise<DetectedFace[]> {
  const near = await runDetector(picture, short, SHORT, 0);
  if (near.length > 0) return near;
  const padded = await runDetector(picture, short, SHORT, PADDING);
  return padded.length > 0 ? padded : runDetector(picture, full, FULL, 0);
}

/**
 * Every face that either model sees, largest first: the full-range model finds small faces behind a large one, which the short-range
 * model does not.
 */
export async function detectAllFaces(picture: Picture, detectors: FaceDetectors): Promise<DetectedFace[]> {
  const near = await detectFaces(picture, detectors);
  return bySize(withoutOverlaps([...near, ...(await runDetector(picture, detectors.full, FULL, 0))]));
}

async function runDetector(picture: Picture, model: Model, kind: DetectorKind, margin: number): Promise<DetectedFace[]> {
  const side = Math.max(picture.width, picture.height) * (1 + 2 * margin);
  const left = (picture.width - side) / 2;
  const top = (picture.height - side) / 2;
  const step = side / kind.size;
  const data = sampleAffine(picture, [step, 0, left + step / 2 - 0.5, 0, step, top + step / 2 - 0.5], kind.size, kind.size);
  for (let i = 0; i < data.length; i++) data[i] = (data[i] as number) / 127.5 - 1;
  const outputs = await model.run({ [kind.input]: { data, dims: [1, kind.size, kind.size, 3] } });
  const faces = readDetections(numbersOf(outputs[kind.boxes]), numbersOf(outputs[kind.scores]), kind, { side, left, top });
  return bySize(withoutOverlaps(faces));
}

interface Square {
  readonly side: number;
  readonly left: number;
  readonly top: number;
}

/** Rows of 16: box centre, size and six points, as offsets from the anchor in input pixels. */
function readDetections(boxes: Float32Array, scores: Float32Array, kind: DetectorKind, { side, left, top }: Square): DetectedFace[] {
  const faces: DetectedFace[] = [];
  const minLogit = Math.log(MIN_SCORE / (1 - MIN_SCORE));
  let row = 0;
  for (const [cells, anchors] of kind.grids)
    for (let cell = 0; cell < cells * cells; cell++)
      for (let anchor = 0; anchor < anchors; anchor++, row++) {
        const logit = scores[row] as number;
        if (logit < minLogit) continue;
        const anchorX = ((cell % cells) + 0.5) / cells;
        const anchorY = (Math.floor(cell / cells) + 0.5) / cells;
        const at = (offset: number): number => boxes[row * 16 + offset] as number;
        const x = (offset: number): number => (at(offset) / kind.size + anchorX) * side + left;
        const y = (offset: number): number => (at(offset) / kind.size + anchorY) * side + top;
        const width = (at(2) / kind.size) * side;
        const height = (at(3) / kind.size) * side;
        faces.push({
          box: [x(0) - width / 2, y(1) - height / 2, width, height],
          score: 1 / (1 + Math.exp(-logit)),
          eyes: [
            [x(4), y(5)],
            [x(6), y(7)],
          ],
        });
      }
  return faces;
}

function withoutOverlaps(faces: readonly DetectedFace[]): DetectedFace[] {
  const kept: DetectedFace[] = [];
  for (const face of [...faces].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => sharedPart(face.box, other.box) > MAX_SHARED)) kept.push(face);
  }
  return kept;
}

const bySize = (faces: readonly DetectedFace[]): DetectedFace[] => [...faces].sort((a, b) => b.box[3] - a.box[3]);

/** Intersection ÷ the smaller box. */
export function sharedPart(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.min(a[2] * a[3], b[2] * b[3]);
}

export function numbersOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('A model gave something else than its manifest says');
  return tensor.data;
}
