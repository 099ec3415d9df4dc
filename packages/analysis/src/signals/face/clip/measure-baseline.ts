import { type FaceSignals, measured, notMeasured } from '@mien/protocol';
import { quantile } from './quantile.ts';
import type { TrackPoint } from './track-point.ts';

/** Turned further than this, the mesh's eye and mouth shapes are foreshortened. */
export const FRONTAL_DEGREES = 20;
const MIN_FRAMES = 5;

export const isFrontal = ({ pose }: TrackPoint): boolean =>
  Math.abs(pose.yaw) <= FRONTAL_DEGREES && Math.abs(pose.pitch) <= FRONTAL_DEGREES + 10;

/** This person's usual eye and mouth opening: medians over the frames in which they look ahead. */
export function measureBaseline(track: readonly TrackPoint[]): FaceSignals['baseline'] {
  const frontal = track.filter(isFrontal);
  if (frontal.length < MIN_FRAMES) return notMeasured('too_few_frames');
  return measured({
    eyeOpening: quantile(
      frontal.map((point) => point.eyeOpening),
      0.5,
    ),
    mouthOpening: quantile(
      frontal.map((point) => point.mouthOpening),
      0.5,
    ),
  });
}
