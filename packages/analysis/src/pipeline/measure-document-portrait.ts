import { type Measured, measured, notMeasured } from '@mien/protocol';
import { cropPicture } from '../image/crop.ts';
import { lumaOf, meanOf } from '../image/luma.ts';
import type { Picture } from '../image/picture.ts';
import type { PortraitMeasurement } from '../signals/document/document-meter.ts';
import type { Embedding } from '../signals/face/embed-face.ts';
import { boundsOf } from '../signals/face/landmarks.ts';
import { measurePortrait } from '../signals/face/measure-portrait.ts';
import type { Engine } from './engine.ts';

export interface DocumentPortrait {
  readonly portrait: PortraitMeasurement;
  readonly embedding: Embedding | null;
}

/** The face on a document, by the face stage: the document stage only knows where to look. */
export async function measureDocumentPortrait(picture: Picture, engine: Engine): Promise<Measured<DocumentPortrait>> {
  const found = await measurePortrait(picture, engine.models, engine.embedder);
  if (!found.measured) return found;
  const { landmarks, interEyeDistancePx, sharpness, embedding } = found.value;
  const bounds = boundsOf(landmarks);
  // the landmarks may reach past the crop's edge by a little; with nothing left inside there is no portrait
  const face = cropPicture(picture, bounds);
  if (!face) return notMeasured('no_portrait');
  return measured({
    portrait: { box: bounds, interEyeDistancePx, sharpness, brightness: meanOf(lumaOf(face)) },
    embedding: embedding.measured ? embedding.value : null,
  });
}
