import type { Quad } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import { resizePicture } from '../../image/resize.ts';
import type { Model } from '../../models/runtime.ts';
import type { Point } from './geometry.ts';
import { minAreaRectangle, rectangleCorners } from './min-area-rectangle.ts';

/** Where text stands, not what it says. */
export interface TextBox {
  /** pixels of the picture, corners ordered as the box lies: left-top, right-top, right-bottom, left-bottom */
  readonly quad: Quad;
  /** mean probability inside, 0–1 */
  readonly score: number;
}

// PP-OCRv4's own post-processing figures, boxes grown by 1.6 of area ÷ perimeter
const PIXEL_THRESHOLD = 0.3;
const BOX_THRESHOLD = 0.55;
const UNCLIP = 1.6;
const MIN_SIDE = 3;
const MIN_PIXELS = 6;
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/**
 * Text boxes by PP-OCRv4's detector (differentiable binarisation, arXiv:1911.08947).
 * @param maxSide longest side the model sees, pixels; the picture is never enlarged
 */
export async function detectText(detector: Model, picture: Picture, maxSide: number): Promise<TextBox[]> {
  const ratio = Math.min(1, maxSide / Math.max(picture.width, picture.height));
  const width = Math.max(32, Math.round((picture.width * ratio) / 32) * 32);
  const height = Math.max(32, Math.round((picture.height * ratio) / 32) * 32);
  const { data } = resizePicture(picture, width, height);
  const area = width * height;
  const input = new Float32Array(3 * area);
  for (let i = 0; i < area; i++) {
    // the model was trained on BGR
    for (let k = 0; k < 3; k++)
      input[k * area + i] = ((data[i * 3 + 2 - k] as number) / 255 - (MEAN[k] as number)) / (DEVIATION[k] as number);
  }
  const outputs = await detector.run({ [detector.inputNames[0] as string]: { data: input, dims: [1, 3, height, width] } });
  const map = outputs[detector.outputNames[0] as string]?.data as Float32Array;
  return boxesOf(map, width, height).map(({ corners, score }) => ({
    score,
    quad: orderCorners(
      corners.map(([x, y]): [number, number] => [
        Math.max(0, Math.min(picture.width - 1, (x * picture.width) / width)),
        Math.max(0, Math.min(picture.height - 1, (y * picture.height) / height)),
      ]),
    ),
  }));
}

function boxesOf(map: Float32Array, width: number, height: number): { corners: readonly Point[]; score: number }[] {
  const seen = new Uint8Array(map.length);
  const stack = new Int32Array(map.length);
  const boxes: { corners: readonly Point[]; score: number }[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || (map[start] as number) <= PIXEL_THRESHOLD) continue;
    const blob = floodBlob(map, width, height, start, seen, stack);
    if (blob.pixels < MIN_PIXELS || blob.sum / blob.pixels < BOX_THRESHOLD) continue;
    const rectangle = minAreaRectangle(blob.outline);
    if (Math.min(rectangle.width, rectangle.height) < MIN_SIDE) continue;
    const margin = (rectangle.width * rectangle.height * UNCLIP) / (2 * (rectangle.width + rectangle.height));
    boxes.push({ corners: rectangleCorners(rectangle, margin), score: blob.sum / blob.pixels });
  }
  return boxes;
}

function floodBlob(map: Float32Array, width: number, height: number, start: number, seen: Uint8Array, stack: Int32Array) {
  const rows = new Map<number, [number, number]>();
  let top = 0;
  let sum = 0;
  let pixels = 0;
  stack[top++] = start;
  seen[start] = 1;
  while (top > 0) {
    const i = stack[--top] as number;
    const y = Math.floor(i / width);
    const x = i - y * width;
    sum += map[i] as number;
    pixels++;
    const row = rows.get(y);
    rows.set(y, row ? [Math.min(row[0], x), Math.max(row[1], x)] : [x, x]);
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const [nx, ny] = [x + dx, y + dy];
        const next = ny * width + nx;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height || seen[next] || (map[next] as number) <= PIXEL_THRESHOLD) continue;
        seen[next] = 1;
        stack[top++] = next;
      }
    }
  }
  const outline = [...rows].flatMap(([y, [x0, x1]]): Point[] => [
    [x0, y],
    [x1 + 1, y],
    [x0, y + 1],
    [x1 + 1, y + 1],
  ]);
  return { outline, sum, pixels };
}

function orderCorners(corners: readonly [number, number][]): Quad {
  const byX = [...corners].sort((a, b) => a[0] - b[0]);
  const [leftTop, leftBottom] = byX.slice(0, 2).sort((a, b) => a[1] - b[1]);
  const [rightTop, rightBottom] = byX.slice(2).sort((a, b) => a[1] - b[1]);
  return [leftTop, rightTop, rightBottom, leftBottom] as Quad;
}
