import { homedir } from 'node:os';
import {
  createChildDecoder,
  DEFAULT_LIMITS,
  type Engine,
  type Frame,
  type MeasuredDocumentStep,
  type MeasuredFaceStep,
  measureDocumentStep,
  measureFaceStep,
  openBarcodeReader,
  openModels,
  type Picture,
  readModelEnvironment,
} from '@mien/analysis';
import type { Claims } from '@mien/protocol';
import {
  type DocumentPerson,
  encodeClip,
  encodeSpecimen,
  type Fonts,
  facingMovement,
  type HeadModel,
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  openHead,
  openOtherPerson,
  type PhotographOptions,
  photographDocument,
  renderPrcBack,
  renderPrcFront,
  renderTalkingHead,
  seededRandom,
  type TalkingHeadOptions,
} from '@mien/samples';
import { afterAll, beforeAll } from 'vitest';
import { keepOnce } from '../keep-once.ts';

/** The day all conformance tests live in; sample documents are in date then. */
export const TODAY = '2026-11-23';

/** A sample person before a camera with their card, and everything that measures them: real decoder, real models. */
export interface Studio {
  readonly engine: Engine;
  readonly fonts: Fonts;
  readonly head: HeadModel;
  readonly portrait: Picture;
  readonly person: DocumentPerson;
  readonly claims: Claims;
  /** a flat card as a phone sees it, as a picture */
  shoot(card: Picture, options?: PhotographOptions, seed?: number): Picture;
  /** a picture as a file */
  encode(picture: Picture): Promise<Uint8Array>;
  /** a flat card as a phone sees it, as a file */
  photograph(card: Picture, options?: PhotographOptions, seed?: number): Promise<Uint8Array>;
  /** the sample person filmed */
  film(options?: Partial<TalkingHeadOptions>): Promise<Uint8Array>;
  /** frames of somebody else, ten a second */
  otherPerson(seconds: number): Promise<Frame[]>;
  /** the clean recordings themselves */
  readonly recordings: { readonly front: Uint8Array; readonly back: Uint8Array; readonly face: Uint8Array };
  readonly clean: { readonly front: MeasuredDocumentStep; readonly back: MeasuredDocumentStep; readonly face: MeasuredFaceStep };
  close(): Promise<void>;
}

/** Long enough for every clip signal, short enough to draw in seconds. */
const CLIP = { seconds: 4, frameRate: 10, movement: facingMovement } as const satisfies TalkingHeadOptions;

async function openStudio(): Promise<Studio> {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const engine: Engine = {
    decoder: createChildDecoder(),
    models,
    barcodeReader: await openBarcodeReader(),
    limits: DEFAULT_LIMITS,
    embedder: 'face-embedder-512',
  };
  const fonts = await openFonts();
  const portrait = await loadDefaultPortrait();
  const head = await openHead(models, { width: 640, height: 480 });
  const person = inventPerson(seededRandom(11), 'CHN');
  const shoot: Studio['shoot'] = (card, options = {}, seed = 5) => photographDocument(card, seededRandom(seed), options).picture;
  const encode: Studio['encode'] = async (picture) => new Uint8Array(await encodeSpecimen(picture));
  const photograph: Studio['photograph'] = (card, options, seed) => encode(shoot(card, options, seed));
  const film: Studio['film'] = async (options = {}) =>
    encodeClip(renderTalkingHead(head, { ...CLIP, ...options }), { codec: 'vp8', container: 'webm' });
  const { recordings, clean } = await keepOnce('studio-clean', async () => {
    const front = await photograph((await renderPrcFront(fonts, person, portrait)).picture);
    const back = await photograph((await renderPrcBack(fonts, person)).picture);
    const face = await film();
    return {
      recordings: { front, back, face },
      clean: {
        front: await measureDocumentStep({ bytes: front }, engine, { stage: 'document_front', today: TODAY }),
        back: await measureDocumentStep({ bytes: back }, engine, { stage: 'document_back', today: TODAY }),
        face: await measureFaceStep({ bytes: face }, engine),
      },
    };
  });
  return {
    engine,
    fonts,
    head,
    portrait,
    person,
    claims: { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber },
    shoot,
    encode,
    photograph,
    film,
    otherPerson: (seconds) => openOtherPerson(engine.decoder, engine.limits, head.photograph, seconds),
    recordings,
    clean,
    close: () => models.release(),
  };
}

/** Opens a studio before the tests of a file and closes it after them; the function gives it to each test. */
export function useStudio(): () => Studio {
  let opened: Studio | null = null;
  // the first run on a machine fetches the models
  beforeAll(async () => {
    opened = await openStudio();
  }, 300_000);
  afterAll(() => opened?.close());
  return () => {
    if (opened === null) throw new Error('The studio opens before the tests');
    return opened;
  };
}
