import type { DocumentSignals, FieldName, FieldSource } from '@mien/protocol';
import {
  type DocumentPerson,
  type Fonts,
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  type PhotographOptions,
  photographDocument,
  renderSpecimen,
  type SampleState,
  type Specimen,
  type SpecimenKind,
  seededRandom,
  type TravelDocumentOptions,
} from '../../../../samples/src/index.ts';
import type { Frame, Picture } from '../../src/image/picture.ts';
import { type BarcodeReader, openBarcodeReader } from '../../src/models/barcode-reader.ts';
import type { Models } from '../../src/models/runtime.ts';
import { createDocumentMeter, type DocumentMeasurement } from '../../src/signals/document/document-meter.ts';
import { openTestModels } from '../models/open-test-models.ts';

export interface Desk {
  readonly models: Models;
  readonly fonts: Fonts;
  readonly portrait: Picture;
  readonly barcodeReader: BarcodeReader;
}

export async function openDesk(): Promise<Desk> {
  const [models, fonts, portrait, barcodeReader] = await Promise.all([
    openTestModels(),
    openFonts(),
    loadDefaultPortrait(),
    openBarcodeReader(),
  ]);
  return { models, fonts, portrait, barcodeReader };
}

export const somebody = (seed: number, state: SampleState): DocumentPerson => inventPerson(seededRandom(seed), state);

export async function draw(desk: Desk, kind: SpecimenKind, person: DocumentPerson, options: TravelDocumentOptions = {}): Promise<Specimen> {
  return renderSpecimen(desk.fonts, kind, person, desk.portrait, options);
}

export const shoot = (card: Picture, options: PhotographOptions = {}): Picture =>
  photographDocument(card, seededRandom(5), options).picture;

export async function measureFrames(desk: Desk, frames: Iterable<Frame>): Promise<DocumentMeasurement> {
  const meter = createDocumentMeter(desk.models, { today: '2026-11-23', barcodeReader: desk.barcodeReader, measurePortrait: null });
  for (const frame of frames) await meter.push(frame);
  return meter.finish();
}

export async function measurePicture(desk: Desk, picture: Picture): Promise<DocumentSignals> {
  const { signals } = await measureFrames(desk, [{ t: 0, index: 0, picture }]);
  if (!signals.measured) throw new Error(`No document signals: ${signals.why}`);
  return signals.value;
}

export function readValue(signals: DocumentSignals, source: FieldSource, name: FieldName): string | undefined {
  return signals.fields.find((field) => field.source === source && field.name === name)?.value;
}

/** What a specimen states by one source, and what was read of just those fields. */
export function compare(signals: DocumentSignals, specimen: Specimen, source: FieldSource) {
  const stated = specimen.fields.filter((field) => field.source === source);
  return {
    stated: Object.fromEntries(stated.map((field) => [field.name, field.value])),
    read: Object.fromEntries(stated.map((field) => [field.name, readValue(signals, source, field.name)])),
  };
}

/** The card's signals, or a failure that says what was missing. */
export function cardOf(signals: DocumentSignals) {
  if (!signals.card.measured) throw new Error(`No card: ${signals.card.why}`);
  return signals.card.value;
}
