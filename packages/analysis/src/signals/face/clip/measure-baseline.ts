import { type FaceSignals, measured, notMeasured } from '@mien/protocol';
import { quantile } from './quantile.ts';
import type { TrackPoint } from './track-point.ts';

/** Turned further than this, the mesh's eye and mouth shapes are foreshortened. */
const FRONTAL_DEGREES = 20;
const MIN_FRAMES = 5;

export const isFrontal = ({ pose }: TrackPoint): boolean =>
  Math.abs(pose.yaw) <= FRONTAL_DEGREES && Math.abs(pose.pitch) <= FRONTAL_DEGREES + 10;

/** Eyes are open more than they are shut, yet may be shut for most of a bad clip: the opening that is passed in a fifth of the frames. */
const OPEN_EYES = 0.8;

/** This person's open eyes and usual mouth, over the frames in which they look ahead. */
export function measureBaseline(track: readonly TrackPoint[]): FaceSignals['baseline'] {
  const frontal = track.filter(isFrontal);
  if (frontal.length < MIN_FRAMES) return notMeasured('too_few_frames');
  return measured({
    eyeOpening: quantile(
      frontal.map((point) => point.eyeOpening),
      OPEN_EYES,
    ),
    mouthOpening: quantile(
      frontal.map((point) => point.mouthOpening),
      0.5,
    ),
  });
}
