import { z } from 'zod';
import { DigitLanguage } from './digit-language.ts';
import { Challenge } from './policy.ts';
import { Step } from './step.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** milliseconds of `performance.now` on the page; a client's claim */
const pageMs = z.number().nonnegative();

const areContiguous = (chunks: readonly { index: number }[]): boolean => chunks.every((chunk, at) => chunk.index === at);

/**
 * What the browser says about a clip, version 1. Client times are claims, bounded by the server's own reveal and receipt times.
 * The key proves continuity of one recording, not a real camera.
 */
export const ClipManifest = z.strictObject({
  version: z.literal(1),
  verificationId: z.string().regex(/^ver_/),
  clipId: z.string().regex(/^clp_/),
  step: Step,
  nonce: z.string().min(16).max(200),
  codec: z.string().max(100),
  track: z.strictObject({
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    frameRate: z.number().positive().nullable(),
    facingMode: z.enum(['user', 'environment', 'unknown']),
    deviceLabelHash: sha256.nullable(),
  }),
  /** page time at which media time 0 and the last frame were captured */
  clock: z.strictObject({ startPageMs: pageMs, endPageMs: pageMs, endMediaSeconds: z.number().nonnegative() }),
  /** stamped after paint */
  prompts: z.array(
    z.strictObject({
      challenge: z.union([Challenge, z.enum(['digit', 'light'])]),
      index: z.number().int().nonnegative(),
      shownAtPageMs: pageMs,
      hiddenAtPageMs: pageMs.nullable(),
    }),
  ),
  chunks: z
    .array(
      z.strictObject({
        index: z.number().int().nonnegative(),
        bytes: z.number().int().positive(),
        sha256,
        capturedAtPageMs: pageMs,
        signature: z.string().max(200).optional(),
      }),
    )
    .min(1)
    .refine(areContiguous, 'chunks are numbered from 0 without a hole and in order'),
  gaps: z.array(z.strictObject({ fromPageMs: pageMs, toPageMs: pageMs, why: z.enum(['hidden', 'muted', 'stalled', 'unknown']) })),
  drops: z.number().int().nonnegative(),
  device: z.strictObject({
    browserFamily: z.string().max(40),
    osFamily: z.string().max(40),
    touch: z.boolean(),
    memoryGiB: z.number().positive().nullable(),
    cores: z.number().int().positive().nullable(),
  }),
  /** what the page sees of the track's origin: forgeable, scored with other signs, never shown and never a refusal alone */
  source: z
    .strictObject({
      /** name of the track's constructor: `MediaStreamTrack` for a camera, `CanvasCaptureMediaStreamTrack` for a drawing */
      trackConstructor: z.string().max(60),
      hasGroupId: z.boolean(),
      hasCaptureTime: z.boolean(),
      hasTrackStats: z.boolean(),
      /** VideoFrame.format, null where the browser does not tell */
      frameFormat: z.string().max(20).nullable(),
      /** `getUserMedia` is not the browser's own function */
      isPatched: z.boolean(),
      /** the label is that of a known virtual camera; null where the label is hidden */
      isVirtualLabel: z.boolean().nullable(),
    })
    .optional(),
  /** drawn by the page's own sample person and filmed by no camera: taken in test mode only */
  sample: z.literal(true).optional(),
  /** JWK of the per-clip public key */
  publicKey: z.record(z.string(), z.string()).nullable(),
});
export type ClipManifest = z.infer<typeof ClipManifest>;

const serverMs = z.number().nonnegative();

/** What the server itself knows of a step with challenges; times are its own milliseconds since the step began. */
export const IssuedCapture = z.strictObject({
  nonce: z.string(),
  /** in position order; one that was never asked for has no time */
  prompts: z.array(
    z.strictObject({ kind: z.enum(['movement', 'digit', 'light']), value: z.string().max(40), revealedAtMs: serverMs.nullable() }),
  ),
  /** when the manifest came in */
  receivedAtMs: serverMs,
  /** when each chunk's hash came in, by the chunk's index */
  chunkHashedAtMs: z.record(z.string(), serverMs),
  /** the language that digits are asked for in */
  language: DigitLanguage.optional(),
});
export type IssuedCapture = z.infer<typeof IssuedCapture>;
