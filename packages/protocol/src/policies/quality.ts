import type { AudioLimits, ClipLimits, DocumentQualityLimits, FaceQualityLimits } from '../policy.ts';

/** Limits both shipped policies start from; every figure's source stands in docs/decisions/. */
export const FACE_QUALITY = {
  minInterEyeDistancePx: 60,
  minHeadSize: 0.2,
  maxHeadSize: 0.9,
  maxOffCentre: 0.45,
  maxCroppedRatio: 0.02,
  maxFrontalYaw: 20,
  maxFrontalPitch: 20,
  minSharpness: 60,
  minBrightness: 40,
  maxBrightness: 225,
  maxOverExposure: 0.25,
  minUniformity: 0.6,
  maxBacklight: 90,
  maxBackgroundBusyness: 0.1,
  maxOcclusion: 0.3,
  minEyeOpeningRatio: 0.72,
  maxSecondFaceSize: 0.35,
  minGoodFrames: 0.5,
} as const satisfies FaceQualityLimits;

export const DOCUMENT_QUALITY = {
  minWidthPx: 480,
  minSharpness: 16,
  maxGlareRatio: 0.14,
  minBrightness: 55,
  minChroma: 1.2,
  maxRecapturePeak: 30,
  maxFlatRatio: 0.5,
  maxCovered: 0.1,
  minPortraitInterEyePx: 18,
} as const satisfies DocumentQualityLimits;

export const FACE_CLIP = {
  minHeight: 360,
  minFrameRate: 8,
  maxBlackRatio: 0.5,
  maxFrozenRatio: 0.5,
  maxLostRatio: 0.4,
  minSeconds: 1.5,
} as const satisfies ClipLimits;

export const DOCUMENT_CLIP = {
  ...FACE_CLIP,
  minHeight: 480,
  minFrameRate: 4,
  maxFrozenRatio: 1,
  minSeconds: 0,
} as const satisfies ClipLimits;

/** Measured gates of the stack page: speech ≥ 1.5 s, signal-to-noise ≥ 10 dB, clipping ≤ 1 %. */
export const AUDIO = { minSpeechSeconds: 1.5, minSnrDb: 10, maxClippedRatio: 0.01, minSpeechDb: -45 } as const satisfies AudioLimits;
