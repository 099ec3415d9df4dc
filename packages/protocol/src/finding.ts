import { z } from 'zod';
import { REASON_CODES, type ReasonCode } from './reasons/catalogue.ts';
import { Step } from './step.ts';

export const ReasonCodeSchema = z.enum(REASON_CODES as [ReasonCode, ...ReasonCode[]]);

/** What was seen, kept with each finding and never put into the text. Regions are pixels of the measured frame. */
export const Evidence = z.object({
  /** name of the signal, as in the signal schema: `sharpness`, `interEyePx`, `mrz.checkDigits` */
  signal: z.string(),
  measured: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  threshold: z.union([z.number(), z.string(), z.null()]).optional(),
  unit: z.string().optional(),
  /** media time of the frame that shows it, in seconds */
  atSeconds: z.number().nonnegative().optional(),
  /** x, y, width, height in pixels of that frame */
  region: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** document or claim field concerned */
  field: z.string().optional(),
  /** id of the model in the model manifest */
  modelId: z.string().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const FindingSource = z.enum(['client', 'server', 'reviewer']);

export const Finding = z.object({
  code: ReasonCodeSchema,
  step: Step,
  evidence: z.array(Evidence),
  /** RFC 3339 UTC: when the signals were measured, never when the decision was replayed */
  measuredAt: z.iso.datetime(),
  source: FindingSource,
});
export type Finding = z.infer<typeof Finding>;
