import type { FaceFrame, FaceMeasurement, FaceQualityLimits } from '@mien/protocol';
import type { LimitRow } from './limit-row.ts';

/** One sampled frame with what it is read against. */
export interface FrameView {
  readonly frame: FaceFrame;
  readonly main: FaceMeasurement | null;
  /** this person's own open eyes over the clip; null when it could not be had */
  readonly usualEyeOpening: number | null;
}

export interface FaceGate extends LimitRow<FrameView, FaceQualityLimits> {
  readonly check: 'face.capture' | 'face.environment';
  /** a turned head is measured for place and size only: its light, sharpness and cover differ by geometry */
  readonly frames: 'every' | 'frontal';
}

const ofFace =
  (measure: (main: FaceMeasurement) => number) =>
  ({ main }: FrameView): number | null =>
    main === null ? null : measure(main);
const ofEmptyFrame = ({ frame, main }: FrameView): number | null => (main === null ? frame.frameBrightness : null);
const ofSecondFace = ({ frame }: FrameView): number | null => (frame.faces > 1 ? frame.secondFaceSize : null);

/**
 * Against the person's own open eyes only. An absolute bound would call narrow eyes shut: filmed shut eyes read .14–.17 (three men),
 * and open narrow eyes were not measured. Eyes shut from the first frame to the last are therefore not told.
 */
function eyeOpeningShare({ main, usualEyeOpening }: FrameView): number | null {
  if (main === null || usualEyeOpening === null || usualEyeOpening <= 0) return null;
  return main.eyeOpening / usualEyeOpening;
}

/**
 * Bright surroundings harm nobody whose face is bright enough. Held to every face, the limit told people with dark skin before a light
 * wall of light from behind (docs/decisions/2026-11-27-light-on-dark-faces.md).
 */
const whereDark =
  (limit: (quality: FaceQualityLimits) => number) =>
  (quality: FaceQualityLimits, { main }: FrameView): number =>
    main !== null && main.brightness < quality.minBrightness ? limit(quality) : Number.POSITIVE_INFINITY;

/** Span of a face's luma in usual light: films of two men .25 to .3. */
const USUAL_RANGE = 0.28;
const LEAST_RANGE = 0.05;

/**
 * Laplacian variance grows with the square of contrast, so a sharp face in the dark, or of dark skin, read as blurred: it is told as if
 * the face had usual contrast. Film stills dimmed to luma 40: 16 and more as measured, 80 and more so (5th percentile, limit 60).
 */
function sharpnessAtUsualContrast({ sharpness, dynamicRange }: FaceMeasurement): number {
  return sharpness * Math.max(1, USUAL_RANGE / Math.max(LEAST_RANGE, dynamicRange)) ** 2;
}

/**
 * What hides most comes first, and the first gate that a frame fails is its only fault: a dark face is also blurred to a measure,
 * a far one too, a blurred mouth looks covered to the measure, and a covered face looks unlike its portrait.
 * Somebody else: a face at least `maxSecondFaceSize` of the main one's height could be meant instead (`face.multiple`); from half of
 * that it is a bystander (`environment.not_alone`); smaller still, it is a poster or a passer-by far off and no fault.
 */
export const FACE_GATES: readonly FaceGate[] = [
  {
    code: 'environment.too_dark',
    check: 'face.environment',
    frames: 'every',
    signal: 'frameBrightness',
    value: ofEmptyFrame,
    bound: 'at_least',
    limit: (quality) => quality.minBrightness,
  },
  {
    code: 'environment.too_bright',
    check: 'face.environment',
    frames: 'every',
    signal: 'frameBrightness',
    value: ofEmptyFrame,
    bound: 'at_most',
    limit: (quality) => quality.maxBrightness,
  },
  {
    code: 'face.not_found',
    check: 'face.capture',
    frames: 'every',
    signal: 'faces',
    value: ({ frame, main }) => (main === null ? 0 : frame.faces),
    bound: 'at_least',
    limit: () => 1,
  },
  {
    code: 'face.multiple',
    check: 'face.capture',
    frames: 'every',
    signal: 'secondFaceSize',
    value: ofSecondFace,
    bound: 'at_most',
    limit: (quality) => quality.maxSecondFaceSize,
  },
  {
    code: 'environment.not_alone',
    check: 'face.environment',
    frames: 'every',
    signal: 'secondFaceSize',
    value: ofSecondFace,
    bound: 'at_most',
    limit: (quality) => quality.maxSecondFaceSize / 2,
  },
  {
    code: 'face.too_close',
    check: 'face.capture',
    frames: 'every',
    signal: 'headSize',
    value: ofFace((main) => main.headSize),
    bound: 'at_most',
    limit: (quality) => quality.maxHeadSize,
  },
  {
    code: 'face.out_of_frame',
    check: 'face.capture',
    frames: 'every',
    signal: 'croppedRatio',
    value: ofFace((main) => main.croppedRatio),
    bound: 'at_most',
    limit: (quality) => quality.maxCroppedRatio,
  },
  {
    code: 'face.out_of_frame',
    check: 'face.capture',
    frames: 'every',
    signal: 'offCentre',
    value: ofFace((main) => main.offCentre),
    bound: 'at_most',
    limit: (quality) => quality.maxOffCentre,
  },
  {
    code: 'face.too_far',
    check: 'face.capture',
    frames: 'every',
    signal: 'headSize',
    value: ofFace((main) => main.headSize),
    bound: 'at_least',
    limit: (quality) => quality.minHeadSize,
  },
  {
    code: 'face.too_far',
    check: 'face.capture',
    frames: 'frontal',
    signal: 'interEyeDistancePx',
    unit: 'px',
    value: ofFace((main) => main.interEyeDistancePx),
    bound: 'at_least',
    limit: (quality) => quality.minInterEyeDistancePx,
  },
  {
    code: 'environment.backlit',
    check: 'face.environment',
    frames: 'frontal',
    signal: 'backlight',
    value: ofFace((main) => main.backlight),
    bound: 'at_most',
    limit: whereDark((quality) => quality.maxBacklight),
  },
  {
    code: 'environment.too_dark',
    check: 'face.environment',
    frames: 'frontal',
    signal: 'brightness',
    value: ofFace((main) => main.brightness),
    bound: 'at_least',
    limit: (quality) => quality.minBrightness,
  },
  {
    code: 'environment.too_bright',
    check: 'face.environment',
    frames: 'frontal',
    signal: 'brightness',
    value: ofFace((main) => main.brightness),
    bound: 'at_most',
    limit: (quality) => quality.maxBrightness,
  },
  {
    code: 'environment.too_bright',
    check: 'face.environment',
    frames: 'frontal',
    signal: 'overExposure',
    value: ofFace((main) => main.overExposure),
    bound: 'at_most',
    limit: (quality) => quality.maxOverExposure,
  },
  {
    code: 'environment.uneven_light',
    check: 'face.environment',
    frames: 'frontal',
    signal: 'illuminationUniformity',
    value: ofFace((main) => main.illuminationUniformity),
    bound: 'at_least',
    limit: (quality) => quality.minUniformity,
  },
  {
    code: 'face.blurred',
    check: 'face.capture',
    frames: 'frontal',
    signal: 'sharpness',
    unit: 'at usual contrast',
    value: ofFace(sharpnessAtUsualContrast),
    bound: 'at_least',
    limit: (quality) => quality.minSharpness,
  },
  {
    code: 'face.covered',
    check: 'face.capture',
    frames: 'frontal',
    signal: 'occlusion',
    value: ({ main }) =>
      main?.occlusion.measured ? Math.max(main.occlusion.value.eyes, main.occlusion.value.mouth, main.occlusion.value.face) : null,
    bound: 'at_most',
    limit: (quality) => quality.maxOcclusion,
  },
  {
    code: 'face.eyes_closed',
    check: 'face.capture',
    frames: 'frontal',
    signal: 'eyeOpening',
    unit: 'of usual',
    value: eyeOpeningShare,
    bound: 'at_least',
    limit: (quality) => quality.minEyeOpeningRatio,
  },
  {
    code: 'environment.busy_background',
    check: 'face.environment',
    frames: 'frontal',
    signal: 'backgroundBusyness',
    value: ofFace((main) => main.backgroundBusyness),
    bound: 'at_most',
    limit: (quality) => quality.maxBackgroundBusyness,
  },
];
