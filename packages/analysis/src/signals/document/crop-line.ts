import type { Quad } from '@mien/protocol';
import { warpPerspective } from '../../image/perspective.ts';
import type { Picture } from '../../image/picture.ts';
import { distance } from './geometry.ts';

/** Height the recogniser was trained at. */
export const LINE_HEIGHT = 48;
const MAX_WIDTH = 3200;
const MIN_WIDTH = 16;

/**
 * A line of text as a strip 48 pixels high; upright boxes are laid on their side.
 * @param stretch widens the strip: more steps for the recogniser where characters stand close
 */
export function cropLine(picture: Picture, quad: Quad, stretch = 1): Picture {
  const width = Math.max(distance(quad[0], quad[1]), distance(quad[3], quad[2]));
  const height = Math.max(distance(quad[0], quad[3]), distance(quad[1], quad[2]));
  if (height >= 1.5 * width) return cropLine(picture, [quad[3], quad[0], quad[1], quad[2]], stretch);
  const target = Math.round((width / Math.max(1, height)) * LINE_HEIGHT * stretch);
  return warpPerspective(picture, quad, Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, target)), LINE_HEIGHT);
}
