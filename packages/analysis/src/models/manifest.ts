import type { ModelPackageKey } from './packages.ts';

/** Every model by its id. */
export type ModelId =
  | 'face-detector-short'
  | 'face-detector-full'
  | 'face-mesh'
  | 'face-embedder-512'
  | 'face-embedder-192'
  | 'face-passive-liveness'
  | 'text-detector'
  | 'text-orientation'
  | 'text-recogniser'
  | 'voice-activity';

/** Bytes inside a tarball. */
export interface PackagePart {
  /** path under the package's root */
  readonly path: string;
  /** first byte and the byte after the last, where the file holds several models */
  readonly range?: readonly [number, number];
  /** of the bytes taken out */
  readonly sha256: string;
}

/** A file that belongs to a model, such as the characters a recogniser knows. */
export type AssetName = 'dictionary';

export interface ModelEntry {
  readonly title: string;
  readonly package: ModelPackageKey;
  readonly part: PackagePart;
  readonly conversion: 'none' | 'tflite';
  /** of the ONNX file that is loaded; equals `part.sha256` where nothing is converted */
  readonly sha256: string;
  readonly assets: Readonly<Partial<Record<AssetName, PackagePart>>>;
  readonly licence: string;
  readonly trainingData: { readonly known: boolean; readonly text: string };
  readonly input: string;
  readonly output: string;
  /** figures, each with the data they were measured on */
  readonly measured: readonly string[];
}

const NO_ASSETS = {} as const;
const FR_TRAINING = { known: false, text: 'Not stated by the publisher. Treat demographic differences as unknown.' } as const;
const MEDIAPIPE_TRAINING = {
  known: true,
  text: 'Google’s own consented and licensed pictures, described in the MediaPipe model cards; the data is not published.',
} as const;
const PP_OCR_TRAINING = {
  known: true,
  text: 'PaddleOCR’s public and synthetic text data, described in the PP-OCRv4 report (Apache-2.0 upstream).',
} as const;

/** What is loaded, where it comes from and what is known of it. The model cards (docs/models.md) are printed from this table. */
export const MODELS = {
  'face-detector-short': {
    title: 'BlazeFace, short range',
    package: 'faceMesh',
    part: {
      path: 'face_mesh_solution_packed_assets.data',
      range: [3_757_224, 3_986_256],
      sha256: '3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633',
    },
    conversion: 'tflite',
    sha256: '883e5620122de6391fbc472051f32aad66d82c09301e944d8d6e6ee2d7ea1572',
    assets: NO_ASSETS,
    licence: 'Apache-2.0',
    trainingData: MEDIAPIPE_TRAINING,
    input: '1×128×128×3, RGB, −1…1, the frame letterboxed to a square',
    output: '896 boxes with six points, 896 logits',
    measured: ['with padding and full-range fallback no miss on 1,019 pictures of real faces', '0.7 ms a picture'],
  },
  'face-detector-full': {
    title: 'BlazeFace, full range',
    package: 'faceDetection',
    part: {
      path: 'face_detection_full_range.tflite',
      sha256: '99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3',
    },
    conversion: 'tflite',
    sha256: 'd5d8b2bcfd6927351f97a18816724517c71b804c6b2cb37936d0d1367ac275b6',
    assets: NO_ASSETS,
    licence: 'Apache-2.0',
    trainingData: MEDIAPIPE_TRAINING,
    input: '1×192×192×3, RGB, −1…1, the frame letterboxed to a square',
    output: '2,304 boxes with six points, 2,304 logits',
    measured: ['fallback for small faces', '2.3 ms a picture'],
  },
  'face-mesh': {
    title: 'MediaPipe face mesh, 468 landmarks',
    package: 'faceMesh',
    part: {
      path: 'face_mesh_solution_packed_assets.data',
      range: [2_495_952, 3_737_848],
      sha256: 'c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1',
    },
    conversion: 'tflite',
    sha256: '1972f2d63f777929efe00199e5294555b46effda2e52790bd8db030198ec7407',
    assets: NO_ASSETS,
    licence: 'Apache-2.0',
    trainingData: MEDIAPIPE_TRAINING,
    input: '1×192×192×3, RGB, 0…1, 1.5 × the face box, upright by the eye line',
    output: '468 × (x, y, z) in input pixels, one logit that a face is there',
    measured: ['yaw within 2.4–5.8° of a second pose model on real faces', '1.5 ms a picture'],
  },
  'face-embedder-512': {
    title: 'fr_feature, MobileFaceNet type, 512 numbers',
    package: 'faceplugin',
    part: { path: 'model/fr_feature.onnx', sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581' },
    conversion: 'none',
    sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
    assets: NO_ASSETS,
    licence: 'MIT',
    trainingData: FR_TRAINING,
    input: '1×3×112×112, BGR, (x − 127.5) ÷ 128, aligned to the five ArcFace points',
    output: '512 numbers, brought to length 1',
    measured: [
      'EER 0.77 %, TAR 98.3 % at FAR 1e-3 over 2,458 same and 89,222 different pairs of real faces',
      'live face against printed photo of the same person: EER 0.32 %, TAR 99.4 % at FAR 1e-3 (score .474) over 18,250 and 243,376 pairs',
      '5.3 ms a picture',
    ],
  },
  'face-embedder-192': {
    title: 'MobileFaceNet, 192 numbers',
    package: 'expoFaceDetection',
    part: {
      path: 'android/src/main/assets/MobileFaceNet.tflite',
      sha256: 'd8ba40c0127fb8ca9917e8fddc79bbbda063657bc92a496d34da0bc8a760443b',
    },
    conversion: 'tflite',
    sha256: 'e2cc8e7f86509a7e71fbbd9b4e79bb5c96b3640756fb6fc2e9b8c68aee135345',
    assets: NO_ASSETS,
    licence: 'MIT',
    trainingData: {
      known: true,
      text: 'MS1M-V2 (refined MS-Celeb-1M): pictures of celebrities gathered without their consent and withdrawn by its publisher in 2019.',
    },
    input: '1×112×112×3, RGB, (x − 127.5) ÷ 128, aligned to the five ArcFace points',
    output: '192 numbers, brought to length 1',
    measured: ['EER 1.18 %, TAR 97.8 % at FAR 1e-3 over 2,458 same and 89,222 different pairs of real faces', '4.9 ms a picture'],
  },
  'face-passive-liveness': {
    title: 'fr_liveness, MiniFASNet type',
    package: 'faceplugin',
    part: { path: 'model/fr_liveness.onnx', sha256: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d' },
    conversion: 'none',
    sha256: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d',
    assets: NO_ASSETS,
    licence: 'MIT',
    trainingData: FR_TRAINING,
    input: '1×3×128×128, BGR, 0…255, 2.7 × the face box',
    output: '3 logits; softmax of the first is a live face',
    measured: [
      'AUC .92 against prints and .89 against screen replays, 10-frame mean .949: a score for review, never a gate alone',
      '3.2 ms a picture',
    ],
  },
  'text-detector': {
    title: 'PP-OCRv4 text detector',
    package: 'ocr',
    part: { path: 'assets/ch_PP-OCRv4_det_infer.onnx', sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff' },
    conversion: 'none',
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
    assets: NO_ASSETS,
    licence: 'MIT (package), Apache-2.0 (weights)',
    trainingData: PP_OCR_TRAINING,
    input: '1×3×H×W, BGR, ImageNet mean and deviation, sides a multiple of 32',
    output: '1×1×H×W probability of text',
    measured: ['all six fields of a PRC resident card on 39 of 40 rendered cards, with the recogniser'],
  },
  'text-orientation': {
    title: 'PP-OCR line direction, 0° or 180°',
    package: 'ocr',
    part: {
      path: 'assets/ch_ppocr_mobile_v2.0_cls_infer.onnx',
      sha256: '491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640',
    },
    conversion: 'none',
    sha256: '491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640',
    assets: NO_ASSETS,
    licence: 'MIT (package), Apache-2.0 (weights)',
    trainingData: PP_OCR_TRAINING,
    input: '1×3×48×192, BGR, x ÷ 127.5 − 1',
    output: 'probabilities of 0° and 180°',
    measured: ['noise on short lines: averaged over the six longest'],
  },
  'text-recogniser': {
    title: 'PP-OCRv4 text recogniser, 6,622 characters',
    package: 'ocr',
    part: { path: 'assets/ch_PP-OCRv4_rec_infer.onnx', sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0' },
    conversion: 'none',
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
    assets: {
      dictionary: { path: 'assets/ppocr_keys_v1.txt', sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7' },
    },
    licence: 'MIT (package), Apache-2.0 (weights)',
    trainingData: PP_OCR_TRAINING,
    input: '1×3×48×W, BGR, x ÷ 127.5 − 1',
    output: 'W ÷ 8 steps of probabilities over the dictionary, blank first and space last',
    measured: [
      'ID number of a PRC resident card on 40 of 40 rendered cards',
      'no Ñ, ş, Č, ł: Latin names come from the machine-readable zone',
    ],
  },
  'voice-activity': {
    title: 'Silero VAD v6',
    package: 'voiceActivity',
    part: { path: 'dist/silero_vad_v6.onnx', sha256: '1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3' },
    conversion: 'none',
    sha256: '1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3',
    assets: NO_ASSETS,
    licence: 'ISC (package), MIT (weights)',
    trainingData: { known: false, text: 'The publisher names thousands of languages and noises; the data is not listed.' },
    input: '1×576 samples at 16 kHz (64 of context), state 2×1×128, rate',
    output: 'probability of speech, next state',
    measured: ['noises and tones 0.00, speech .69–.80', '14–26 ms for 5 s of sound'],
  },
} as const satisfies Record<ModelId, ModelEntry>;

export const MODEL_IDS = Object.keys(MODELS) as readonly ModelId[];

/** The entry of a model, widened to its type. */
export const modelEntry = (id: ModelId): ModelEntry => MODELS[id];
