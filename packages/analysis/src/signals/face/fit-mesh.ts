import type { Picture } from '../../image/picture.ts';
import { freshMemory, type Scratch } from '../../image/scratch.ts';
import { type Affine, sampleAffine } from '../../image/warp-affine.ts';
import type { Model } from '../../models/runtime.ts';
import { type DetectedFace, numbersOf } from './detect-faces.ts';
import { boundsOf, LANDMARK_COUNT, type Landmarks, MESH, pointAt } from './landmarks.ts';

/** The square that the mesh model looks at. */
export interface FaceRegion {
  readonly centre: readonly [number, number];
  /** side in pixels */
  readonly size: number;
  /** clockwise turn of the eye line, radians */
  readonly angle: number;
}

export interface FittedMesh {
  readonly landmarks: Landmarks;
  /** probability that a face is in the region */
  readonly presence: number;
  /** the region's pixels, 192 × 192 × 3 RGB, 0–1, as the model saw them */
  readonly crop: Float32Array;
  /** takes a crop pixel to a frame pixel */
  readonly map: Affine;
}

export const CROP_SIZE = 192;
/** MediaPipe's own enlargement of the face box. */
const ENLARGE = 1.5;

export function regionOfDetection({ box, eyes }: DetectedFace): FaceRegion {
  const [left, right] = eyes;
  return {
    centre: [box[0] + box[2] / 2, box[1] + box[3] / 2],
    size: Math.max(box[2], box[3]) * ENLARGE,
    angle: Math.atan2(right[1] - left[1], right[0] - left[0]),
  };
}

/** Where the face of the last frame should be looked for in this one. */
export function regionOfLandmarks(landmarks: Landmarks): FaceRegion {
  const [left, top, width, height] = boundsOf(landmarks);
  const [ax, ay] = pointAt(landmarks, MESH.leftEyeOuter);
  const [bx, by] = pointAt(landmarks, MESH.rightEyeOuter);
  return {
    centre: [left + width / 2, top + height / 2],
    size: Math.max(width, height) * ENLARGE,
    angle: Math.atan2(by - ay, bx - ax),
  };
}

/** A region of the picture, upright: 192 × 192 × 3 RGB, 0–255, and what takes a pixel of it to one of the picture. */
export function cropRegion(picture: Picture, { centre, size, angle }: FaceRegion, memory: Scratch): { crop: Float32Array; map: Affine } {
  const step = size / CROP_SIZE;
  const cos = Math.cos(angle) * step;
  const sin = Math.sin(angle) * step;
  const half = CROP_SIZE / 2;
  const map: Affine = [cos, -sin, centre[0] - (cos - sin) * half, sin, cos, centre[1] - (sin + cos) * half];
  return { crop: sampleAffine(picture, map, CROP_SIZE, CROP_SIZE, 0, memory), map };
}

/**
 * Runs the mesh model on a region of the picture.
 * @param memory what the crop is written to; its own unless told. Then the crop is good until the next fit with the same memory.
 */
export async function fitMesh(picture: Picture, region: FaceRegion, model: Model, memory: Scratch = freshMemory): Promise<FittedMesh> {
  const step = region.size / CROP_SIZE;
  const { crop, map } = cropRegion(picture, region, memory);
  for (let i = 0; i < crop.length; i++) crop[i] = (crop[i] as number) / 255;
  const outputs = await model.run({ input_1: { data: crop, dims: [1, CROP_SIZE, CROP_SIZE, 3] } });
  const points = numbersOf(outputs['conv2d_21']);
  const landmarks = new Float32Array(LANDMARK_COUNT * 3);
  for (let i = 0; i < landmarks.length; i += 3) {
    const x = points[i] as number;
    const y = points[i + 1] as number;
    landmarks[i] = map[0] * x + map[1] * y + map[2];
    landmarks[i + 1] = map[3] * x + map[4] * y + map[5];
    landmarks[i + 2] = (points[i + 2] as number) * step;
  }
  return { landmarks, presence: 1 / (1 + Math.exp(-(numbersOf(outputs['conv2d_31'])[0] as number))), crop, map };
}
