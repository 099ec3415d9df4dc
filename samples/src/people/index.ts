export { type AnswerStyle, answerPrompts, type ShownPrompt } from './answer-prompts.ts';
export { addCameraNoise } from './camera-noise.ts';
export { type HeadPose, STILL } from './deform-head.ts';
export { type DrawnHead, drawHead } from './draw-head.ts';
export { type ClipEncoding, encodeClip } from './encode-clip.ts';
export { cutFrames, freezeFrames, loopFrames } from './frame-sequences.ts';
export { buildHead, type FrameSize, type HeadModel, openHead } from './head-model.ts';
export { openOtherPerson } from './other-person.ts';
export { loadOtherPortrait } from './other-portrait.ts';
export { type CaptureStory, makeSigningKey, type RecordedCapture, recordCapture, type SigningKey, signChunks } from './record-capture.ts';
export {
  asPrint,
  asReplay,
  type Cover,
  withBacklight,
  withBlur,
  withBusyBackground,
  withCover,
  withDistance,
  withLight,
  withNeighbour,
  withShift,
  withSideLight,
} from './scene-effects.ts';
export { type LitSurface, SCREEN_LIGHT, type ScreenColour, withScreenLight } from './screen-light.ts';
export { withCurve, withTilt } from './sheet-effects.ts';
export { type SkinGains, withSkinTone } from './skin-tone.ts';
export { type ClmtrackrClip, openClmtrackrClip, openGroupPhotographs, openMeshTriangles, sampleOptions } from './sources.ts';
export { speakingMovement } from './speaking-movement.ts';
export {
  bump,
  eyesShutMovement,
  facingMovement,
  heldPhotograph,
  type Movement,
  naturalMovement,
  renderTalkingHead,
  type SceneEffect,
  type TalkingHeadOptions,
  turnedMovement,
} from './talking-head.ts';
