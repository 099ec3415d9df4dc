import { z } from 'zod';
import { measuredSchema } from '../measured.ts';
import { Box } from './face.ts';

const ratio = z.number().min(0).max(1);
const point = z.tuple([z.number(), z.number()]);
/** top-left, top-right, bottom-right, bottom-left of the upright document, in pixels of the frame */
export const Quad = z.tuple([point, point, point, point]);
export type Quad = z.infer<typeof Quad>;

export const DocumentType = z.enum(['prc_id', 'passport', 'td1_card', 'td2_card', 'visa', 'driving_licence']);
export type DocumentType = z.infer<typeof DocumentType>;

export const DocumentSide = z.enum(['front', 'back', 'data_page']);
export type DocumentSide = z.infer<typeof DocumentSide>;

/** Where a value was read. Machine-readable and check-digited wins; disagreement is a finding. */
export const FieldSource = z.enum(['mrz', 'barcode', 'printed']);
export type FieldSource = z.infer<typeof FieldSource>;

export const FieldName = z.enum([
  'name',
  'surname',
  'givenNames',
  'sex',
  'ethnicity',
  'birthDate',
  'address',
  'documentNumber',
  'personalNumber',
  'nationality',
  'issuingState',
  'authority',
  'issueDate',
  'expiryDate',
]);
export type FieldName = z.infer<typeof FieldName>;

/** Dates are `YYYY-MM-DD`, or `long_term` (长期) for `expiryDate`; sex is M, F or X; states are ICAO 9303 codes. */
export const ReadField = z.object({
  name: FieldName,
  value: z.string(),
  source: FieldSource,
  /** recogniser's mean probability; 1 where check digits prove the value */
  confidence: ratio,
  /** frames that read the same value, of frames that read the field at all */
  agreement: z.object({ same: z.number().int(), of: z.number().int() }),
});
export type ReadField = z.infer<typeof ReadField>;

export const TextLine = z.object({ text: z.string(), confidence: ratio, quad: Quad });
export type TextLine = z.infer<typeof TextLine>;

export const MrzSignals = z.object({
  format: z.enum(['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB', 'FRID']),
  lines: z.array(z.string()),
  checkDigits: z.array(z.object({ name: z.string(), ok: z.boolean() })),
  /** symbols changed to satisfy a check digit */
  repaired: z.number().int().nonnegative(),
  /** width of one symbol on the document picture */
  symbolPx: z.number().positive(),
  /** passed every guard of the reader; only an accepted zone gives fields */
  accepted: z.boolean(),
});
export type MrzSignals = z.infer<typeof MrzSignals>;

export const CardSignals = z.object({
  quad: Quad,
  /** mean length of the top and bottom edges, pixels of the frame */
  widthPx: z.number().positive(),
  /** share of the frame that the card fills */
  coverage: ratio,
  /** corners on or outside the frame's border */
  cutCorners: z.number().int().min(0).max(4),
  /** quarter turns clockwise that made the picture upright, 0–3 */
  turned: z.number().int().min(0).max(3),
  /** Laplacian variance of luma on the card rectified to 1028 px, less noise, as if mean luma were at least 128 */
  sharpness: z.number().nonnegative(),
  /** share of 16-px cells with clipped highlights */
  glareRatio: ratio,
  brightness: z.number().min(0).max(255),
  /** mean chroma (|Cb|+|Cr| from neutral) as if mean luma were 128, 0–255; a grey copy is near 0 */
  chroma: z.number().nonnegative(),
  /** strongest ring peak of the luma spectrum ÷ its ring's median: a lattice under the picture */
  recapturePeak: z.number().nonnegative(),
  /** share of the text area hidden by something that is not the card, when it can be told */
  covered: measuredSchema(ratio),
});
export type CardSignals = z.infer<typeof CardSignals>;

export const DocumentSignals = z.object({
  /** media times of the frames that were read, best first */
  frameTimes: z.array(z.number().nonnegative()),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** documents seen at once in the best frame */
  documents: z.number().int().nonnegative(),
  frameBrightness: z.number().min(0).max(255),
  /** Laplacian variance of the whole best frame's luma scaled to 1028 px wide */
  frameSharpness: z.number().nonnegative(),
  /** mean chroma of the frame outside the card, as `chroma`: tells a grey copy from a camera without colour */
  surroundChroma: measuredSchema(z.number().nonnegative()).optional(),
  card: measuredSchema(CardSignals),
  kind: measuredSchema(z.object({ type: DocumentType, side: DocumentSide, issuingState: z.string().nullable() })),
  lines: z.array(TextLine),
  mrz: measuredSchema(MrzSignals),
  barcode: measuredSchema(z.object({ symbology: z.literal('PDF417'), fields: z.record(z.string(), z.string()) })),
  fields: z.array(ReadField),
  /** words such as SPECIMEN, 样本, MUSTER seen on the document */
  specimenWords: z.array(z.string()),
  portrait: measuredSchema(z.object({ box: Box, interEyeDistancePx: z.number(), sharpness: z.number(), brightness: z.number() })),
  /** share of the unprinted cells of the picture that carry no noise: near 1 for a screenshot or a scan by software */
  flatRatio: ratio,
});
export type DocumentSignals = z.infer<typeof DocumentSignals>;
