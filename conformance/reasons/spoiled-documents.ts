import type { Picture } from '@mien/analysis';
import type { ReasonCode } from '@mien/protocol';
import { type PhotographOptions, renderPrcBack, renderPrcFront } from '@mien/samples';
import type { Scene } from './bring-about.ts';
import type { Studio } from './studio.ts';

interface Spoiled {
  readonly code: ReasonCode;
  readonly what: string;
  readonly make: (studio: Studio) => Promise<Scene>;
}

/** The sample person's own card, photographed with one fault. */
const photographed =
  (options: PhotographOptions) =>
  async (studio: Studio): Promise<Scene> => ({ front: await studio.photograph(await cardOf(studio), options) });

const cardOf = async ({ fonts, person, portrait }: Studio): Promise<Picture> => (await renderPrcFront(fonts, person, portrait)).picture;

const blank = (width: number, height: number, level: number): Picture => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(level),
});

async function twoCards(studio: Studio): Promise<Scene> {
  const card = await cardOf(studio);
  const one = studio.shoot(card, { scale: 0.45, offset: [0, -0.95], perspective: 0.02 }, 5);
  const other = studio.shoot(card, { scale: 0.45, offset: [0, 0.95], perspective: 0.02 }, 6);
  const half = 1280 * 480 * 3;
  const data = Uint8Array.from(one.data);
  data.set(other.data.subarray(half), half);
  return { front: await studio.encode({ width: 1280, height: 960, data }) };
}

/** Luma in every channel (BT.601). */
function withoutColour({ width, height, data }: Picture): Picture {
  const grey = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 3)
    grey.fill(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0), at, at + 3);
  return { width, height, data: grey };
}

export const SPOILED: readonly Spoiled[] = [
  {
    code: 'document.not_found',
    what: 'blank paper',
    make: async (studio) => ({ front: await studio.photograph(blank(1028, 648, 235)) }),
  },
  { code: 'document.blurred', what: 'a shaken hand', make: photographed({ blur: 5 }) },
  { code: 'document.glare', what: 'a lamp mirrored in the card', make: photographed({ glare: 1.5 }) },
  { code: 'document.too_dark', what: 'no lamp is on', make: photographed({ gain: 0.16 }) },
  { code: 'document.cut_off', what: 'a quarter of the card outside the picture', make: photographed({ cropOff: 0.25 }) },
  { code: 'document.too_far', what: 'the card is small in the picture', make: photographed({ scale: 0.26 }) },
  {
    code: 'document.wrong_side',
    what: 'the back where the front is asked for',
    make: async (studio) => ({ front: await studio.photograph((await renderPrcBack(studio.fonts, studio.person)).picture) }),
  },
  { code: 'document.multiple', what: 'two cards at once', make: twoCards },
  { code: 'document.covered', what: 'a finger on the text', make: photographed({ cover: 0.3 }) },
  {
    code: 'document.greyscale',
    what: 'a camera that sees no colour at all',
    make: async (studio) => ({ front: await studio.encode(withoutColour(studio.shoot(await cardOf(studio)))) }),
  },
];
