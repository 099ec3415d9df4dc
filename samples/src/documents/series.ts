import type { Picture } from '@mien/analysis';
import type { Fonts } from './font.ts';
import { inventPerson, type SampleState } from './person.ts';
import { type PhotographOptions, photographDocument } from './photograph.ts';
import { seededRandom } from './random.ts';
import { renderSpecimen, type SpecimenKind } from './render-specimen.ts';
import { smearRows } from './smear.ts';
import type { Specimen } from './specimen.ts';

/** One capture of a series: what the camera saw and what really stands on the document. */
export interface SeriesCapture {
  /** seed and difficulty, to find a failing one again */
  readonly name: string;
  readonly picture: Picture;
  readonly truth: Specimen;
}

/** Captures that a reader is expected to read: the spread of an ordinary day. */
const READABLE = {
  easy: { scale: 0.78, noise: 4, blur: 0.4 },
  angled: { scale: 0.66, perspective: 0.08, tilt: 0.2, noise: 6, blur: 0.6 },
  dim: { scale: 0.6, gain: 0.6, noise: 7, blur: 0.7, perspective: 0.06 },
  lamp: { scale: 0.68, glare: 0.45, noise: 6, blur: 0.5, perspective: 0.06 },
} as const satisfies Record<string, PhotographOptions>;

/** Captures whose zone cannot be trusted; an accepted value that differs from the truth is the worst thing a reader can do. */
const BAD: Record<string, PhotographOptions & { smear?: number }> = {
  smeared: { scale: 0.7, smear: 9, blur: 0.6 },
  faintly_smeared: { scale: 0.7, smear: 5, blur: 0.6 },
  blurred: { scale: 0.7, blur: 2.4 },
  very_blurred: { scale: 0.7, blur: 3.5 },
  far: { scale: 0.3, blur: 0.8, noise: 6 },
  noisy: { scale: 0.5, noise: 38, blur: 0.4 },
  dazzled: { scale: 0.65, glare: 1.5, blur: 0.6 },
  covered: { scale: 0.68, cover: 0.3 },
  dark: { scale: 0.6, gain: 0.13, noise: 5 },
  cropped: { scale: 0.8, cropOff: 0.1 },
};

const STATES: Partial<Record<SpecimenKind, SampleState>> = {
  prc_front: 'CHN',
  prc_back: 'CHN',
  licence_front: 'USA',
  licence_back: 'USA',
  frid_card: 'FRA',
};

/** `count` seeded captures of one kind of document, four difficulties in turn. The same seed gives the same bytes. */
export async function* readableCaptures(
  fonts: Fonts,
  portrait: Picture,
  kind: SpecimenKind,
  count: number,
  seed = 1,
): AsyncGenerator<SeriesCapture> {
  const ways = Object.entries(READABLE);
  for (let i = 0; i < count; i++) {
    const [way, options] = ways[i % ways.length] as [string, PhotographOptions];
    yield capture(fonts, portrait, kind, seed * 1000 + i, way, { ...options, background: i % 5 });
  }
}

/** `count` seeded captures of documents with a zone, each spoilt in one of ten ways, for counting wrong accepted reads. */
export async function* badZoneCaptures(fonts: Fonts, portrait: Picture, count: number, seed = 2): AsyncGenerator<SeriesCapture> {
  const kinds = ['passport', 'td1_back', 'td2_card', 'visa_a', 'visa_b', 'passport', 'frid_card'] as const;
  const ways = Object.entries(BAD);
  for (let i = 0; i < count; i++) {
    const [way, options] = ways[i % ways.length] as [string, PhotographOptions & { smear?: number }];
    const kind = kinds[(i + Math.floor(i / ways.length)) % kinds.length] as SpecimenKind;
    yield capture(fonts, portrait, kind, seed * 1000 + i, way, { ...options, background: i % 5 });
  }
}

async function capture(
  fonts: Fonts,
  portrait: Picture,
  kind: SpecimenKind,
  seed: number,
  way: string,
  options: PhotographOptions & { smear?: number },
): Promise<SeriesCapture> {
  const random = seededRandom(seed);
  const truth = await renderSpecimen(fonts, kind, inventPerson(random, STATES[kind]), portrait);
  const card = options.smear ? smearRows(truth.picture, 0.72, options.smear) : truth.picture;
  return { name: `${kind} ${way} ${seed}`, picture: photographDocument(card, random, options).picture, truth };
}
