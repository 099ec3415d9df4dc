import { type FaceSignals, measured, notMeasured } from '@mien/protocol';
import { applyHomography, type Point, solveHomography } from './fit-homography.ts';
import { isFrontal } from './measure-baseline.ts';
import { quantile } from './quantile.ts';
import type { TrackPoint } from './track-point.ts';

const MIN_FRAMES = 10;
/** Every so many of the 468 points: enough for a residual, and quick. */
const EVERY = 4;

/** How the face moves beyond what moving a flat picture would give, over all frames in which it was followed. */
export function measureMotion(track: readonly TrackPoint[]): FaceSignals['motion'] {
  if (track.length < MIN_FRAMES) return notMeasured('too_few_frames');
  const frontal = track.filter(isFrontal);
  const still = frontal.length >= MIN_FRAMES ? frontal : track;
  const reference = middleOf(still);
  const from = planePoints(reference);
  const residuals = track.map((point) => nonRigidResidual(from, planePoints(point)));
  const range = (values: readonly number[]): number => quantile(values, 0.95) - quantile(values, 0.05);
  const usualEyes = quantile(
    still.map((point) => point.eyeOpening),
    0.5,
  );
  return measured({
    nonRigidResidual: quantile(residuals, 0.95),
    eyeRange: range(still.map((point) => point.eyeOpening)) / Math.max(1e-6, usualEyes),
    mouthRange: range(still.map((point) => point.mouthOpening)),
    yawRange: range(track.map((point) => point.pose.yaw)),
    displacement: displacementOf(track),
  });
}

/** The frame whose mouth, eyes and turn are all nearest to their medians: what the others are compared with. */
function middleOf(track: readonly TrackPoint[]): TrackPoint {
  const usual = (value: (point: TrackPoint) => number): number => quantile(track.map(value), 0.5);
  const [yaw, eyes, mouth] = [usual((p) => p.pose.yaw), usual((p) => p.eyeOpening), usual((p) => p.mouthOpening)];
  const distance = (p: TrackPoint): number =>
    Math.abs(p.pose.yaw - yaw) / 20 + Math.abs(p.eyeOpening - eyes) * 5 + Math.abs(p.mouthOpening - mouth) * 3;
  return track.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}

/** Points about the face's centre in inter-eye distances: keeps the equations well conditioned and the residual free of size. */
function planePoints({ landmarks, centre, interEye }: TrackPoint): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < landmarks.length; i += 3 * EVERY)
    points.push([((landmarks[i] as number) - centre[0]) / interEye, ((landmarks[i + 1] as number) - centre[1]) / interEye]);
  return points;
}

/** RMS distance left after the best homography, inter-eye distances: a flat picture tilted and moved leaves next to nothing. */
function nonRigidResidual(from: readonly Point[], to: readonly Point[]): number {
  const map = solveHomography(from, to);
  if (map === null) return 0;
  let squares = 0;
  from.forEach((point, index) => {
    const [x, y] = applyHomography(map, point);
    const [u, v] = to[index] as Point;
    squares += (x - u) ** 2 + (y - v) ** 2;
  });
  return Math.sqrt(squares / from.length);
}

/** What is left of the way from one face to another after the best homography, RMS ÷ inter-eye distance: next to nothing for a flat picture. */
export const flatnessResidual = (from: TrackPoint, to: TrackPoint): number => nonRigidResidual(planePoints(from), planePoints(to));

function displacementOf(track: readonly TrackPoint[]): number {
  const mean = (axis: 0 | 1): number => track.reduce((sum, point) => sum + point.centre[axis], 0) / track.length;
  const [x, y] = [mean(0), mean(1)];
  const squares = track.reduce((sum, { centre, interEye }) => sum + ((centre[0] - x) ** 2 + (centre[1] - y) ** 2) / interEye ** 2, 0);
  return Math.sqrt(squares / track.length);
}
