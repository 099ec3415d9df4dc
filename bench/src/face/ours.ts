import { homedir } from 'node:os';
import {
  ALIGNED_SIZE,
  alignFace,
  detectAllFaces,
  type EmbedderId,
  embedFace,
  type LocatedFace,
  locateFace,
  locateMainFace,
  type Model,
  type ModelId,
  openModels,
  type Picture,
  readModelEnvironment,
  sampleAffine,
  similarityOf,
} from '@mien/analysis';
import type { FaceSubject } from './subject.ts';

/** Our own chain as the pipeline walks it: BlazeFace, face mesh (looked at twice), alignment, embedding. One thread a model. */
export async function openOurs(embedder: EmbedderId): Promise<FaceSubject> {
  const models = openModels({ ...readModelEnvironment(process.env, homedir()), threads: 1 });
  const need = async (id: ModelId): Promise<Model> => {
    const model = await models.get(id);
    if (!model.measured) throw new Error(`The model ${id} cannot be had here`);
    return model.value;
  };
  const detectors = { short: await need('face-detector-short'), full: await need('face-detector-full') };
  const mesh = await need('face-mesh');
  const embedderModel = await need(embedder);

  const locate = async (picture: Picture, maxFaces: number): Promise<LocatedFace[]> => {
    if (maxFaces === 1) return [await locateMainFace(picture, detectors, mesh)].filter((face) => face !== null);
    const found: LocatedFace[] = [];
    for (const detection of await detectAllFaces(picture, detectors)) {
      const face = await locateFace(picture, detection, mesh);
      if (face !== null && found.length < maxFaces) found.push(face);
    }
    return found;
  };
  return {
    async find(picture, maxFaces) {
      const faces = await locate(picture, maxFaces);
      const found = [];
      for (const { detection, landmarks } of faces) {
        const aligned = sampleAffine(picture, alignFace(landmarks), ALIGNED_SIZE, ALIGNED_SIZE);
        const embedding = await embedFace(aligned, embedder, embedderModel);
        found.push({ box: detection.box, landmarks: landmarks.length / 3, embedding: [...embedding] });
      }
      return found;
    },
    compare: (a, b) => similarityOf(Float32Array.from(a), Float32Array.from(b)),
  };
}
