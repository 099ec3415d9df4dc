import { type Box, type DocumentSignals, type Measured, measured, notMeasured } from '@mien/protocol';
import { cropPicture } from '../../image/crop.ts';
import { laplacianVariance, lumaOf, meanOf } from '../../image/luma.ts';
import type { Frame, Picture } from '../../image/picture.ts';
import { resizePicture } from '../../image/resize.ts';
import type { BarcodeReader } from '../../models/barcode-reader.ts';
import type { Models } from '../../models/runtime.ts';
import { agreeFields } from './agree-fields.ts';
import { type ChosenFrame, keepBest, scoreFrame } from './choose-frames.ts';
import { completenessOf } from './expected-fields.ts';
import { isInside } from './geometry.ts';
import { measureChroma } from './measure-chroma.ts';
import { measureFlatRatio } from './measure-flatness.ts';
import { portraitCandidateRegion } from './portrait-region.ts';
import { type FrameReading, type ReadingTools, readFrame } from './read-frame.ts';
import { CARD_WIDTH } from './rectify-card.ts';
import { findSpecimenWords } from './specimen-words.ts';
import { openTextReader } from './text-reader.ts';

/** A portrait found in a picture: its box in pixels of that picture. */
export interface PortraitMeasurement {
  readonly box: Box;
  readonly interEyeDistancePx: number;
  readonly sharpness: number;
}

export interface DocumentMeterOptions {
  /** YYYY-MM-DD; a zone gives two digits of a year */
  readonly today: string;
  /** null: no WebAssembly here, barcodes are `model_unavailable` */
  readonly barcodeReader: BarcodeReader | null;
  /** the face stage's look at a portrait; null: portraits are `not_configured` */
  readonly measurePortrait: ((picture: Picture) => Promise<Measured<PortraitMeasurement>>) | null;
  /** frames kept for reading; 3 unless told */
  readonly keptFrames?: number;
}

/** Pictures behind the signals, for people and for the face match; never recorded with the signals. */
export interface DocumentArtefacts {
  readonly t: number;
  readonly bestFrame: Picture;
  /** upright, 1028 px wide; null where no card was found */
  readonly rectifiedCard: Picture | null;
  /** the part of the card that holds the portrait */
  readonly portrait: Picture | null;
}

export interface DocumentMeasurement {
  readonly signals: Measured<DocumentSignals>;
  /** null when there was no frame to show */
  readonly artefacts: DocumentArtefacts | null;
}

export interface DocumentMeter {
  /** A cheap look; keeps the few best frames and forgets the rest. */
  push(frame: Frame): Promise<void>;
  /** Reads the best frame, and others only where something is missing or in doubt. */
  finish(): Promise<DocumentMeasurement>;
}

const KEPT_FRAMES = 3;

/** Measures one side of one document from the frames of a clip, or from one still. */
export function createDocumentMeter(models: Models, options: DocumentMeterOptions): DocumentMeter {
  let kept: readonly ChosenFrame[] = [];
  return {
    async push(frame) {
      kept = keepBest(kept, scoreFrame(frame), options.keptFrames ?? KEPT_FRAMES);
    },
    async finish() {
      const frames = [...kept].sort((a, b) => b.score - a.score).map((chosen) => chosen.frame);
      const first = frames[0];
      if (!first) return { signals: notMeasured('decode_failed'), artefacts: null };
      const reader = await openTextReader(models);
      if (!reader.measured)
        return { signals: reader, artefacts: { t: first.t, bestFrame: first.picture, rectifiedCard: null, portrait: null } };
      const { today, barcodeReader } = options;
      const readings = await readUntilComplete({ reader: reader.value, today, barcodeReader }, frames);
      return describe(readings, options);
    },
  };
}

/** Readings, most complete first. */
async function readUntilComplete(tools: ReadingTools, frames: readonly Frame[]): Promise<FrameReading[]> {
  const readings: FrameReading[] = [];
  for (const frame of frames) {
    readings.push(await readFrame(tools, frame));
    if (readings.some((reading) => completenessOf(reading) === 1)) break;
  }
  return readings.sort(
    (a, b) => completenessOf(b) - completenessOf(a) || b.fields.length - a.fields.length || b.lines.length - a.lines.length,
  );
}

async function describe(readings: readonly FrameReading[], options: DocumentMeterOptions): Promise<DocumentMeasurement> {
  const best = readings[0] as FrameReading;
  const { picture } = best.frame;
  const scaled = resizePicture(picture, CARD_WIDTH, Math.max(1, Math.round((picture.height * CARD_WIDTH) / picture.width)));
  const portrait = await findPortrait(best, options);
  const signals: DocumentSignals = {
    frameTimes: readings.map((reading) => reading.frame.t),
    width: picture.width,
    height: picture.height,
    documents: best.documents,
    frameBrightness: meanOf(lumaOf(picture)),
    frameSharpness: laplacianVariance(lumaOf(scaled)),
    surroundChroma: surroundChroma(best),
    card: best.card,
    kind: best.kind ? measured(best.kind) : notMeasured(best.lines.length === 0 ? 'no_text' : 'not_readable'),
    lines: [...best.lines],
    mrz: best.mrz.measured ? measured(best.mrz.value.signals) : best.mrz,
    barcode: best.barcode.measured ? measured({ symbology: 'PDF417', fields: { ...best.barcode.value.elements } }) : best.barcode,
    fields: agreeFields(readings.map((reading) => reading.fields)),
    specimenWords: findSpecimenWords(best.lines),
    portrait: portrait.signal,
    flatRatio: measureFlatRatio(picture),
  };
  return {
    signals: measured(signals),
    artefacts: {
      t: best.frame.t,
      bestFrame: picture,
      rectifiedCard: best.card.measured ? best.page : null,
      portrait: portrait.picture,
    },
  };
}

/** Colour of the frame outside the card; `no_document` where there is no card, `too_small` where it fills the frame. */
function surroundChroma({ card, frame }: FrameReading): Measured<number> {
  if (!card.measured) return card;
  const { quad } = card.value;
  const chroma = measureChroma(frame.picture, (x, y) => !isInside(quad, [x, y]));
  return chroma === null ? notMeasured('too_small') : measured(chroma);
}

/** The portrait region of the upright card, and what the face stage says of it, told in pixels of the frame. */
async function findPortrait(
  reading: FrameReading,
  options: DocumentMeterOptions,
): Promise<{ signal: DocumentSignals['portrait']; picture: Picture | null }> {
  if (!reading.page || !reading.card.measured) return { signal: notMeasured('no_document'), picture: null };
  const region = portraitCandidateRegion(reading.kind, reading.page);
  const picture = region && cropPicture(reading.page, region);
  if (!region || !picture) return { signal: notMeasured('not_on_this_document'), picture: null };
  if (!options.measurePortrait) return { signal: notMeasured('not_configured'), picture };
  const found = await options.measurePortrait(picture);
  if (!found.measured) return { signal: found, picture };
  const [x, y, width, height] = found.value.box;
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const inFrame = corners.map(([cx, cy]) => reading.toFrame([region[0] + cx, region[1] + cy]));
  const xs = inFrame.map((p) => p[0]);
  const ys = inFrame.map((p) => p[1]);
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const face = cropPicture(picture, found.value.box) ?? picture;
  return {
    signal: measured({
      box,
      interEyeDistancePx: found.value.interEyeDistancePx * reading.pxPerPx,
      sharpness: found.value.sharpness,
      brightness: meanOf(lumaOf(face)),
    }),
    picture,
  };
}
