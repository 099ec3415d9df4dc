import type { Frame, Picture } from '@mien/analysis';
import { type PhotographOptions, photographDocument } from './photograph.ts';
import { seededRandom } from './random.ts';

export interface DocumentClipOptions extends PhotographOptions {
  readonly seconds?: number;
  readonly frameRate?: number;
  /** the moment when a lamp shines in the card, seconds */
  readonly glareAt?: number;
  /** the moment when the hand shakes and the picture smears, seconds */
  readonly shakeAt?: number;
}

/** A card held in a hand before a phone: it drifts a little, and for a moment there is glare and for another it smears. Frames are made on demand. */
export function* documentClip(card: Picture, seed: number, options: DocumentClipOptions = {}): Generator<Frame> {
  const seconds = options.seconds ?? 3;
  const rate = options.frameRate ?? 10;
  const near = (t: number, moment: number | undefined): boolean => moment !== undefined && Math.abs(t - moment) < 0.25;
  for (let index = 0; index < seconds * rate; index++) {
    const t = index / rate;
    const [dx, dy] = options.offset ?? [0, 0];
    const drift = [dx + 0.25 * Math.sin(t * 1.7), dy + 0.2 * Math.sin(t * 2.3 + 1)] as const;
    const { picture } = photographDocument(card, seededRandom(seed), {
      ...options,
      offset: drift,
      glare: near(t, options.glareAt ?? 1) ? 1.3 : (options.glare ?? 0),
      blur: near(t, options.shakeAt ?? 2) ? 4 : (options.blur ?? 0.5),
    });
    yield { t, index, picture };
  }
}
