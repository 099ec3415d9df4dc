import { type Measured, measured, notMeasured } from '@mien/protocol';
import { laplacianVariance, lumaOf } from '../../image/luma.ts';
import type { Picture } from '../../image/picture.ts';
import { roundToBytes, sampleAffine } from '../../image/warp-affine.ts';
import type { Models } from '../../models/runtime.ts';
import { ALIGNED_SIZE, alignFace } from './align-face.ts';
import { type Embedding, embedFace } from './embed-face.ts';
import type { EmbedderId } from './embedders.ts';
import { interEyeDistance, type Landmarks } from './landmarks.ts';
import { locateMainFace } from './locate-faces.ts';
import { openFaceModels } from './open-face-models.ts';

/** The portrait of a document, or any still picture of one face. */
export interface PortraitMeasurement {
  readonly interEyeDistancePx: number;
  /** Laplacian variance of the face aligned to 112 × 112 luma, as in a clip */
  readonly sharpness: number;
  readonly landmarks: Landmarks;
  /** biometric: for the match and never for the signals or a log */
  readonly embedding: Measured<Embedding>;
}

/** Finds and measures the largest face of a picture: `no_portrait` when there is none, `model_unavailable` when nothing can look for it. */
export async function measurePortrait(picture: Picture, models: Models, embedderId: EmbedderId): Promise<Measured<PortraitMeasurement>> {
  const { finders, embedder } = await openFaceModels(models, embedderId);
  if (finders === null) return notMeasured('model_unavailable');
  const face = await locateMainFace(picture, finders.detectors, finders.mesh);
  if (face === null) return notMeasured('no_portrait');
  const aligned = sampleAffine(picture, alignFace(face.landmarks), ALIGNED_SIZE, ALIGNED_SIZE);
  return measured({
    interEyeDistancePx: interEyeDistance(face.landmarks),
    sharpness: laplacianVariance(lumaOf({ width: ALIGNED_SIZE, height: ALIGNED_SIZE, data: roundToBytes(aligned) })),
    landmarks: face.landmarks,
    embedding: embedder.measured ? measured(await embedFace(aligned, embedderId, embedder.value)) : notMeasured('model_unavailable'),
  });
}
