import { createChildDecoder, DEFAULT_LIMITS, type Models, type Picture } from '@mien/analysis';
import { type ClmtrackrClip, openClmtrackrClip, openGroupPhotographs, openHead, renderTalkingHead } from '@mien/samples';
import sharp from 'sharp';
import { GROUP_FACES } from './group-truth.ts';

/** Where a face comes from; error rates are told for each apart. */
export type Cohort = 'film' | 'portrait' | 'render' | 'group';

/** A picture and the people on it, by the middles of their faces; null: the one main face. */
export interface LabelledPicture {
  readonly picture: Picture;
  readonly cohort: Cohort;
  /** place of the picture in the list that this one was made of */
  readonly copyOf?: number;
  readonly people: readonly { readonly person: string; readonly middle: readonly [number, number] | null }[];
}

const FILMS = [
  { name: 'franck', person: 'film A', seconds: 200, stills: 16 },
  { name: 'cap12_edit', person: 'film B', seconds: 53.48, stills: 12 },
  { name: 'cap13_edit2', person: 'film B', seconds: 30.6, stills: 12 },
] as const satisfies readonly { name: ClmtrackrClip; person: string; seconds: number; stills: number }[];
const RENDERED_STILLS = 12;

/** Every picture of the face part, in one fixed order: stills of three films of two men, half of them once more as a card would show them, one rendered head, six group photographs. */
export async function openLabelledPictures(models: Models): Promise<LabelledPicture[]> {
  const pictures: LabelledPicture[] = [];
  for (const film of FILMS) {
    const stills = await takeStills(await openClmtrackrClip(film.name), film.stills, film.seconds);
    pictures.push(...stills.map((picture) => oneFace(picture, 'film', film.person)));
  }
  for (const [index, still] of [...pictures.entries()].filter(([at]) => at % 2 === 0)) {
    pictures.push({ ...still, picture: await asPrintedPortrait(still.picture), cohort: 'portrait', copyOf: index });
  }
  pictures.push(...(await renderStills(models)).map((picture) => oneFace(picture, 'render', 'rendered head')));
  const groups = await openGroupPhotographs();
  for (const [index, bytes] of groups.entries()) {
    const people = (GROUP_FACES[index] ?? []).map((middle, at) => ({ person: `group ${index + 1} face ${at + 1}`, middle }));
    pictures.push({ picture: await decodePicture(bytes), cohort: 'group', people });
  }
  return pictures;
}

const oneFace = (picture: Picture, cohort: Cohort, person: string): LabelledPicture => ({
  picture,
  cohort,
  people: [{ person, middle: null }],
});

async function takeStills(bytes: Uint8Array, count: number, seconds: number): Promise<Picture[]> {
  const limits = { ...DEFAULT_LIMITS, maxSeconds: 600 };
  const stills: Picture[] = [];
  const request = { frameRate: count / seconds, maxSide: 1280, audio: false };
  for await (const event of createChildDecoder().decode({ bytes }, request, limits)) {
    if (event.type === 'frame' && stills.length < count) stills.push(event.frame.picture);
    if (event.type === 'end' && event.failure) throw new Error(`A film could not be decoded: ${event.failure.code}`);
  }
  return stills;
}

async function renderStills(models: Models): Promise<Picture[]> {
  const head = await openHead(models, { width: 1280, height: 720 });
  const seconds = 6;
  return [...renderTalkingHead(head, { seconds, frameRate: RENDERED_STILLS / seconds })].map(({ picture }) => picture);
}

/** What print and a phone leave of a portrait: fine detail and some colour are gone. Simulated, on real faces. */
async function asPrintedPortrait({ data, width, height }: Picture): Promise<Picture> {
  const printed = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(Math.round(width * 0.4))
    .modulate({ saturation: 0.7 })
    .jpeg({ quality: 60 })
    .toBuffer();
  return decodePicture(await sharp(printed).resize(width, height, { fit: 'fill' }).png().toBuffer());
}

async function decodePicture(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(bytes).rotate().removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}
