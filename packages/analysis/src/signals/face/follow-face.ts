import type { Box } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import type { Scratch } from '../../image/scratch.ts';
import { type DetectedFace, detectAllFaces, detectFaces, sharedPart } from './detect-faces.ts';
import { type FittedMesh, fitMesh, regionOfLandmarks } from './fit-mesh.ts';
import { boundsOf, type Landmarks } from './landmarks.ts';
import { locateFace, MIN_PRESENCE } from './locate-faces.ts';
import type { FaceFinders } from './open-face-models.ts';

/** The main face in one frame. */
export interface FollowedFace extends FittedMesh {
  readonly score: number;
  /** found anew rather than followed from the frame before */
  readonly isNew: boolean;
}

export interface FacesInFrame {
  readonly main: FollowedFace | null;
  readonly faces: number;
  /** height of the second largest face ÷ the main one's, 0 when alone */
  readonly secondFaceSize: number;
}

/** Another face takes over as the main one only when it is this much larger: two people side by side do not flicker. */
const TAKES_OVER = 1.25;
/** Boxes that share this part of the smaller one show one face. */
const SAME_FACE = 0.3;

/**
 * Looks where the face was in the frame before; null when it is not there any more.
 * @param memory holds the crop of the face until the next frame
 */
export async function followFace(picture: Picture, last: Landmarks, { mesh }: FaceFinders, memory: Scratch): Promise<FollowedFace | null> {
  const face = await fitMesh(picture, regionOfLandmarks(last), mesh, memory);
  return face.presence < MIN_PRESENCE ? null : { ...face, score: face.presence, isNew: false };
}

/**
 * Looks at the whole frame: who is there, and who is the main one.
 * @param followed the face followed into this frame, if any
 * @param look `near`: as cheap as can be; `all`: small faces behind a large one too
 */
export async function surveyFaces(
  picture: Picture,
  followed: FollowedFace | null,
  look: 'near' | 'all',
  finders: FaceFinders,
): Promise<FacesInFrame> {
  const detected = await (look === 'all' ? detectAllFaces : detectFaces)(picture, finders.detectors);
  const main = await chooseMain(picture, followed, detected, finders);
  if (main === null) return { main: null, faces: 0, secondFaceSize: 0 };
  const mainBox = boundsOf(main.landmarks);
  const own = detected.find((face) => isSame(face.box, mainBox));
  const height = own?.box[3] ?? mainBox[3];
  const others: number[] = [];
  for (const face of detected) {
    if (face === own || isSame(face.box, mainBox)) continue;
    if ((await locateFace(picture, face, finders.mesh)) !== null) others.push(face.box[3]);
  }
  return {
    main: { ...main, score: own?.score ?? main.score },
    faces: 1 + others.length,
    secondFaceSize: Math.max(0, ...others) / height,
  };
}

async function chooseMain(
  picture: Picture,
  followed: FollowedFace | null,
  detected: readonly DetectedFace[],
  { mesh }: FaceFinders,
): Promise<FollowedFace | null> {
  const box = followed === null ? null : boundsOf(followed.landmarks);
  for (const face of detected) {
    if (followed !== null && box !== null && (isSame(face.box, box) || face.box[3] < box[3] * TAKES_OVER)) return followed;
    const located = await locateFace(picture, face, mesh);
    if (located !== null) return { ...located, score: face.score, isNew: true };
  }
  return followed;
}

const isSame = (a: Box, b: Box): boolean => sharedPart(a, b) > SAME_FACE;
