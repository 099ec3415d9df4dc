export { ageOn } from './checks/calendar.ts';
export { decide } from './decision/decide.ts';
export { type DocumentFacts, documentFacts } from './decision/document-facts.ts';
export { type ReviewedStep, reviewSteps, type StepReview } from './decision/review-steps.ts';
export { resampleTo16k } from './decode/child/resample.ts';
export { createChildDecoder } from './decode/child-decoder.ts';
export {
  DEFAULT_LIMITS,
  type DecodeEvent,
  type DecodeFailure,
  type DecodeLimits,
  type DecodeRequest,
  type Decoder,
  type MediaSource,
} from './decode/media.ts';
export { type FaceGroups, groupFace, LIGHT_BANDS, lightOf, NOT_MEASURED, TONE_BANDS, toneOf } from './fairness/group-face.ts';
export { cornersOf, type Homography, solveHomography } from './image/perspective.ts';
export type { Frame, Picture } from './image/picture.ts';
export { resizePicture } from './image/resize.ts';
export { rotateQuarter } from './image/rotate-quarter.ts';
export { sampleAffine } from './image/warp-affine.ts';
export { createFaceIndex, SEARCH_SCORES } from './links/create-face-index.ts';
export { documentIdentity } from './links/document-identity.ts';
export { keyDocument } from './links/key-document.ts';
export { openRowProducts } from './links/open-row-products.ts';
export { openBarcodeReader } from './models/barcode-reader.ts';
export { fetchModels } from './models/fetch-models.ts';
export { fetchPackageFile } from './models/fetch-package-file.ts';
export { MODEL_IDS, MODELS, type ModelId, type PackagePart } from './models/manifest.ts';
export { openModels } from './models/open-models.ts';
export { type FetchProgress, type ModelOptions, readModelEnvironment } from './models/options.ts';
export type { ModelPackage } from './models/packages.ts';
export { readRegistryOptions } from './models/registry-options.ts';
export { resolveThresholds } from './models/resolve-thresholds.ts';
export type { Model, Models, Tensor } from './models/runtime.ts';
export type { Artefacts } from './pipeline/artefacts.ts';
export { assembleSignals, type MeasuredSteps } from './pipeline/assemble-signals.ts';
export type { Engine } from './pipeline/engine.ts';
export { type MeasuredDocumentStep, measureDocumentStep } from './pipeline/measure-document-step.ts';
export { type MeasuredFaceStep, measureFaceStep } from './pipeline/measure-face-step.ts';
export { openShippedRecogniser, SHIPPED_FALSE_WRONG } from './pipeline/open-digit-recogniser.ts';
export { type Attempt, type Verified, verify } from './pipeline/verify.ts';
export { KEEP_FREED_MEMORY, restartKeepingMemory } from './process/keep-freed-memory.ts';
export { renderHtmlReport } from './report/html-report.ts';
export { renderTextReport } from './report/text-report.ts';
export type { DigitRecogniser, HeardWord } from './signals/audio/digits/digit-recogniser.ts';
export { hearDigits } from './signals/audio/digits/hear-digits.ts';
export { measureAudio } from './signals/audio/measure-audio.ts';
export { compareFingerprints, findReuse } from './signals/capture/compare-fingerprints.ts';
export { type Captured, measureCapture } from './signals/capture/measure-capture.ts';
export { compareOutlines, outlineFingerprint } from './signals/capture/outline-fingerprint.ts';
export {
  createDocumentMeter,
  type DocumentMeasurement,
  type DocumentMeter,
  type DocumentMeterOptions,
} from './signals/document/document-meter.ts';
export type { FrameField } from './signals/document/frame-field.ts';
export { parsePrcFront } from './signals/document/parse-prc-front.ts';
export { ALIGNED_SIZE, alignFace } from './signals/face/align-face.ts';
export { detectAllFaces } from './signals/face/detect-faces.ts';
export { type Embedding, embedFace, similarityOf } from './signals/face/embed-face.ts';
export type { EmbedderId } from './signals/face/embedders.ts';
export { type Landmarks, MESH } from './signals/face/landmarks.ts';
export { type LocatedFace, locateFace, locateMainFace } from './signals/face/locate-faces.ts';
export { matchFaces } from './signals/face/match-faces.ts';
