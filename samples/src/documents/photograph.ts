import { cornersOf, type Homography, type Picture, solveHomography } from '@mien/analysis';
import type { Quad } from '@mien/protocol';
import { blurPicture } from './blur.ts';
import type { Random } from './random.ts';

/** How a card is photographed. Every field has a plain default: an easy capture. */
export interface PhotographOptions {
  readonly width?: number;
  readonly height?: number;
  /** card width ÷ frame width */
  readonly scale?: number;
  /** largest corner displacement, share of the card */
  readonly perspective?: number;
  /** largest tilt, radians */
  readonly tilt?: number;
  /** clockwise quarter turns of the card in the frame */
  readonly quarterTurns?: 0 | 1 | 2 | 3;
  /** which of the five table tops */
  readonly background?: number;
  /** Gaussian σ of the finished frame, pixels */
  readonly blur?: number;
  /** standard deviation of sensor noise, about 0–20 */
  readonly noise?: number;
  /** peak of a lamp's reflection, 0–1.5 */
  readonly glare?: number;
  /** exposure: 1 is right, 0.2 is dark */
  readonly gain?: number;
  /** share of the card's width that lies outside the frame */
  readonly cropOff?: number;
  /** share of the card's width under a finger */
  readonly cover?: number;
  /** offset of the card's centre, share of the free room, −1…1; random when absent */
  readonly offset?: readonly [number, number];
}

export interface Photograph {
  readonly picture: Picture;
  /** true corners of the upright card: top-left, top-right, bottom-right, bottom-left */
  readonly quad: Quad;
}

type Point = [number, number];
const TABLES = [
  [120, 90, 60],
  [60, 62, 66],
  [200, 196, 188],
  [40, 70, 60],
  [150, 150, 155],
] as const;
/** ID-1 corners have a radius of 3.18 mm (ISO/IEC 7810). */
const CORNER_RADIUS = 3.18 / 85.6;

/** A card on a table as a phone sees it. Pure: the same random stream and options give the same bytes. */
export function photographDocument(card: Picture, random: Random, options: PhotographOptions = {}): Photograph {
  const width = options.width ?? 1280;
  const height = options.height ?? 960;
  const quad = placeCard(card, random, options, width, height);
  const toCard = solveHomography(quad, cornersOf(card.width, card.height));
  const span = Math.hypot(quad[1][0] - quad[0][0], quad[1][1] - quad[0][1]);
  const light = placeGlare(quad, span, random, options.glare ?? 0);
  const finger = placeFinger(quad, options.cover ?? 0, random);
  const sharp = paintScene({ card, toCard, width, height, samples: span < card.width * 0.75 ? 2 : 1, options, light, finger });
  const seen = blurPicture(sharp, options.blur ?? 0);
  return { picture: { width, height, data: addNoise(seen.data, random, options.noise ?? 5) }, quad };
}

function placeCard(card: Picture, random: Random, options: PhotographOptions, width: number, height: number): Quad {
  const turns = options.quarterTurns ?? 0;
  const upright = turns % 2 === 0;
  // a card on its side is as long as the frame is high allows
  const across = upright ? width * (options.scale ?? 0.7) : Math.min(width, height) * (options.scale ?? 0.7);
  const down = (across * card.height) / card.width;
  const perspective = options.perspective ?? 0.04;
  const tilt = (random() - 0.5) * 2 * (options.tilt ?? 0.08) + (turns * Math.PI) / 2;
  const [ox, oy] = options.offset ?? [random() - 0.5, random() - 0.5];
  const [boxW, boxH] = upright ? [across, down] : [down, across];
  const shift = (options.cropOff ?? 0) * boxW;
  const cx = shift > 0 ? boxW / 2 - shift : width / 2 + ((width - boxW) / 2) * ox;
  const cy = height / 2 + Math.max(0, (height - boxH) / 2) * oy;
  return (
    [
      [-across / 2, -down / 2],
      [across / 2, -down / 2],
      [across / 2, down / 2],
      [-across / 2, down / 2],
    ] as Point[]
  ).map(([x0, y0]) => {
    const x = x0 * (1 + (random() - 0.5) * 2 * perspective);
    const y = y0 * (1 + (random() - 0.5) * 2 * perspective);
    return [cx + x * Math.cos(tilt) - y * Math.sin(tilt), cy + x * Math.sin(tilt) + y * Math.cos(tilt)];
  }) as Quad;
}

interface Spot {
  readonly at: Point;
  readonly radius: number;
  readonly strength: number;
}

function placeGlare(quad: Quad, span: number, random: Random, strength: number): Spot {
  const along = 0.25 + random() * 0.5;
  const at: Point = [quad[0][0] + (quad[2][0] - quad[0][0]) * along, quad[0][1] + (quad[2][1] - quad[0][1]) * (0.25 + random() * 0.5)];
  return { at, radius: span * 0.14, strength: strength * 255 };
}

/** A fingertip reaching in over the card's lower edge. */
function placeFinger(quad: Quad, cover: number, random: Random): Spot | null {
  if (cover <= 0) return null;
  const along = 0.25 + random() * 0.3;
  const edge: Point = [quad[3][0] + (quad[2][0] - quad[3][0]) * along, quad[3][1] + (quad[2][1] - quad[3][1]) * along];
  const inwards = 0.25;
  const at: Point = [edge[0] + (quad[0][0] - quad[3][0]) * inwards, edge[1] + (quad[0][1] - quad[3][1]) * inwards];
  return { at, radius: (Math.hypot(quad[1][0] - quad[0][0], quad[1][1] - quad[0][1]) * cover) / 2, strength: 1 };
}

interface Scene {
  readonly card: Picture;
  readonly toCard: Homography;
  readonly width: number;
  readonly height: number;
  /** samples a pixel and axis: shrinking without it would alias */
  readonly samples: number;
  readonly options: PhotographOptions;
  readonly light: Spot;
  readonly finger: Spot | null;
}

function paintScene(scene: Scene): Picture {
  const { width, height, samples, light } = scene;
  const data = new Uint8Array(width * height * 3);
  const table = TABLES[(scene.options.background ?? 0) % TABLES.length] as readonly [number, number, number];
  const gain = scene.options.gain ?? 1;
  const colour = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      colour.fill(0);
      for (let s = 0; s < samples * samples; s++) {
        samplePoint(scene, table, x + ((s % samples) + 0.5) / samples, y + (Math.floor(s / samples) + 0.5) / samples, colour);
      }
      const distance = ((x - light.at[0]) ** 2 + (y - light.at[1]) ** 2) / (2 * light.radius ** 2);
      const shine = light.strength === 0 ? 0 : light.strength * Math.exp(-distance);
      // light falls off across the table
      const shade = gain * (0.8 + (0.2 * x) / width);
      for (let k = 0; k < 3; k++) {
        data[(y * width + x) * 3 + k] = Math.min(255, ((colour[k] as number) / (samples * samples) + shine) * shade);
      }
    }
  }
  return { width, height, data };
}

function samplePoint(scene: Scene, table: readonly [number, number, number], x: number, y: number, colour: Float64Array): void {
  const { card, toCard: h, finger } = scene;
  if (finger) {
    const dx = (x - finger.at[0]) / finger.radius;
    const dy = (y - finger.at[1]) / (finger.radius * 2.2);
    const d = dx * dx + (dy > 0 ? dy * dy : (dy * 2.2) ** 2);
    if (d < 1) {
      const shade = 1 - 0.35 * d;
      colour[0] = (colour[0] as number) + 208 * shade;
      colour[1] = (colour[1] as number) + 160 * shade;
      colour[2] = (colour[2] as number) + 134 * shade;
      return;
    }
  }
  const z = h[6] * x + h[7] * y + 1;
  const u = (h[0] * x + h[1] * y + h[2]) / z - 0.5;
  const v = (h[3] * x + h[4] * y + h[5]) / z - 0.5;
  if (isOnCard(card, u, v)) {
    const x0 = Math.max(0, Math.min(card.width - 2, Math.floor(u)));
    const y0 = Math.max(0, Math.min(card.height - 2, Math.floor(v)));
    const fx = u - x0;
    const fy = v - y0;
    const at = (y0 * card.width + x0) * 3;
    const below = at + card.width * 3;
    for (let k = 0; k < 3; k++) {
      const top = (card.data[at + k] as number) * (1 - fx) + (card.data[at + 3 + k] as number) * fx;
      const bottom = (card.data[below + k] as number) * (1 - fx) + (card.data[below + 3 + k] as number) * fx;
      colour[k] = (colour[k] as number) + top * (1 - fy) + bottom * fy;
    }
    return;
  }
  const grain = Math.sin(y * 0.045 + Math.sin(x * 0.006) * 6) * 14 + Math.sin(x * 0.31 + y * 0.9) * 4;
  for (let k = 0; k < 3; k++) colour[k] = (colour[k] as number) + (table[k] as number) + grain;
}

function isOnCard(card: Picture, u: number, v: number): boolean {
  const inX = Math.min(u, card.width - 1 - u);
  const inY = Math.min(v, card.height - 1 - v);
  if (inX < 0 || inY < 0) return false;
  const r = card.width * CORNER_RADIUS;
  return !(inX < r && inY < r && (r - inX) ** 2 + (r - inY) ** 2 > r * r);
}

function addNoise(data: Uint8Array, random: Random, sigma: number): Uint8Array {
  if (sigma === 0) return data;
  const noisy = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    // three uniforms: variance 1/4, near enough to a bell
    const n = (random() + random() + random() - 1.5) * 2 * sigma;
    noisy[i] = Math.max(0, Math.min(255, (data[i] as number) + n));
  }
  return noisy;
}
