import { CROP_SIZE, type FittedMesh } from './fit-mesh.ts';

/** Points of the mesh and pixels under them, in the 192 × 192 crop that the mesh model saw. */
export interface CropSamples {
  readonly point: (index: number) => readonly [number, number];
  /** 0–255, bilinear, edges repeated */
  readonly luma: (x: number, y: number) => number;
  /** 0–255: luma, and the two colour differences R − Y and B − Y scaled as in BT.601 */
  readonly colour: (x: number, y: number) => readonly [y: number, cr: number, cb: number];
  /** 0–255 */
  readonly rgb: (x: number, y: number) => readonly [red: number, green: number, blue: number];
}

export function sampleCrop({ crop, map, landmarks }: FittedMesh): CropSamples {
  const [a, b, c, d, e, f] = map;
  const determinant = a * e - b * d;
  const read = <Value>(x: number, y: number, use: (red: number, green: number, blue: number) => Value): Value => {
    const sx = Math.min(CROP_SIZE - 1.001, Math.max(0, x));
    const sy = Math.min(CROP_SIZE - 1.001, Math.max(0, y));
    const ix = sx | 0;
    const iy = sy | 0;
    const at = (iy * CROP_SIZE + ix) * 3;
    const fx = sx - ix;
    const fy = sy - iy;
    return use(channelAt(crop, at, fx, fy), channelAt(crop, at + 1, fx, fy), channelAt(crop, at + 2, fx, fy));
  };
  return {
    point(index) {
      const x = (landmarks[3 * index] as number) - c;
      const y = (landmarks[3 * index + 1] as number) - f;
      return [(e * x - b * y) / determinant, (a * y - d * x) / determinant];
    },
    luma: (x, y) => read(x, y, lumaFrom),
    colour: (x, y) => read(x, y, colourFrom),
    rgb: (x, y) => read(x, y, (red, green, blue) => [red, green, blue] as const),
  };
}

/** Bilinear between four values of one channel, 0–255. */
function channelAt(crop: Float32Array, at: number, fx: number, fy: number): number {
  const below = at + CROP_SIZE * 3;
  return (
    255 *
    ((1 - fy) * ((1 - fx) * (crop[at] as number) + fx * (crop[at + 3] as number)) +
      fy * ((1 - fx) * (crop[below] as number) + fx * (crop[below + 3] as number)))
  );
}

const lumaFrom = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

function colourFrom(red: number, green: number, blue: number): readonly [number, number, number] {
  const luma = lumaFrom(red, green, blue);
  return [luma, (red - luma) * 0.713, (blue - luma) * 0.564];
}
