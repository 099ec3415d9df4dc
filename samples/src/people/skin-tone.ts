import { frameOfFace } from './frame-of-face.ts';
import { mapPixels } from './map-pixels.ts';
import type { SceneEffect } from './talking-head.ts';

/** What is left of red, green and blue light: melanin takes most of the blue. */
export type SkinGains = readonly [red: number, green: number, blue: number];

/** The same person with skin drawn darker: face and neck, fading out around them. A drawing, and no other person's skin. */
export const withSkinTone =
  (gains: SkinGains): SceneEffect =>
  ({ picture, landmarks }) => {
    const [cx, cy, width, height] = frameOfFace(landmarks);
    return mapPixels(picture, (value, x, y, channel) => {
      const across = (x - cx) / width;
      const down = (y - cy) / height;
      const face = Math.min(1, Math.max(0, 6 * (0.72 - Math.hypot(across, down * 0.85))));
      const neck = down > 0.4 && down < 0.95 ? Math.min(1, Math.max(0, 8 * (0.34 - Math.abs(across)))) : 0;
      const skin = Math.max(face, neck);
      return value * (1 - skin + skin * (gains[channel] as number));
    });
  };
