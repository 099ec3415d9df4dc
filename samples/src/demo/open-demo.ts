import { homedir } from 'node:os';
import {
  createChildDecoder,
  DEFAULT_LIMITS,
  type Engine,
  openBarcodeReader,
  openModels,
  type Picture,
  readModelEnvironment,
} from '@mien/analysis';
import type { Claims } from '@mien/protocol';
import { openFonts } from '../documents/font.ts';
import { type DocumentPerson, inventPerson } from '../documents/person.ts';
import { type PhotographOptions, photographDocument } from '../documents/photograph.ts';
import { loadDefaultPortrait } from '../documents/portrait.ts';
import { renderPrcBack, renderPrcFront } from '../documents/prc-card.ts';
import { seededRandom } from '../documents/random.ts';
import { encodeSpecimen } from '../documents/specimen.ts';
import { encodeClip } from '../people/encode-clip.ts';
import { openHead } from '../people/head-model.ts';
import { openOtherPerson } from '../people/other-person.ts';
import { naturalMovement, renderTalkingHead, type SceneEffect } from '../people/talking-head.ts';

/** A sample person with their resident card before a phone. */
export interface DemoStudio {
  readonly engine: Engine;
  /** a day on which the sample documents are in date */
  readonly today: string;
  readonly person: DocumentPerson;
  readonly claims: Claims;
  photographFront(options?: PhotographOptions): Promise<Uint8Array>;
  /** the recordings of a verification in which all goes well; drawn once */
  good(): Promise<{ documentFront: Uint8Array; documentBack: Uint8Array; face: Uint8Array }>;
  filmFace(effects?: readonly SceneEffect[]): Promise<Uint8Array>;
  filmOtherPerson(): Promise<Uint8Array>;
  close(): Promise<void>;
}

const FACE = { seconds: 6, frameRate: 12, movement: naturalMovement } as const;

export async function openDemo(): Promise<DemoStudio> {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const decoder = createChildDecoder();
  const fonts = await openFonts();
  const portrait = await loadDefaultPortrait();
  const head = await openHead(models, { width: 640, height: 480 });
  const person = inventPerson(seededRandom(11), 'CHN');
  const photograph = async (card: Picture, options: PhotographOptions = {}): Promise<Uint8Array> =>
    encodeSpecimen(photographDocument(card, seededRandom(5), options).picture);
  const photographFront: DemoStudio['photographFront'] = async (options) =>
    photograph((await renderPrcFront(fonts, person, portrait)).picture, options);
  const filmFace: DemoStudio['filmFace'] = (effects = []) =>
    encodeClip(renderTalkingHead(head, { ...FACE, effects }), { codec: 'vp8', container: 'webm' });
  let good: ReturnType<DemoStudio['good']> | null = null;
  const drawGood: DemoStudio['good'] = async () => ({
    documentFront: await photographFront(),
    documentBack: await photograph((await renderPrcBack(fonts, person)).picture),
    face: await filmFace(),
  });
  return {
    engine: {
      decoder,
      models,
      barcodeReader: await openBarcodeReader(),
      limits: DEFAULT_LIMITS,
      embedder: 'face-embedder-512',
    },
    today: '2026-11-23',
    person,
    claims: { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber },
    photographFront,
    filmFace,
    good: () => {
      good ??= drawGood();
      return good;
    },
    filmOtherPerson: async () =>
      encodeClip(await openOtherPerson(decoder, DEFAULT_LIMITS, head.photograph, FACE.seconds), { codec: 'vp8', container: 'webm' }),
    close: () => models.release(),
  };
}
