import { LIGHT_BANDS, TONE_BANDS } from '@mien/analysis';
import { ClipManifest, DocumentStepSignals, FaceStepSignals, IssuedCapture } from '@mien/protocol';
import { z } from 'zod';

/**
 * What passes between the server and its analysis child, in memory only: frames of bytes on the child's standard input, one line of JSON
 * an answer on its descriptor 3.
 */
export const FRAMES = { open: 0, begin: 1, bytes: 2, end: 3, abort: 4, capture: 5 } as const;
export type FrameKind = (typeof FRAMES)[keyof typeof FRAMES];

export const FRAME_HEAD_BYTES = 9;
/** largest payload of a frame; a clip's bytes are cut into such parts */
export const MAX_FRAME_BYTES = 256 * 1024;

export function packFrame(kind: FrameKind, clip: number, payload: Uint8Array): readonly Uint8Array[] {
  const head = Buffer.alloc(FRAME_HEAD_BYTES);
  head.writeUInt32LE(payload.length, 0);
  head.writeUInt8(kind, 4);
  head.writeUInt32LE(clip, 5);
  return payload.length === 0 ? [head] : [head, payload];
}

/** What a process measures clips of. */
const SUBJECT_NAMES = ['document', 'face'] as const;
export type Subject = (typeof SUBJECT_NAMES)[number];

/** How the child is opened: no secret is among it. */
export const OpenOrder = z.strictObject({
  subject: z.enum(SUBJECT_NAMES),
  cacheDirectory: z.string(),
  embedder: z.enum(['face-embedder-512', 'face-embedder-192']),
  threads: z.number().int().positive(),
  /** the one that ships, nobody, or the operator's module by its absolute path */
  digitRecogniser: z.union([z.enum(['shipped', 'none']), z.strictObject({ module: z.string() })]),
});
export type OpenOrder = z.infer<typeof OpenOrder>;

export const MEASURED_STEPS = ['document_front', 'document_back', 'face', 'voice'] as const;
export type MeasuredStep = (typeof MEASURED_STEPS)[number];

export const ClipOrder = z.strictObject({
  step: z.enum(MEASURED_STEPS),
  /** YYYY-MM-DD: a machine-readable zone gives two digits of a year */
  today: z.iso.date(),
  /** `as_filmed`: the bytes come while it is filmed */
  pace: z.enum(['at_once', 'as_filmed']),
  /** no face model is loaded or run for it: pictures of calls, whoever they are of */
  faces: z.literal('left_alone').optional(),
});
export type ClipOrder = z.infer<typeof ClipOrder>;

/** What the page tells of a clip and what the server asked for in it: comes after the last byte. Null: nothing is known. */
export const CaptureOrder = z.strictObject({ manifest: ClipManifest, issued: IssuedCapture }).nullable();
export type CaptureOrder = z.infer<typeof CaptureOrder>;

/** Face templates of one clip: the portrait of a document, or the best frames of a face. Never logged, never in the signals. */
export const Templates = z.strictObject({
  modelId: z.enum(['face-embedder-512', 'face-embedder-192']),
  /** float32, little endian, base64 */
  faces: z.array(z.base64().max(16_384)).max(64),
});
export type Templates = z.infer<typeof Templates>;

/** What the face is counted under: read once, by the tally, and kept nowhere. */
const Groups = z.strictObject({ tone: z.enum(TONE_BANDS), light: z.enum(LIGHT_BANDS) });

const ran = {
  /** models that ran for this clip: id and sha256 of the bytes that were loaded */
  models: z.array(z.object({ id: z.string(), sha256: z.string() })),
  modelsUnavailable: z.array(z.string()),
  templates: Templates.nullable(),
};

export const MeasuredClip = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('document_front'), signals: DocumentStepSignals, ...ran }),
  z.strictObject({ step: z.literal('document_back'), signals: DocumentStepSignals, ...ran }),
  z.strictObject({ step: z.literal('face'), signals: FaceStepSignals, groups: Groups, ...ran }),
  z.strictObject({ step: z.literal('voice'), signals: FaceStepSignals, ...ran }),
]);
export type MeasuredClip = z.infer<typeof MeasuredClip>;

export const Answer = z.discriminatedUnion('type', [
  /** once a second: the child is not stuck */
  z.strictObject({ type: z.literal('alive'), modelRuns: z.record(z.string(), z.number()) }),
  /** so many bytes of the clip went on to the decoder */
  z.strictObject({ type: z.literal('taken'), clip: z.number(), bytes: z.number() }),
  z.strictObject({ type: z.literal('measured'), clip: z.number(), measured: MeasuredClip, modelRuns: z.record(z.string(), z.number()) }),
  /** measuring threw: a fault of ours, told by the error's name alone */
  z.strictObject({ type: z.literal('failed'), clip: z.number(), name: z.string() }),
]);
export type Answer = z.infer<typeof Answer>;
