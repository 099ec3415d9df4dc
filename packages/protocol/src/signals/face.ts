import { z } from 'zod';
import { measuredSchema } from '../measured.ts';

const ratio = z.number().min(0).max(1);

/** x, y, width, height in pixels of the decoded frame */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/**
 * Quality of one face in one frame. Names follow ISO/IEC 29794-5 (OFIQ) where it has one.
 * Angles in degrees: yaw > 0 when the person turns to their own left, pitch > 0 when looking up, roll > 0 clockwise in the picture.
 */
export const FaceMeasurement = z.object({
  box: Box,
  detectionScore: ratio,
  interEyeDistancePx: z.number().nonnegative(),
  /** face height (forehead to chin) ÷ frame height */
  headSize: z.number().nonnegative(),
  /** distance of the face's centre from the frame's centre ÷ half the frame's diagonal */
  offCentre: z.number().nonnegative(),
  /** share of the face's landmark box outside the frame */
  croppedRatio: ratio,
  pose: z.object({ yaw: z.number(), pitch: z.number(), roll: z.number() }),
  /** eye aspect ratio, mean of both; never reaches 0, read against the person's own baseline */
  eyeOpening: z.number().nonnegative(),
  /** inner lip gap ÷ mouth width */
  mouthOpening: z.number().nonnegative(),
  /** Laplacian variance of the face aligned to 112 × 112 luma */
  sharpness: z.number().nonnegative(),
  /** mean luma of the face, 0–255 */
  brightness: z.number().min(0).max(255),
  /** share of face pixels under 25 / over 247 luma */
  underExposure: ratio,
  overExposure: ratio,
  /** 5th to 95th percentile luma span ÷ 255 */
  dynamicRange: ratio,
  /** 1 = both halves of the face equally lit; smaller mean luma ÷ larger */
  illuminationUniformity: ratio,
  /** mean luma around the face − mean luma of the face; > 0 = light from behind */
  backlight: z.number(),
  /** mean gradient of the background ÷ 255 */
  backgroundBusyness: ratio,
  occlusion: measuredSchema(z.object({ eyes: ratio, mouth: ratio, face: ratio })),
});
export type FaceMeasurement = z.infer<typeof FaceMeasurement>;

export const FaceFrame = z.object({
  /** media time in seconds */
  t: z.number().nonnegative(),
  /** faces found, the main one included */
  faces: z.number().int().nonnegative(),
  /** height of the second largest face ÷ the largest's; 0 when there is one */
  secondFaceSize: z.number().nonnegative(),
  main: FaceMeasurement.nullable(),
  /** mean luma of the whole frame, told even when there is no face */
  frameBrightness: z.number().min(0).max(255),
  /** cosine to the embedding of the clip's best frame */
  similarityToReference: measuredSchema(z.number().min(-1).max(1)),
  /** probability of a live face by the passive model */
  passiveLiveness: measuredSchema(ratio),
});
export type FaceFrame = z.infer<typeof FaceFrame>;

export const FaceSignals = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  frames: z.array(FaceFrame),
  /** this person in this clip, frontal frames only: open eyes (80th percentile: eyes may be shut for most of a bad clip) and usual mouth (median) */
  baseline: measuredSchema(z.object({ eyeOpening: z.number(), mouthOpening: z.number() })),
  /** indexes into `frames`, best first: what stands for the person */
  bestFrames: z.array(z.number().int().nonnegative()),
  continuity: measuredSchema(
    z.object({ minSimilarity: z.number(), p05Similarity: z.number(), atSeconds: z.number(), comparedFrames: z.number().int() }),
  ),
  /** how the face moves beyond what moving a flat picture would give */
  motion: measuredSchema(
    z.object({
      /** RMS residual of landmarks after the best homography between frames ÷ inter-eye distance, 95th percentile over the clip */
      nonRigidResidual: z.number().nonnegative(),
      /** 95th − 5th percentile of eye opening ÷ baseline */
      eyeRange: z.number().nonnegative(),
      mouthRange: z.number().nonnegative(),
      yawRange: z.number().nonnegative(),
      /** RMS displacement of the face's centre ÷ inter-eye distance */
      displacement: z.number().nonnegative(),
    }),
  ),
  loop: measuredSchema(
    z.object({
      /** seconds after which pictures repeat exactly, null when they do not */
      periodSeconds: z.number().nullable(),
      /** share of frames whose fingerprint was seen at least 1 s before */
      repeatedRatio: ratio,
    }),
  ),
  passive: measuredSchema(z.object({ mean: ratio, frames: z.number().int().positive(), modelId: z.string() })),
  embeddingModelId: z.string().nullable(),
});
export type FaceSignals = z.infer<typeof FaceSignals>;

/** The face in the clip against the portrait on the document. */
export const FaceMatchSignals = z.object({
  modelId: z.string(),
  /** cosine similarity, best-frames mean */
  similarity: z.number().min(-1).max(1),
  comparedFrames: z.number().int().positive(),
});
export type FaceMatchSignals = z.infer<typeof FaceMatchSignals>;
