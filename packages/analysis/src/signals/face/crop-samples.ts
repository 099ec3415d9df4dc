import { CROP_SIZE, type FittedMesh } from './fit-mesh.ts';

/** Points of the mesh and pixels under them, in the 192 × 192 crop that the mesh model saw. */
export interface CropSamples {
  readonly point: (index: number) => readonly [number, number];
  /** 0–255, bilinear, edges repeated */
  readonly luma: (x: number, y: number) => number;
  /** 0–255: luma, and the two colour differences R − Y and B − Y scaled as in BT.601 */
  readonly colour: (x: number, y: number) => readonly [y: number, cr: number, cb: number];
}

export function sampleCrop({ crop, map, landmarks }: FittedMesh): CropSamples {
  const [a, b, c, d, e, f] = map;
  const determinant = a * e - b * d;
  const rgb = (x: number, y: number): readonly [number, number, number] => {
    const sx = Math.min(CROP_SIZE - 1.001, Math.max(0, x));
    const sy = Math.min(CROP_SIZE - 1.001, Math.max(0, y));
    const [ix, iy] = [sx | 0, sy | 0];
    const [fx, fy] = [sx - ix, sy - iy];
    const at = (iy * CROP_SIZE + ix) * 3;
    const below = at + CROP_SIZE * 3;
    const channel = (k: number): number =>
      255 *
      ((1 - fy) * ((1 - fx) * (crop[at + k] as number) + fx * (crop[at + 3 + k] as number)) +
        fy * ((1 - fx) * (crop[below + k] as number) + fx * (crop[below + 3 + k] as number)));
    return [channel(0), channel(1), channel(2)];
  };
  const lumaFrom = ([red, green, blue]: readonly [number, number, number]): number => 0.299 * red + 0.587 * green + 0.114 * blue;
  return {
    point(index) {
      const x = (landmarks[3 * index] as number) - c;
      const y = (landmarks[3 * index + 1] as number) - f;
      return [(e * x - b * y) / determinant, (a * y - d * x) / determinant];
    },
    luma: (x, y) => lumaFrom(rgb(x, y)),
    colour(x, y) {
      const pixel = rgb(x, y);
      const luma = lumaFrom(pixel);
      return [luma, (pixel[0] - luma) * 0.713, (pixel[2] - luma) * 0.564];
    },
  };
}
