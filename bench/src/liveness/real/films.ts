import type { Engine, Frame } from '@mien/analysis';
import { type ClmtrackrClip, openClmtrackrClip } from '@mien/samples';

/** How long each film is, in parts; `franck` is one man, the two `cap` films another. */
export const FILMS = {
  franck: { man: 'A', frameRate: 24, parts: 28 },
  cap12_edit: { man: 'B', frameRate: 25, parts: 7 },
  cap13_edit2: { man: 'B', frameRate: 25, parts: 4 },
} as const satisfies Record<ClmtrackrClip, { readonly man: string; readonly frameRate: number; readonly parts: number }>;

export interface FilmPart {
  readonly film: ClmtrackrClip;
  /** from 0 */
  readonly part: number;
}

const PART_SECONDS = 7;
const FILM_SECONDS = 600;

/** Every part of every film once, or the first `most` of each. */
export const listParts = (most: number): FilmPart[] =>
  (Object.keys(FILMS) as ClmtrackrClip[]).flatMap((film) =>
    Array.from({ length: Math.min(most, FILMS[film].parts) }, (_, part) => ({ film, part })),
  );

/**
 * Seven seconds of a film, every picture of its own size and told the time of its place in them.
 * @throws when the film is shorter than its table says
 */
export async function readPart({ film, part }: FilmPart, engine: Engine): Promise<Frame[]> {
  const { frameRate } = FILMS[film];
  const count = PART_SECONDS * frameRate;
  const from = part * count;
  const frames: Frame[] = [];
  let at = 0;
  const request = { frameRate: 'all', maxSide: 640, audio: false } as const;
  const source = { bytes: await openClmtrackrClip(film) };
  for await (const event of engine.decoder.decode(source, request, { ...engine.limits, maxSeconds: FILM_SECONDS })) {
    if (event.type !== 'frame') continue;
    if (at >= from) frames.push({ picture: event.frame.picture, index: frames.length, t: frames.length / frameRate });
    at += 1;
    if (frames.length === count) return frames;
  }
  throw new Error(`The film ${film} has no part ${part}`);
}
