import { type CaptureSignals, type Measured, measured, notMeasured, type ScreenColourName } from '@mien/protocol';
import type { TrackPoint } from '../face/clip/track-point.ts';
import type { PromptWindow } from './list-windows.ts';

type Light = Extract<CaptureSignals['light'], { measured: true }>['value'];

/** Red less green and blue less green of each colour a screen may show, at full strength. */
const COLOURS = {
  red: [1, 0],
  green: [-1, -1],
  blue: [0, 1],
  yellow: [0, -1],
  magenta: [1, 1],
  cyan: [-1, 0],
  white: [0, 0],
} as const satisfies Record<ScreenColourName, readonly [number, number]>;
const MIN_COLOURS = 4;
/** Screens, cameras and recorders take this long, seconds. */
const LAGS = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4] as const;
/** A face lit brighter than this by the room shows nothing of a screen, levels. */
const TOO_BRIGHT = 215;
const MIN_POINTS = 12;

/**
 * The colours of the face against those the screen showed. Both are taken less their means, so that skin and room light drop out; the
 * best of other orders of the same colours says what chance gives. Known from rendered heads only.
 */
export function measureLight(windows: readonly PromptWindow[], track: readonly TrackPoint[]): Measured<Light> {
  const shown = windows.flatMap(({ kind, value, window }) => {
    const colour = COLOURS[value as ScreenColourName] as readonly [number, number] | undefined;
    return kind === 'light' && window !== null && colour !== undefined ? [{ ...window, colour }] : [];
  });
  if (shown.length < MIN_COLOURS) return notMeasured('not_asked');
  const from = shown[0]?.from ?? 0;
  const to = shown.at(-1)?.to ?? 0;
  const points = track.filter(({ t }) => t >= from && t <= to + 0.4);
  if (points.length < MIN_POINTS) return notMeasured('too_few_frames');
  if (points.reduce((sum, { colour }) => sum + Math.max(...colour), 0) / points.length > TOO_BRIGHT) return notMeasured('too_bright');
  const best = { correlation: Number.NEGATIVE_INFINITY, lagSeconds: 0 };
  for (const lag of LAGS) {
    const correlation = follow(points, shown, lag);
    if (correlation > best.correlation) Object.assign(best, { correlation, lagSeconds: lag });
  }
  const colours = shown.map(({ colour }) => colour);
  const others = colours.slice(1).map((_, turn) => [...colours.slice(turn + 1), ...colours.slice(0, turn + 1)]);
  const chance = Math.max(
    ...others.map((order) =>
      follow(
        points,
        shown.map((window, at) => ({ ...window, colour: order[at] ?? window.colour })),
        best.lagSeconds,
      ),
    ),
  );
  return measured({ ...best, chance });
}

interface ShownColour {
  readonly from: number;
  readonly to: number;
  readonly colour: readonly [number, number];
}

/** Mean of the correlations of both colour differences over the frames in which a colour stood on the screen. */
function follow(points: readonly TrackPoint[], shown: readonly ShownColour[], lag: number): number {
  const pairs = points.flatMap(({ t, colour: [red, green, blue] }) => {
    const lit = shown.find(({ from, to }) => t - lag >= from && t - lag < to);
    return lit === undefined ? [] : [{ seen: [red - green, blue - green] as const, lit: lit.colour }];
  });
  return (correlationOf(pairs, 0) + correlationOf(pairs, 1)) / 2;
}

function correlationOf(pairs: readonly { seen: readonly [number, number]; lit: readonly [number, number] }[], axis: 0 | 1): number {
  const count = Math.max(1, pairs.length);
  const seenMean = pairs.reduce((sum, { seen }) => sum + seen[axis], 0) / count;
  const litMean = pairs.reduce((sum, { lit }) => sum + lit[axis], 0) / count;
  let both = 0;
  let seenSquares = 0;
  let litSquares = 0;
  for (const { seen, lit } of pairs) {
    const a = seen[axis] - seenMean;
    const b = lit[axis] - litMean;
    both += a * b;
    seenSquares += a * a;
    litSquares += b * b;
  }
  return seenSquares < 1e-9 || litSquares < 1e-9 ? 0 : both / Math.sqrt(seenSquares * litSquares);
}
