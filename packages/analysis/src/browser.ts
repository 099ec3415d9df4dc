/**
 * The part of the analysis that also runs in a page: what guides a person while they film measures with the server's own functions and is
 * held to the same gates. Nothing here touches Node.
 */
export { FACE_GATES } from './checks/face-frame-gates.ts';
export { isFrontal, judgeFaceFrame } from './checks/judge-face-frame.ts';
export { lumaOf, meanOf } from './image/luma.ts';
export type { Picture } from './image/picture.ts';
export { createScratch } from './image/scratch.ts';
export { sampleAffine, shrinkPicture } from './image/warp-affine.ts';
export type { Model, Tensor } from './models/runtime.ts';
export { measureLevel, toDecibels } from './signals/audio/measure-level.ts';
export { MOVEMENTS } from './signals/capture/movements.ts';
export { locateCardAround } from './signals/document/locate-card.ts';
export { rectifyCard } from './signals/document/rectify-card.ts';
export { surveyCard } from './signals/document/survey-card.ts';
export { ALIGNED_SIZE, alignFace } from './signals/face/align-face.ts';
export { detectFaces } from './signals/face/detect-faces.ts';
export { type FollowedFace, followFace, surveyFaces } from './signals/face/follow-face.ts';
export { measureFace } from './signals/face/measure-face.ts';
export type { FaceFinders } from './signals/face/open-face-models.ts';
