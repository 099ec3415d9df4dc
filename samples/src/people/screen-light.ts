import type { ScreenColourName } from '@mien/protocol';
import { frameOfFace } from './frame-of-face.ts';
import { mapPixels } from './map-pixels.ts';
import type { SceneEffect } from './talking-head.ts';

/** Red, green and blue of a screen, each 0–1. */
export type ScreenColour = readonly [red: number, green: number, blue: number];

/** The colours that a light sequence shows, as a screen's light. */
export const SCREEN_LIGHT = {
  red: [1, 0, 0],
  green: [0, 1, 0],
  blue: [0, 0, 1],
  yellow: [1, 1, 0],
  magenta: [1, 0, 1],
  cyan: [0, 1, 1],
  white: [1, 1, 1],
} as const satisfies Record<ScreenColourName, ScreenColour>;

/**
 * What the screen's light falls on. `head`: shaded as an ellipsoid, the wall far behind it. `sheet`: paper, lit alike all over.
 * `display`: another screen, which shines by itself and gives back what its glass reflects.
 */
export type LitSurface = 'head' | 'sheet' | 'display';

/** Of the screen's light, what reaches the wall: three times as far as the face, so about a ninth. */
const WALL = 0.11;
/** Reflectance of glass at right angles, refractive index 1.5. */
const GLASS = 0.04;

interface ScreenLight {
  /** what the screen shows at a moment */
  readonly shown: (seconds: number) => ScreenColour;
  /** light of a white screen on the face ÷ light of the room: about .2 of a phone at arm's length in a living room, .03 by a window */
  readonly share: number;
  readonly surface: LitSurface;
}

/** The light of the screen that somebody sits before, added to the room's. */
export const withScreenLight =
  ({ shown, share, surface }: ScreenLight): SceneEffect =>
  ({ picture, landmarks }, seconds) => {
    const colour = shown(seconds);
    const [cx, cy, width, height] = frameOfFace(landmarks);
    const facing = (x: number, y: number): number => {
      if (surface !== 'head') return surface === 'sheet' ? 1 : GLASS;
      const aside = Math.hypot((x - cx) / (0.6 * width), (y - cy) / (0.65 * height));
      return aside >= 1 ? WALL : Math.max(WALL, Math.sqrt(1 - aside * aside));
    };
    return mapPixels(picture, (value, x, y, channel) => value * (1 + share * (colour[channel] as number) * facing(x, y)));
  };
