import { type FaceMeasurement, measured } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import type { Affine } from '../../image/warp-affine.ts';
import { sampleCrop } from './crop-samples.ts';
import { estimatePose } from './estimate-pose.ts';
import type { FittedMesh } from './fit-mesh.ts';
import { boundsOf, distanceBetween, interEyeDistance, MESH } from './landmarks.ts';
import { measureFaceLight, measureSceneLight } from './measure-light.ts';
import { measureOcclusion } from './measure-occlusion.ts';
import { measureEyeOpening, measureMouthOpening } from './measure-opening.ts';

export interface FaceView {
  readonly face: FittedMesh;
  readonly detectionScore: number;
  readonly aligned: Float32Array;
  readonly alignment: Affine;
  /** small copy of the frame, and its size ÷ the frame's */
  readonly small: Picture;
  readonly scale: number;
}

/** Every quality of one face in one frame, by the protocol's names. */
export function measureFace(picture: Picture, view: FaceView): FaceMeasurement {
  const { landmarks } = view.face;
  const box = boundsOf(landmarks);
  const light = measureFaceLight(view.aligned, view.alignment, landmarks);
  return {
    box,
    detectionScore: view.detectionScore,
    interEyeDistancePx: interEyeDistance(landmarks),
    headSize: distanceBetween(landmarks, MESH.forehead, MESH.chin) / picture.height,
    offCentre:
      Math.hypot(box[0] + box[2] / 2 - picture.width / 2, box[1] + box[3] / 2 - picture.height / 2) /
      (Math.hypot(picture.width, picture.height) / 2),
    croppedRatio: 1 - insideShare(box, picture),
    pose: estimatePose(landmarks),
    eyeOpening: measureEyeOpening(landmarks),
    mouthOpening: measureMouthOpening(landmarks),
    ...light,
    ...measureSceneLight(view.small, view.scale, landmarks, light.brightness),
    occlusion: measured(measureOcclusion(sampleCrop(view.face), light.dynamicRange * 255)),
  };
}

function insideShare([x, y, width, height]: readonly [number, number, number, number], picture: Picture): number {
  const across = Math.min(picture.width, x + width) - Math.max(0, x);
  const down = Math.min(picture.height, y + height) - Math.max(0, y);
  return (Math.max(0, across) * Math.max(0, down)) / (width * height);
}
