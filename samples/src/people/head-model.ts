import { fileURLToPath } from 'node:url';
import { type Landmarks, locateMainFace, type Models, type Picture } from '@mien/analysis';
import sharp from 'sharp';
import { openMeshTriangles } from './sources.ts';

/** A photograph that can be made to move: its pixels at the size of a webcam frame, the mesh on them, and the mesh's triangles. */
export interface HeadModel {
  readonly photograph: Picture;
  readonly landmarks: Landmarks;
  readonly triangles: Uint16Array;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

const ASTRONAUT = fileURLToPath(new URL('../../assets/astronaut.png', import.meta.url));

/**
 * The sample person: NASA's portrait of Eileen Collins (public domain), framed as a webcam would.
 * @param size 640 × 480 or 1280 × 720
 */
export async function openHead(models: Models, size: FrameSize): Promise<HeadModel> {
  // The widest part of the 512-pixel portrait with the frame's shape that keeps head and shoulders.
  const height = 288;
  const width = Math.min(512, Math.round((height * size.width) / size.height));
  const left = Math.max(0, Math.min(512 - width, 224 - Math.round(width / 2)));
  const { data } = await sharp(ASTRONAUT)
    .extract({ left, top: 0, width, height })
    .resize(size.width, size.height, { fit: 'fill', kernel: 'lanczos3' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return buildHead(models, { ...size, data: new Uint8Array(data) });
}

/**
 * Makes a head model of any picture with one frontal face.
 * @throws when the models cannot be had or see no face
 */
export async function buildHead(models: Models, photograph: Picture): Promise<HeadModel> {
  const [short, full, mesh] = await Promise.all([
    models.get('face-detector-short'),
    models.get('face-detector-full'),
    models.get('face-mesh'),
  ]);
  if (!short.measured || !full.measured || !mesh.measured) throw new Error('The face models could not be had');
  const face = await locateMainFace(photograph, { short: short.value, full: full.value }, mesh.value);
  if (face === null) throw new Error('No face in the photograph');
  return { photograph, landmarks: face.landmarks, triangles: await openMeshTriangles() };
}
