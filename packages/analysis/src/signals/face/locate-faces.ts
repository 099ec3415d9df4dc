import type { Picture } from '../../image/picture.ts';
import type { Model } from '../../models/runtime.ts';
import { type DetectedFace, detectFaces, type FaceDetectors } from './detect-faces.ts';
import { type FittedMesh, fitMesh, regionOfDetection, regionOfLandmarks } from './fit-mesh.ts';

/** Under this the mesh model does not see a face where the detector did. */
export const MIN_PRESENCE = 0.5;

export interface LocatedFace extends FittedMesh {
  readonly detection: DetectedFace;
}

/**
 * Fits the mesh to a detected face, twice: the second look takes its region from the landmarks of the first, which is how a tracked
 * face is seen too.
 * @returns null when the mesh sees no face there
 */
export async function locateFace(picture: Picture, detection: DetectedFace, mesh: Model): Promise<LocatedFace | null> {
  const first = await fitMesh(picture, regionOfDetection(detection), mesh);
  if (first.presence < MIN_PRESENCE) return null;
  const second = await fitMesh(picture, regionOfLandmarks(first.landmarks), mesh);
  return second.presence < MIN_PRESENCE ? null : { ...second, detection };
}

/** The largest face of a picture that detector and mesh agree on. */
export async function locateMainFace(picture: Picture, detectors: FaceDetectors, mesh: Model): Promise<LocatedFace | null> {
  for (const detection of await detectFaces(picture, detectors)) {
    const located = await locateFace(picture, detection, mesh);
    if (located !== null) return located;
  }
  return null;
}
