import type { Quad } from '@mien/protocol';
import { warpPerspective } from '../../image/perspective.ts';
import type { Picture } from '../../image/picture.ts';
import { quadHeight, quadWidth } from './geometry.ts';
import { ASPECTS } from './locate-card.ts';

/** Width that measures and limits are defined at: 12 pixels a millimetre of an ID-1 card. */
export const CARD_WIDTH = 1028;

/** The card as an upright rectangle of the nearest standard shape. */
export function rectifyCard(picture: Picture, quad: Quad, width: number = CARD_WIDTH): Picture {
  const seen = quadWidth(quad) / Math.max(1, quadHeight(quad));
  const shapes = [...ASPECTS, 1 / ASPECTS[0]];
  const aspect = shapes.reduce((best, shape) => (Math.abs(Math.log(seen / shape)) < Math.abs(Math.log(seen / best)) ? shape : best));
  return warpPerspective(picture, quad, width, Math.round(width / aspect));
}
