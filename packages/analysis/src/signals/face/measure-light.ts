import { gradientMagnitude } from '../../image/gradient.ts';
import { histogramOf, meanLevel, percentileOf, shareBetween } from '../../image/histogram.ts';
import { laplacianVariance, lumaOf, type Plane } from '../../image/luma.ts';
import type { Picture } from '../../image/picture.ts';
import { type Affine, roundToBytes } from '../../image/warp-affine.ts';
import { ALIGNED_SIZE } from './align-face.ts';
import { boundsOf, type Landmarks, MESH, pointAt } from './landmarks.ts';
import { maskPolygon } from './mask-polygon.ts';

export interface FaceLight {
  readonly sharpness: number;
  readonly brightness: number;
  readonly underExposure: number;
  readonly overExposure: number;
  readonly dynamicRange: number;
  readonly illuminationUniformity: number;
}

export interface SceneLight {
  readonly backlight: number;
  readonly backgroundBusyness: number;
}

/**
 * Light and sharpness of the face itself, on the aligned 112 × 112 face inside the outline of its landmarks.
 * @param aligned the aligned face, 112 × 112 × 3 RGB, 0–255; `map` takes its pixels to the frame
 */
export function measureFaceLight(aligned: Float32Array, map: Affine, landmarks: Landmarks): FaceLight {
  const plane = lumaOf({ width: ALIGNED_SIZE, height: ALIGNED_SIZE, data: roundToBytes(aligned) });
  const outline = MESH.oval.map((index) => invert(map, pointAt(landmarks, index)));
  const mask = maskPolygon(outline, ALIGNED_SIZE, ALIGNED_SIZE);
  const histogram = histogramOf(plane.data, mask);
  const [left, right] = halves(plane, mask);
  return {
    sharpness: laplacianVariance(plane),
    brightness: meanLevel(histogram),
    underExposure: shareBetween(histogram, 0, 24),
    overExposure: shareBetween(histogram, 248, 255),
    dynamicRange: (percentileOf(histogram, 0.95) - percentileOf(histogram, 0.05)) / 255,
    illuminationUniformity: Math.min(left, right) / Math.max(left, right, 1),
  };
}

/**
 * What stands around the face, on a small copy of the frame.
 * @param scale small copy ÷ frame
 */
export function measureSceneLight(small: Picture, scale: number, landmarks: Landmarks, faceBrightness: number): SceneLight {
  const plane = lumaOf(small);
  const gradient = gradientMagnitude(plane);
  const [x, y, width, height] = boundsOf(landmarks).map((value) => value * scale) as [number, number, number, number];
  const [cx, cy] = [x + width / 2, y + height / 2];
  let ring = 0;
  let ringCount = 0;
  let edges = 0;
  let edgeCount = 0;
  for (let row = 1; row < plane.height - 1; row++)
    for (let column = 1; column < plane.width - 1; column++) {
      const dx = Math.abs(column - cx) / width;
      const dy = (row - cy) / height;
      const at = row * plane.width + column;
      // Hair reaches to about .9 of the face's size from its middle; shoulders are under the chin.
      const isPerson = dx * dx + dy * dy < 0.81 || (dy > 0.4 && dx < 0.6 + 1.6 * (dy - 0.4));
      if (isPerson) continue;
      edges += gradient[at] as number;
      edgeCount++;
      if (dx > 2 || dy < -1.6) continue;
      ring += plane.data[at] as number;
      ringCount++;
    }
  return {
    backlight: ringCount === 0 ? 0 : ring / ringCount - faceBrightness,
    backgroundBusyness: edgeCount === 0 ? 0 : Math.min(1, edges / edgeCount / 255),
  };
}

/** Mean luma of the picture's left and right half of the face. */
function halves(plane: Plane, mask: Uint8Array): readonly [number, number] {
  const sums = [0, 0] as [number, number];
  const counts = [0, 0] as [number, number];
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const half = i % ALIGNED_SIZE < ALIGNED_SIZE / 2 ? 0 : 1;
    sums[half] += plane.data[i] as number;
    counts[half]++;
  }
  return [sums[0] / Math.max(1, counts[0]), sums[1] / Math.max(1, counts[1])];
}

function invert([a, b, c, d, e, f]: Affine, [x, y]: readonly [number, number, number]): readonly [number, number] {
  const determinant = a * e - b * d;
  return [(e * (x - c) - b * (y - f)) / determinant, (a * (y - f) - d * (x - c)) / determinant];
}
