import type { Measured, PromptSignals } from '@mien/protocol';
import { measured, notMeasured } from '@mien/protocol';
import { flatnessResidual } from '../face/clip/measure-motion.ts';
import type { TrackPoint } from '../face/clip/track-point.ts';
import type { PromptWindow } from './list-windows.ts';
import { movementOf, type Rest } from './movements.ts';

type MovementSignals = Extract<PromptSignals['movement'], { measured: true }>['value'];

/** A movement begins from rest: under this share of what is asked for. */
const AT_REST = 0.5;
const MIN_FRAMES = 3;

interface Seen {
  readonly peak: number;
  readonly peakPoint: TrackPoint;
  /** media time at which it left rest; null: it never came to enough from rest */
  readonly beganAt: number | null;
  readonly heldSeconds: number;
}

/** The first time that the movement rises from rest to enough, among frames of one window. */
function followMovement(points: readonly TrackPoint[], amount: (point: TrackPoint) => number, enough: number): Seen {
  let peakPoint = points[0] as TrackPoint;
  let left: number | null = null;
  let rested = false;
  let beganAt: number | null = null;
  let heldSeconds = 0;
  points.forEach((point, at) => {
    const now = amount(point);
    if (now > amount(peakPoint)) peakPoint = point;
    if (now < AT_REST * enough) {
      rested = true;
      left = null;
    } else if (rested) left ??= point.t;
    if (now < enough || !rested) return;
    beganAt ??= left ?? point.t;
    heldSeconds += (points[at + 1]?.t ?? point.t) - point.t;
  });
  return { peak: amount(peakPoint), peakPoint, beganAt, heldSeconds };
}

/** Around the window's own points, those of one movement that a prompt asks for, and of the others of the step. */
export function findMovement(
  { kind, value, window }: PromptWindow,
  track: readonly TrackPoint[],
  rest: Rest | null,
  asked: readonly string[],
): Measured<MovementSignals> {
  const movement = movementOf(value);
  if (kind !== 'movement' || movement === null) return notMeasured('not_asked');
  if (window === null || rest === null) return notMeasured('too_few_frames');
  const points = track.filter(({ t }) => t >= window.from && t <= window.to);
  if (points.length < MIN_FRAMES) return notMeasured('too_few_frames');
  const seen = followMovement(points, (point) => movement.amount(point, rest), movement.enough);
  const others = [...new Set(asked)].filter((other) => {
    const meant = movementOf(other);
    if (other === value || meant === null || meant.isSpontaneous) return false;
    return followMovement(points, (point) => meant.amount(point, rest), meant.enough).beganAt !== null;
  });
  return measured({
    peak: seen.peak,
    reactionSeconds: seen.beganAt === null ? null : seen.beganAt - window.from,
    heldSeconds: seen.heldSeconds,
    parallax: movement.isTurn ? flatnessResidual(nearestToRest(track, rest), seen.peakPoint) : null,
    others,
  });
}

const nearestToRest = (track: readonly TrackPoint[], rest: Rest): TrackPoint => {
  const off = ({ pose, mouthOpening, eyeOpening }: TrackPoint): number =>
    Math.abs(pose.yaw - rest.yaw) +
    Math.abs(pose.pitch - rest.pitch) +
    60 * Math.abs(mouthOpening - rest.mouthOpening) +
    60 * Math.abs(eyeOpening - rest.eyeOpening);
  return track.reduce((best, point) => (off(point) < off(best) ? point : best));
};
