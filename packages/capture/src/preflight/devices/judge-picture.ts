import type { ClipLimits } from '@mien/protocol';
import { blocked, type Measurement, ok, type ProbeResult, warn } from '../probe.ts';
import type { PictureReading } from './read-picture.ts';

/** What the track says of itself. */
interface TrackFacts {
  readonly width: number;
  readonly height: number;
  readonly frameRate: number | null;
  readonly facingMode: string | null;
  readonly label: string;
}

export interface PictureView {
  readonly reading: PictureReading;
  readonly track: TrackFacts;
  readonly wanted: 'user' | 'environment';
  readonly limits: Pick<ClipLimits, 'minHeight' | 'minFrameRate' | 'maxBlackRatio'>;
}

/** 99th percentile of luma under this is black, as in the server's signal. */
const BLACK = 16;
/** Sensor noise moves some pixel of a live picture by more than this between any two frames, a covered lens apart. */
const STILL = 2;
/** Mean |R − G| + |B − G| under this in a lit picture: an infrared camera, which sees no colour. */
const COLOURLESS = 1.5;
/** Cameras made for other things than people and papers. */
const OTHER_LENS = /infrared|\bir\b|\bdepth\b|ultra.?wide|macro|telephoto|超广角|微距|红外/i;

/** A black picture also stands still, and a still one has no new frames: what hides most comes first. */
export function judgePicture(view: PictureView): ProbeResult {
  const { reading, track, limits, wanted } = view;
  const { looks } = reading;
  const shortSide = Math.min(track.width, track.height);
  const measurement: Measurement = {
    widthPx: track.width,
    heightPx: track.height,
    frameRate: round(frameRateOf(looks.map(({ t }) => t))),
    blackRatio: round(share(looks.map(({ pixels }) => lumaPercentile(pixels, 0.99) < BLACK))),
    largestChange: largestChange(looks.map(({ pixels }) => pixels)),
    colour: round(colourOf(looks.at(-1)?.pixels ?? new Uint8ClampedArray(0))),
    facing: track.facingMode,
  };
  if (looks.length > 0 && (measurement['blackRatio'] as number) > limits.maxBlackRatio) return blocked('device.camera_black', measurement);
  if (reading.isStalled || looks.length < 2 || (measurement['largestChange'] as number) <= STILL)
    return blocked('device.camera_frozen', measurement);
  if (isWrongLens(track, wanted) || (measurement['colour'] as number) < COLOURLESS) return warn('device.camera_wrong_lens', measurement);
  if (shortSide < limits.minHeight) return blocked('device.camera_low_resolution', measurement);
  if ((measurement['frameRate'] as number) < limits.minFrameRate) return blocked('device.camera_low_frame_rate', measurement);
  return ok(measurement);
}

/** The label is asked first: a phone's ultra-wide camera also faces away. Unknown facing (desktops) is no fault. */
const isWrongLens = ({ label, facingMode }: TrackFacts, wanted: PictureView['wanted']): boolean =>
  OTHER_LENS.test(label) || (facingMode !== null && facingMode !== wanted);

/** Median over the gaps, frames a second; 0 for fewer than two frames. */
function frameRateOf(times: readonly number[]): number {
  const gaps = times.slice(1).map((t, index) => t - (times[index] as number));
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return median === undefined ? 0 : 1 / median;
}

function lumaPercentile(pixels: Uint8ClampedArray, at: number): number {
  const lumas = new Uint8Array(pixels.length / 4);
  for (let i = 0; i < lumas.length; i++) lumas[i] = lumaAt(pixels, i * 4);
  lumas.sort();
  return lumas[Math.min(lumas.length - 1, Math.floor(lumas.length * at))] ?? 0;
}

const lumaAt = (pixels: Uint8ClampedArray, at: number): number =>
  0.299 * (pixels[at] as number) + 0.587 * (pixels[at + 1] as number) + 0.114 * (pixels[at + 2] as number);

/** The most that any pixel's luma differs between the first picture and any later one. */
function largestChange(pictures: readonly Uint8ClampedArray[]): number {
  const [first, ...others] = pictures;
  let largest = 0;
  for (const other of others)
    for (let at = 0; first !== undefined && at < first.length; at += 4)
      largest = Math.max(largest, Math.abs(lumaAt(first, at) - lumaAt(other, at)));
  return round(largest);
}

/** Mean distance of red and blue from green; 0 for no picture. A dark picture shows no colour, so it counts as colourful. */
function colourOf(pixels: Uint8ClampedArray): number {
  let colour = 0;
  let luma = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const green = pixels[at + 1] as number;
    colour += Math.abs((pixels[at] as number) - green) + Math.abs((pixels[at + 2] as number) - green);
    luma += lumaAt(pixels, at);
  }
  const count = pixels.length / 4;
  if (count === 0) return 0;
  return luma / count < 40 ? 255 : colour / count;
}

const share = (values: readonly boolean[]): number => (values.length === 0 ? 0 : values.filter(Boolean).length / values.length);
const round = (value: number): number => Math.round(value * 100) / 100;
