import type { Picture } from '@mien/analysis';
import { resample } from './map-pixels.ts';
import type { SceneEffect } from './talking-head.ts';

const RADIANS = Math.PI / 180;
/** Distance of the sheet from the camera, widths of the picture. */
const DISTANCE = 1.6;
const WALL = [150, 146, 140] as const;

/** The picture as a flat sheet turned in space: yaw and pitch in degrees at each moment, signs as of a head. */
export const withTilt =
  (tilt: (seconds: number) => { readonly yaw: number; readonly pitch: number }): SceneEffect =>
  ({ picture }, seconds) => {
    const { yaw, pitch } = tilt(seconds);
    if (yaw === 0 && pitch === 0) return picture;
    const { width, height } = picture;
    const camera = DISTANCE * width;
    const [cosYaw, sinYaw] = [Math.cos(yaw * RADIANS), Math.sin(yaw * RADIANS)];
    const [cosPitch, sinPitch] = [Math.cos(pitch * RADIANS), Math.sin(pitch * RADIANS)];
    // the sheet's own two directions and its normal, towards the camera
    const across = [cosYaw, 0, -sinYaw] as const;
    const down = [-sinYaw * sinPitch, cosPitch, -cosYaw * sinPitch] as const;
    const normal = [sinYaw * cosPitch, sinPitch, cosYaw * cosPitch] as const;
    return resample(
      picture,
      (x, y) => {
        const [px, py] = [x - width / 2, y - height / 2];
        // from the camera at (0, 0, camera) through the pixel on the picture's plane to the sheet through the middle
        const along = (camera * normal[2]) / (camera * normal[2] - px * normal[0] - py * normal[1]);
        const [hx, hy, hz] = [px * along, py * along, camera * (1 - along)];
        return [width / 2 + hx * across[0] + hz * across[2], height / 2 + hx * down[0] + hy * down[1] + hz * down[2]];
      },
      WALL,
    );
  };

/** A print bent round a cylinder that stands upright; `bend` 0 is flat, 1 half a turn over the picture's width. */
export const withCurve =
  (bend: number): SceneEffect =>
  ({ picture }): Picture => {
    const { width } = picture;
    const radius = width / (Math.PI * bend);
    return resample(
      picture,
      (x, y) => {
        const share = (x - width / 2) / radius;
        return Math.abs(share) >= 1 ? [-1, -1] : [width / 2 + radius * Math.asin(share), y];
      },
      WALL,
    );
  };
