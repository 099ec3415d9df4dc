import { type CardSignals, type Measured, measured, notMeasured, type Quad, type TextLine } from '@mien/protocol';
import { applyHomography, cornersOf, solveHomography, warpPerspective } from '../../image/perspective.ts';
import type { Frame, Picture } from '../../image/picture.ts';
import { type QuarterTurns, rotatePoint } from '../../image/rotate-quarter.ts';
import type { BarcodeReader } from '../../models/barcode-reader.ts';
import { classifyDocument, type DocumentKind } from './classify-document.ts';
import { detectText, type TextBox } from './detect-text.ts';
import { normaliseZoneText } from './find-mrz-block.ts';
import type { FrameField } from './frame-field.ts';
import { mapQuad, type Point, quadHeight, quadWidth } from './geometry.ts';
import { locateCards } from './locate-cards.ts';
import { measureCard } from './measure-card.ts';
import { textAt } from './mrz-check-digits.ts';
import { mrzFields } from './mrz-fields.ts';
import { parsePrcBack } from './parse-prc-back.ts';
import { parsePrcFront } from './parse-prc-front.ts';
import { parsePrintedLabels } from './parse-printed-labels.ts';
import { type LicenceBarcode, readLicenceBarcode } from './read-licence-barcode.ts';
import { readLines } from './read-lines.ts';
import { type MrzReading, readMrz } from './read-mrz.ts';
import { CARD_WIDTH, rectifyCard } from './rectify-card.ts';
import { frameText } from './text-frame.ts';
import type { TextReader } from './text-reader.ts';
import { turnUpright } from './turn-upright.ts';

/** Everything one frame says about the document. */
export interface FrameReading {
  readonly frame: Frame;
  readonly documents: number;
  readonly card: Measured<CardSignals>;
  /** upright and straight: the card at 1028 px, or the text there is where no card was found */
  readonly page: Picture | null;
  /** takes a point of `page` to the frame */
  readonly toFrame: (point: Point) => [number, number];
  /** frame pixels for one of `page` */
  readonly pxPerPx: number;
  readonly kind: DocumentKind | null;
  /** quads in pixels of the frame */
  readonly lines: readonly TextLine[];
  readonly mrz: Measured<MrzReading>;
  readonly barcode: Measured<LicenceBarcode>;
  readonly fields: readonly FrameField[];
}

export interface ReadingTools {
  readonly reader: TextReader;
  readonly barcodeReader: BarcodeReader | null;
  /** YYYY-MM-DD, for years of which a zone gives two digits */
  readonly today: string;
}

/** Longest side the detector sees of a frame, and of a rectified card. */
const FRAME_SIDE = 960;
const PAGE_SIDE = 1024;
/** Under this the reader guesses: measured on rendered cards. */
const MIN_CONFIDENCE = 0.6;

/** Text → upright → card → rectified → lines → zone, barcode, fields. */
export async function readFrame(tools: ReadingTools, frame: Frame): Promise<FrameReading> {
  const { reader } = tools;
  const found = await detectText(reader.detector, frame.picture, FRAME_SIDE);
  const upright = await turnUpright(reader, frame.picture, found);
  const { card, documents } = locateCards(upright.picture, upright.boxes);
  const quad = card?.quad ?? quadAroundText(upright.picture, upright.boxes);
  if (!quad) return emptyReading(frame, documents);
  const page = card ? rectifyCard(upright.picture, quad) : straightenText(upright.picture, quad);
  const boxes = await detectText(reader.detector, page, PAGE_SIDE);
  const all = await readLines(reader, page, boxes);
  const lines = all.filter((line) => line.confidence >= MIN_CONFIDENCE);
  const pxPerPx = quadWidth(quad) / page.width;
  const mrz = await readMrz(reader, page, all, boxes, pxPerPx);
  const barcode = await tryBarcode(tools, mrz, classifyDocument(lines, null, undefined), (width) =>
    rectifyCard(upright.picture, quad, width),
  );
  const kind = classifyDocument(lines, zoneOf(mrz), barcode.measured ? barcode.value.issuingState : undefined);
  const toFrame = pageToFrame(page, quad, upright.picture, upright.turned);
  return {
    frame,
    documents,
    card: card
      ? measured(
          measureCard(
            frame.picture,
            mapQuad(quad, (p) => turnBack(p, upright.picture, upright.turned)),
            upright.turned,
            page,
            nativeCard(upright.picture, quad),
            lines,
          ),
        )
      : notMeasured('no_document'),
    page,
    toFrame,
    pxPerPx,
    kind,
    lines: lines.map((line) => ({ ...line, quad: mapQuad(line.quad, toFrame) })),
    mrz,
    barcode,
    fields: [
      ...(mrz.measured ? mrzFields(mrz.value, tools.today) : []),
      ...(barcode.measured ? barcode.value.fields : []),
      ...printedFields(kind, lines),
    ],
  };
}

function printedFields(kind: DocumentKind | null, lines: readonly TextLine[]): FrameField[] {
  if (kind?.type === 'prc_id') return kind.side === 'front' ? parsePrcFront(lines) : parsePrcBack(lines);
  const page = lines.filter((line) => !normaliseZoneText(line.text).includes('<<'));
  return parsePrintedLabels(page, kind?.type === 'driving_licence' && kind.issuingState !== 'CAN' ? 'month_first' : 'day_first');
}

/** A zone that is plainly there tells the kind even where it could not be read to the last digit. */
function zoneOf(mrz: Measured<MrzReading>) {
  if (!mrz.measured) return null;
  const { signals } = mrz.value;
  const state = textAt(signals.lines, [0, 2, 5]).replaceAll('<', '');
  return { format: signals.format, issuingState: signals.accepted ? state : null };
}

async function tryBarcode(
  tools: ReadingTools,
  mrz: Measured<MrzReading>,
  seen: DocumentKind | null,
  cardAt: (width: number) => Picture,
): Promise<Measured<LicenceBarcode>> {
  if (mrz.measured || (seen && seen.type !== 'driving_licence')) return notMeasured('not_on_this_document');
  if (seen?.side === 'front') return notMeasured('not_on_this_document');
  if (!tools.barcodeReader) return notMeasured('model_unavailable');
  const barcode = await readLicenceBarcode(tools.barcodeReader, cardAt);
  // without any sign of a licence, an unread barcode is a barcode that is not there
  return barcode.measured || seen ? barcode : notMeasured('not_on_this_document');
}

function quadAroundText(picture: Picture, boxes: readonly TextBox[]): Quad | null {
  const text = frameText(boxes, picture.width, picture.height);
  if (!text) return null;
  const margin = 0.04 * (text.right - text.left) + 8;
  const [left, right, top, bottom] = [text.left - margin, text.right + margin, text.top - margin, text.bottom + margin];
  return [text.toPicture([left, top]), text.toPicture([right, top]), text.toPicture([right, bottom]), text.toPicture([left, bottom])];
}

/** The card at no more than the frame's own scale. */
function nativeCard(picture: Picture, quad: Quad): Picture {
  return rectifyCard(picture, quad, Math.max(160, Math.min(CARD_WIDTH, Math.round(quadWidth(quad)))));
}

/** Text without a card keeps its own shape. */
function straightenText(picture: Picture, quad: Quad): Picture {
  const height = Math.max(32, Math.min(2 * CARD_WIDTH, Math.round((CARD_WIDTH * quadHeight(quad)) / Math.max(1, quadWidth(quad)))));
  return warpPerspective(picture, quad, CARD_WIDTH, height);
}

function turnBack(point: Point, upright: Picture, turned: QuarterTurns): [number, number] {
  return rotatePoint(point, upright.width, upright.height, ((4 - turned) % 4) as QuarterTurns);
}

function pageToFrame(page: Picture, quad: Quad, upright: Picture, turned: QuarterTurns): (point: Point) => [number, number] {
  const toUpright = solveHomography(cornersOf(page.width, page.height), quad);
  return (point) => turnBack(applyHomography(toUpright, point), upright, turned);
}

function emptyReading(frame: Frame, documents: number): FrameReading {
  return {
    frame,
    documents,
    card: notMeasured('no_document'),
    page: null,
    toFrame: ([x, y]) => [x, y],
    pxPerPx: 1,
    kind: null,
    lines: [],
    mrz: notMeasured('no_text'),
    barcode: notMeasured('no_text'),
    fields: [],
  };
}
