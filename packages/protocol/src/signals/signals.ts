import { z } from 'zod';
import { measuredSchema } from '../measured.ts';
import { AudioSignals } from './audio.ts';
import { CaptureSignals, ClipFingerprint, LipSignals, ReuseSignals } from './capture.ts';
import { DocumentSignals } from './document.ts';
import { FaceMatchSignals, FaceSignals } from './face.ts';
import { FaceSearchSignals, LinkSignals, VelocitySignals } from './links.ts';
import { MediaSignals } from './media.ts';

export const DocumentStepSignals = z.object({ media: MediaSignals, document: measuredSchema(DocumentSignals) });
export type DocumentStepSignals = z.infer<typeof DocumentStepSignals>;

export const FaceStepSignals = z.object({
  media: MediaSignals,
  face: measuredSchema(FaceSignals),
  audio: measuredSchema(AudioSignals),
  /** absent in signals recorded before there were challenges */
  capture: measuredSchema(CaptureSignals).optional(),
  lips: measuredSchema(LipSignals).optional(),
  fingerprint: measuredSchema(ClipFingerprint).optional(),
});
export type FaceStepSignals = z.infer<typeof FaceStepSignals>;

/**
 * Everything measured in one attempt: the only input of the decision besides policy, claims and date.
 * Recorded, it gives the same verdict byte for byte (invariant 7). It carries what was read from the document: personal data.
 */
export const AnalysisSignals = z.object({
  version: z.literal(1),
  /** RFC 3339 UTC */
  measuredAt: z.iso.datetime(),
  /** models that ran: id and sha256 of the bytes that were loaded */
  models: z.array(z.object({ id: z.string(), sha256: z.string() })),
  /** models that should have run and could not */
  modelsUnavailable: z.array(z.string()),
  documentFront: measuredSchema(DocumentStepSignals),
  documentBack: measuredSchema(DocumentStepSignals),
  face: measuredSchema(FaceStepSignals),
  faceMatch: measuredSchema(FaceMatchSignals),
  /** the face against the template of an earlier approval; absent where none was asked for */
  enrolledMatch: measuredSchema(FaceMatchSignals).optional(),
  /** the clip in which digits are read aloud; absent where no policy asked for one */
  voice: measuredSchema(FaceStepSignals).optional(),
  /** the face of the voice clip against that of the face clip */
  voiceMatch: measuredSchema(FaceMatchSignals).optional(),
  /** the face clip against earlier recordings; absent where nobody looked */
  reuse: measuredSchema(ReuseSignals).optional(),
  /** what else is known of the document; absent where nobody looked */
  links: measuredSchema(LinkSignals).optional(),
  /** the face among those of other accounts; absent where nobody looked */
  faceSearch: measuredSchema(FaceSearchSignals).optional(),
  /** what else came from the same device, address and network; absent where nobody looked */
  velocity: measuredSchema(VelocitySignals).optional(),
});
export type AnalysisSignals = z.infer<typeof AnalysisSignals>;
