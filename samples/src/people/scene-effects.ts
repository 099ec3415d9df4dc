import { MESH, type Picture } from '@mien/analysis';
import { blurPicture } from '../documents/blur.ts';
import { seededRandom } from '../documents/random.ts';
import { fillPolygon } from './fill-polygon.ts';
import { frameOfFace } from './frame-of-face.ts';
import { mapPixels, resample } from './map-pixels.ts';
import type { SceneEffect } from './talking-head.ts';

type Colour = readonly [number, number, number];

/** Multiplies all light; 1 changes nothing. */
export const withLight =
  (factor: number): SceneEffect =>
  ({ picture }) =>
    mapPixels(picture, (value) => value * factor);

/** Lit from one side: from `low` at the picture's left to 1 at its right of the face. */
export const withSideLight =
  (low: number): SceneEffect =>
  ({ picture, landmarks }) => {
    const [left, right] = [landmarks[3 * MESH.leftCheek] as number, landmarks[3 * MESH.rightCheek] as number];
    return mapPixels(picture, (value, x) => value * (low + (1 - low) * smooth((x - left) / (right - left))));
  };

/** A window behind: the person's light falls to `face`, everything else shines. */
export const withBacklight =
  (face: number): SceneEffect =>
  ({ picture, landmarks }) => {
    const [cx, cy, width, height] = frameOfFace(landmarks);
    return mapPixels(picture, (value, x, y) => {
      const dx = (x - cx) / width;
      const dy = (y - cy) / height;
      const person =
        Math.min(1, Math.max(0, 4 * (1.15 - Math.hypot(dx / 0.85, dy / 0.85)))) ||
        (dy > 0.5 && Math.abs(dx) < 0.4 + 1.3 * (dy - 0.5) ? 1 : 0);
      return value * face * person + (1 - person) * Math.min(255, 190 + value * 0.3);
    });
  };

export const withBlur =
  (sigma: number): SceneEffect =>
  ({ picture }) =>
    blurPicture(picture, sigma);

export type Cover = 'paper' | 'mask' | 'hand' | 'bar';

/** Something held before the mouth or the eyes. */
export const withCover =
  (region: 'mouth' | 'eyes', cover: Cover): SceneEffect =>
  ({ picture, landmarks }) => {
    const copy = copyOf(picture);
    const at = (index: number): readonly [number, number] => [landmarks[3 * index] as number, landmarks[3 * index + 1] as number];
    const y = (index: number): number => at(index)[1];
    const x = (index: number): number => at(index)[0];
    const corners =
      region === 'mouth'
        ? ([
            [x(50), y(4)],
            [x(280), y(4)],
            [x(397) + 6, y(152) + 4],
            [x(172) - 6, y(152) + 4],
          ] as const)
        : ([
            [x(234), y(9) - 12],
            [x(454), y(9) - 12],
            [x(454), y(50) - 8],
            [x(234), y(50) - 8],
          ] as const);
    fillPolygon(copy, corners, COVERS[cover](x(454) - x(234), y(4)));
    return copy;
  };

const COVERS: Readonly<Record<Cover, (faceWidth: number, top: number) => (x: number, y: number) => Colour>> = {
  paper: () => () => [238, 238, 232],
  mask: () => (_, y) => (y % 9 < 1 ? [120, 160, 195] : [140, 180, 215]),
  bar: () => () => [18, 18, 20],
  // Four fingers side by side: skin, rounded, dark between them.
  hand: (faceWidth, top) => (x, y) => {
    const finger = ((((y - top + 0.08 * x) / (faceWidth * 0.16)) % 1) + 1) % 1;
    const shade = finger < 0.09 ? -40 : 10 * Math.sin(finger * Math.PI) - 5;
    return [203 + shade, 150 + shade, 126 + shade];
  },
};

/** The picture shrunk into the middle of a plain wall, as one who sits far off; `size` 1 changes nothing. */
export const withDistance =
  (size: number): SceneEffect =>
  ({ picture, landmarks }) => {
    const [cx, cy] = frameOfFace(landmarks);
    const wall = meanOfEdge(picture);
    return resample(picture, (x, y) => [cx + (x - picture.width / 2) / size, cy + (y - picture.height / 2) / size], wall);
  };

/** The whole picture moved by a share of its width and height; what comes in is wall. */
export const withShift =
  (across: number, down: number): SceneEffect =>
  ({ picture }) =>
    resample(picture, (x, y) => [x - across * picture.width, y - down * picture.height], meanOfEdge(picture));

/** Another picture of the same size pasted over the right side, from `from` (share of the width). */
export const withNeighbour =
  (other: Picture, from: number): SceneEffect =>
  ({ picture }) => {
    const copy = copyOf(picture);
    const start = Math.round(from * picture.width);
    const shown = resample(other, (x, y) => [x - start + other.width * 0.28, y], [0, 0, 0]);
    for (let row = 0; row < picture.height; row++) {
      const at = (row * picture.width + start) * 3;
      copy.data.set(shown.data.subarray(at, (row + 1) * picture.width * 3), at);
    }
    return copy;
  };

/** A wall of books and posters: hard-edged blocks everywhere but on the person. */
export const withBusyBackground =
  (seed: number): SceneEffect =>
  ({ picture, landmarks }) => {
    const random = seededRandom(seed);
    const [cx, cy, width, height] = frameOfFace(landmarks);
    const colours = Array.from({ length: 4096 }, () => Math.floor(random() * 256));
    return mapPixels(picture, (value, x, y, channel) => {
      const dx = Math.abs(x - cx) / width;
      const dy = (y - cy) / height;
      if (Math.hypot(dx / 0.95, dy / 0.95) < 1 || (dy > 0.4 && dx < 0.5 + 1.5 * (dy - 0.4))) return value;
      return colours[(Math.floor(x / 7) * 37 + Math.floor(y / 5) * 101 + channel * 17) & 4095] as number;
    });
  };

/** A print on paper: less contrast, paper's tint, halftone dots, a white border of `border` of the width. */
export const asPrint =
  (border: number): SceneEffect =>
  ({ picture }) => {
    const edge = border * picture.width;
    return mapPixels(picture, (value, x, y, channel) => {
      if (x < edge || y < edge || x >= picture.width - edge || y >= picture.height - edge) return [232, 230, 224][channel] as number;
      const dot = 5 * Math.sin((x + y) * 1.9) * Math.sin((x - y) * 1.9);
      return 36 + value * 0.72 + dot + (channel === 2 ? -6 : 2);
    });
  };

/** A screen filmed by a camera: bezel, blue tint, brighter blacks, and the beat between two pixel grids. */
export const asReplay =
  (bezel: number): SceneEffect =>
  ({ picture }, seconds) => {
    const edge = bezel * picture.width;
    return mapPixels(picture, (value, x, y, channel) => {
      if (x < edge || y < edge || x >= picture.width - edge || y >= picture.height - edge) return 14;
      const beat = 9 * Math.sin(x * 0.42 + y * 0.11 + seconds * 3) + 6 * Math.sin(y * 0.73 - x * 0.05);
      return 22 + value * 0.86 + beat + (channel === 2 ? 12 : 0);
    });
  };

const smooth = (share: number): number => {
  const x = Math.min(1, Math.max(0, share));
  return x * x * (3 - 2 * x);
};

const copyOf = (picture: Picture): Picture => ({ ...picture, data: Uint8Array.from(picture.data) });

function meanOfEdge({ width, data }: Picture): Colour {
  const sum = [0, 0, 0] as [number, number, number];
  for (let x = 0; x < width; x++)
    for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] as number) + (data[3 * x + channel] as number) / width;
  return sum;
}
