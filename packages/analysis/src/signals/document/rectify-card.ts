import type { Quad } from '@mien/protocol';
import { warpPerspective } from '../../image/perspective.ts';
import type { Picture } from '../../image/picture.ts';
import { quadHeight, quadWidth } from './geometry.ts';
import { ASPECTS } from './locate-card.ts';

/** Width that measures and limits are defined at: 12 pixels a millimetre of an ID-1 card. */
export const CARD_WIDTH = 1028;

/** Height of the nearest standard shape at a width. */
export function heightOfCard(quad: Quad, width: number): number {
  const seen = quadWidth(quad) / Math.max(1, quadHeight(quad));
  const shapes = [...ASPECTS, 1 / ASPECTS[0]];
  const aspect = shapes.reduce((best, shape) => (Math.abs(Math.log(seen / shape)) < Math.abs(Math.log(seen / best)) ? shape : best));
  return Math.round(width / aspect);
}

/** The card as an upright rectangle of the nearest standard shape. */
export const rectifyCard = (picture: Picture, quad: Quad, width: number = CARD_WIDTH): Picture =>
  warpPerspective(picture, quad, width, heightOfCard(quad, width));
