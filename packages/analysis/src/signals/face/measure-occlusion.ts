import type { CropSamples } from './crop-samples.ts';
import { MESH } from './landmarks.ts';

export interface Occlusion {
  readonly eyes: number;
  readonly mouth: number;
  readonly face: number;
}

/** Outline contrast ÷ face contrast at which a feature is surely seen, and at which it surely is not. */
const SEEN = 0.12;
const UNSEEN = 0.04;
/** Colour that differs this much from the face's own skin is not that skin (R − Y or B − Y, 0–255 scale). */
const OTHER_COLOUR = 16;
/** Skin in shadow keeps at least this share of the usual luma; darker is a cover. */
const SHADOW = 0.25;
/** How far from a landmark an edge is looked for, crop pixels: what the mesh is wrong by. */
const REACH = 3;
const STEP = 1.5;

/** Forehead, nose, cheeks, lip surround and chin: where skin is on every bare face. Lips and eyes are left out. */
const SKIN = [151, 9, 197, 5, 50, 280, 205, 425, 117, 346, 101, 330, 164, 2, 18, 200, 199, 92, 322, 57, 287, 43, 273, 182, 406, 202, 422];
const REFERENCE_SKIN = [151, 9, 197, 5, 50, 280, 117, 346, 101, 330];

/**
 * How much of eyes, mouth and skin is hidden, 0–1. A feature is seen when the picture has edges where the mesh puts its outline, more
 * than on the skin below it; a plain cover (paper, mask, palm, bar) has none there. `face` is the share of skin points whose colour is
 * not this face's.
 *
 * Limits: a cover with an edge that happens to follow the lips or lids, or transparent plastic, is not seen. A thick beard lowers what
 * the mouth shows; sunglasses count as covered eyes, clear glasses do not.
 */
export function measureOcclusion(samples: CropSamples, faceContrast: number): Occlusion {
  const lipHeight = Math.abs(samples.point(17)[1] - samples.point(0)[1]);
  const [left, right] = [MESH.leftEyeOutline, MESH.rightEyeOutline].map((outline) => {
    const width = Math.abs(samples.point(outline[0])[0] - samples.point(outline[8])[0]);
    return hiddenShare(samples, outline, width * 0.75, faceContrast);
  }) as [number, number];
  return {
    eyes: Math.max(left, right),
    mouth: hiddenShare(samples, MESH.lipsOuter, lipHeight * 1.1 + 2 * REACH, faceContrast),
    face: otherColourShare(samples),
  };
}

/** 1 where the outline shows no more edge than the same outline laid on the skin `below` it. */
function hiddenShare(samples: CropSamples, outline: readonly number[], below: number, faceContrast: number): number {
  const points = outline.map(samples.point);
  const edge =
    outlineContrast(samples, points) -
    0.7 *
      outlineContrast(
        samples,
        points.map(([x, y]) => [x, y + below] as const),
      );
  const shown = edge / Math.max(20, faceContrast);
  return Math.min(1, Math.max(0, (SEEN - shown) / (SEEN - UNSEEN)));
}

/** Mean over the outline of the strongest luma step across it within reach. */
function outlineContrast(samples: CropSamples, points: readonly (readonly [number, number])[]): number {
  let sum = 0;
  points.forEach(([x, y], index) => {
    const after = points[(index + 1) % points.length] as readonly [number, number];
    const before = points[(index + points.length - 1) % points.length] as readonly [number, number];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const nx = (after[1] - before[1]) / length;
    const ny = (before[0] - after[0]) / length;
    let strongest = 0;
    for (let offset = -REACH; offset <= REACH; offset++) {
      const outer = samples.luma(x + nx * (offset + STEP), y + ny * (offset + STEP));
      const inner = samples.luma(x + nx * (offset - STEP), y + ny * (offset - STEP));
      strongest = Math.max(strongest, Math.abs(outer - inner));
    }
    sum += strongest;
  });
  return sum / points.length;
}

/** Of 255: what an encoder makes of a channel that was cut there still reads as cut. */
const CUT = 250;
/** Of B − Y in the colour difference, as in BT.601 (crop-samples.ts). */
const BLUE_SCALE = 0.564;

/** One point of skin: its colours, and how many channels the camera cut. */
function lookAt(samples: CropSamples, index: number) {
  const place = samples.point(index);
  const [red, green, blue] = samples.rgb(...place);
  return {
    colour: samples.colour(...place),
    cut: [red, green, blue].filter((value) => value >= CUT).length,
    redAlone: red >= CUT && green < CUT && blue < CUT,
    green,
    blue,
  };
}

/**
 * Share of skin points whose colour is not this face's. Bright skin loses its red first, and its colour with it: a man's film at luma 190 to 210
 * read as .5 to .7 covered. Where red alone is cut, blue ÷ green is compared, which light leaves as it is; where two channels are cut nothing can be
 * told, and the share is of the others, unless these are fewer than half: then what cannot be told counts as covered. White, all three, is a colour
 * that skin is not.
 */
function otherColourShare(samples: CropSamples): number {
  const reference = REFERENCE_SKIN.map((index) => lookAt(samples, index));
  const whole = reference.filter(({ cut }) => cut === 0);
  const inOrdinaryLight = whole.length * 2 >= reference.length;
  const usual = (points: readonly ReturnType<typeof lookAt>[], channel: 0 | 1 | 2): number =>
    median(points.map(({ colour }) => colour[channel]));
  const luma = usual(reference, 0);
  const [cr, cb] = [usual(whole, 1), usual(whole, 2)];
  const ratio = median(reference.filter(({ cut, redAlone }) => cut === 0 || redAlone).map(({ green, blue }) => blue / Math.max(1, green)));
  const points = SKIN.map((index) => lookAt(samples, index));
  const untold = points.filter(({ cut, redAlone }) => cut === 2 || (cut === 1 && !redAlone)).length;
  const others = points.filter(({ colour: [y, r, b], ...point }) => {
    if (point.cut === 3) return true;
    if (y < SHADOW * luma) return true;
    if (point.cut > 0 && !point.redAlone) return false;
    if (point.cut === 0 && inOrdinaryLight) return Math.abs(r - cr) > OTHER_COLOUR || Math.abs(b - cb) > OTHER_COLOUR;
    return Math.abs(point.blue - ratio * point.green) * BLUE_SCALE > OTHER_COLOUR;
  });
  if (untold * 2 > points.length) return (others.length + untold) / points.length;
  return others.length / (points.length - untold);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
