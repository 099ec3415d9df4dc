import type { Measured } from '@mien/protocol';
import type { Model, Models } from '../../models/runtime.ts';
import type { FaceDetectors } from './detect-faces.ts';
import type { EmbedderId } from './embedders.ts';

/** What looks for faces; without it nothing about a face is measured. */
export interface FaceFinders {
  readonly detectors: FaceDetectors;
  readonly mesh: Model;
}

export interface FaceModels {
  readonly finders: FaceFinders | null;
  readonly embedderId: EmbedderId;
  readonly embedder: Measured<Model>;
  readonly passive: Measured<Model>;
}

/** Asks for every face model; what cannot be had leaves its part not measured. */
export async function openFaceModels(models: Models, embedderId: EmbedderId): Promise<FaceModels> {
  const [short, full, mesh, embedder, passive] = await Promise.all([
    models.get('face-detector-short'),
    models.get('face-detector-full'),
    models.get('face-mesh'),
    models.get(embedderId),
    models.get('face-passive-liveness'),
  ]);
  const finders =
    short.measured && full.measured && mesh.measured ? { detectors: { short: short.value, full: full.value }, mesh: mesh.value } : null;
  return { finders, embedderId, embedder, passive };
}
