import {
  type AudioSignals,
  type CaptureSignals,
  type CardSignals,
  type DocumentSignals,
  type DocumentStepSignals,
  type DocumentType,
  type FaceFrame,
  type FaceMeasurement,
  type FaceSignals,
  type FaceStepSignals,
  type MediaSignals,
  measured,
  notMeasured,
  type Policy,
  type ReadField,
  WORLDWIDE,
  ZH_WALLET,
} from '@mien/protocol';
import type { DecisionInput } from '../../src/checks/decision-input.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A clean verification in parts that a test spoils one at a time: every part is also inside `input`. */
export interface Scene {
  readonly input: Writable<DecisionInput>;
  readonly front: DocumentSignals;
  readonly frontCard: CardSignals;
  readonly frontMedia: MediaSignals;
  readonly back: DocumentSignals;
  readonly backCard: CardSignals;
  readonly face: FaceSignals;
  readonly faceMedia: MediaSignals;
  readonly audio: AudioSignals;
  readonly capture: CaptureSignals;
  /** inside `input` only under a policy with a voice step */
  readonly voice: FaceStepSignals;
}

export type SceneKind = Extract<DocumentType, 'prc_id' | 'passport' | 'td1_card' | 'driving_licence'>;

const THRESHOLDS = {
  embeddingModelId: 'face-embedder-512',
  matchAccept: 0.5,
  matchReview: 0.4,
  continuity: 0.35,
  passive: { modelId: 'face-passive-liveness', review: 0.3 },
} as const;

const AS_OF = '2026-06-15';

const clipMedia = (): MediaSignals => ({
  kind: 'clip',
  container: {
    format: 'webm',
    bytes: 1_500_000,
    muxer: 'Chrome',
    declaredDurationSeconds: null,
    hasCues: false,
    unknownSizeSegment: true,
    reencodeTraces: [],
  },
  video: measured({
    codec: 'vp8',
    width: 1280,
    height: 720,
    durationSeconds: 8,
    packets: 240,
    framesDecoded: 240,
    frameRate: 30,
    maxGapSeconds: 0.05,
    intervalDeviationSeconds: 0.004,
  }),
  picture: measured({ blackRatio: 0, frozenRatio: 0.05, sampledFrames: 32 }),
  audioTrack: measured({ codec: 'opus', sampleRate: 48_000, durationSeconds: 8 }),
  damage: { truncated: false, decodeErrors: 0, lostRatio: 0 },
});

const card = (): CardSignals => ({
  quad: [
    [240, 150],
    [1040, 150],
    [1040, 655],
    [240, 655],
  ],
  widthPx: 800,
  coverage: 0.44,
  cutCorners: 0,
  turned: 0,
  sharpness: 120,
  glareRatio: 0.01,
  brightness: 150,
  chroma: 14,
  recapturePeak: 4,
  covered: notMeasured('not_readable'),
});

export const printed = (name: ReadField['name'], value: string, confidence = 0.97): ReadField => ({
  name,
  value,
  source: 'printed',
  confidence,
  agreement: { same: 4, of: 4 },
});
export const proven = (source: 'mrz' | 'barcode', name: ReadField['name'], value: string): ReadField => ({
  name,
  value,
  source,
  confidence: 1,
  agreement: { same: 4, of: 4 },
});

function documentSide(kind: DocumentSignals['kind'], onCard: CardSignals, fields: ReadField[]): DocumentSignals {
  return {
    frameTimes: [1.2, 0.8, 1.6, 2],
    width: 1280,
    height: 720,
    documents: 1,
    frameBrightness: 130,
    frameSharpness: 90,
    card: measured(onCard),
    kind,
    lines: fields.map((field, at) => ({
      text: field.value,
      confidence: field.confidence,
      quad: [
        [260, 170 + at * 40],
        [500, 170 + at * 40],
        [500, 200 + at * 40],
        [260, 200 + at * 40],
      ],
    })),
    mrz: notMeasured('not_on_this_document'),
    barcode: notMeasured('not_on_this_document'),
    fields,
    specimenWords: [],
    portrait: notMeasured('no_portrait'),
    flatRatio: 0.1,
    surroundChroma: measured(20),
  };
}

const portrait = (): DocumentSignals['portrait'] =>
  measured({
    box: [800, 250, 180, 220],
    interEyeDistancePx: 55,
    sharpness: 90,
    brightness: 140,
  });

const mrz = (format: 'TD1' | 'TD3', lines: string[]): DocumentSignals['mrz'] =>
  measured({
    format,
    lines,
    checkDigits: ['documentNumber', 'birthDate', 'expiryDate', 'personalNumber', 'composite'].map((name) => ({ name, ok: true })),
    repaired: 0,
    symbolPx: 14,
    accepted: true,
  });

type Sides = { front: DocumentSignals; back: DocumentSignals };

const mrzFields = (state: string): ReadField[] => [
  proven('mrz', 'surname', 'ERIKSSON'),
  proven('mrz', 'givenNames', 'ANNA MARIA'),
  proven('mrz', 'documentNumber', 'L898902C3'),
  proven('mrz', 'birthDate', '1990-08-12'),
  proven('mrz', 'expiryDate', '2032-04-15'),
  proven('mrz', 'nationality', state),
  proven('mrz', 'issuingState', state),
  proven('mrz', 'sex', 'F'),
];

/** What each kind of document shows on its sides when nothing is wrong with it. */
const SIDES = {
  prc_id: (frontCard, backCard) => ({
    front: {
      ...documentSide(measured({ type: 'prc_id', side: 'front', issuingState: 'CHN' }), frontCard, [
        printed('name', '张伟'),
        printed('sex', 'M'),
        printed('ethnicity', '汉'),
        printed('birthDate', '1990-03-07'),
        printed('address', '北京市东城区示例路1号'),
        // GB 11643 by its own arithmetic; the region's serial belongs to nobody we know of
        printed('personalNumber', '110101199003074530'),
      ]),
      portrait: portrait(),
    },
    back: documentSide(measured({ type: 'prc_id', side: 'back', issuingState: 'CHN' }), backCard, [
      printed('authority', '北京市公安局东城分局'),
      printed('issueDate', '2015-05-01'),
      printed('expiryDate', '2035-05-01'),
    ]),
  }),
  passport: (frontCard, backCard) => ({
    front: {
      ...documentSide(measured({ type: 'passport', side: 'data_page', issuingState: 'SWE' }), frontCard, mrzFields('SWE')),
      portrait: portrait(),
      mrz: mrz('TD3', ['P<SWEERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36SWE9008122F3204159ZE184226B<<<<<10']),
    },
    back: documentSide(notMeasured('no_text'), backCard, []),
  }),
  td1_card: (frontCard, backCard) => ({
    front: {
      ...documentSide(measured({ type: 'td1_card', side: 'front', issuingState: 'SWE' }), frontCard, [
        printed('surname', 'Eriksson'),
        printed('givenNames', 'Anna Maria'),
        printed('documentNumber', 'L898902C3'),
      ]),
      portrait: portrait(),
    },
    back: {
      ...documentSide(measured({ type: 'td1_card', side: 'back', issuingState: 'SWE' }), backCard, mrzFields('SWE')),
      mrz: mrz('TD1', ['I<SWEL898902C36<<<<<<<<<<<<<<<', '9008122F3204159SWE<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<']),
    },
  }),
  driving_licence: (frontCard, backCard) => ({
    front: {
      ...documentSide(measured({ type: 'driving_licence', side: 'front', issuingState: 'USA' }), frontCard, [
        printed('surname', 'ERIKSSON'),
      ]),
      portrait: portrait(),
    },
    back: {
      ...documentSide(measured({ type: 'driving_licence', side: 'back', issuingState: 'USA' }), backCard, [
        proven('barcode', 'surname', 'ERIKSSON'),
        proven('barcode', 'givenNames', 'ANNA MARIA'),
        proven('barcode', 'documentNumber', 'L898902C3'),
        proven('barcode', 'birthDate', '1990-08-12'),
        proven('barcode', 'expiryDate', '2032-04-15'),
        proven('barcode', 'issuingState', 'USA'),
      ]),
      barcode: measured({ symbology: 'PDF417', fields: { DAQ: 'L898902C3' } }),
    },
  }),
} as const satisfies Record<SceneKind, (frontCard: CardSignals, backCard: CardSignals) => Sides>;

const CLAIMS = {
  prc_id: { fullName: '张伟', birthDate: '1990-03-07', documentNumber: '110101199003074530', nationality: 'CHN' },
  passport: { fullName: 'Anna Maria Eriksson', birthDate: '1990-08-12', documentNumber: 'L898902C3', nationality: 'SWE' },
  td1_card: { surname: 'Eriksson', givenNames: 'Anna Maria', birthDate: '1990-08-12', nationality: 'SWE' },
  driving_licence: { surname: 'Eriksson', givenNames: 'Anna Maria', birthDate: '1990-08-12' },
} as const satisfies Record<SceneKind, DecisionInput['claims']>;

const faceMeasurement = (): FaceMeasurement => ({
  box: [520, 200, 260, 320],
  detectionScore: 0.95,
  interEyeDistancePx: 110,
  headSize: 0.45,
  offCentre: 0.05,
  croppedRatio: 0,
  pose: { yaw: 2, pitch: -3, roll: 1 },
  eyeOpening: 0.3,
  mouthOpening: 0.05,
  sharpness: 300,
  brightness: 140,
  underExposure: 0.02,
  overExposure: 0.01,
  dynamicRange: 0.6,
  illuminationUniformity: 0.9,
  backlight: 10,
  backgroundBusyness: 0.05,
  occlusion: measured({ eyes: 0.02, mouth: 0.03, face: 0.02 }),
});

const FRAME_COUNT = 32;

const faceFrame = (at: number): FaceFrame => ({
  t: at / 4,
  faces: 1,
  secondFaceSize: 0,
  main: faceMeasurement(),
  frameBrightness: 120,
  similarityToReference: measured(0.85),
  passiveLiveness: measured(0.9),
});

const cleanFace = (): FaceSignals => ({
  width: 1280,
  height: 720,
  frames: Array.from({ length: FRAME_COUNT }, (_, at) => faceFrame(at)),
  baseline: measured({ eyeOpening: 0.3, mouthOpening: 0.05 }),
  bestFrames: [4, 9, 13],
  continuity: measured({ minSimilarity: 0.7, p05Similarity: 0.75, atSeconds: 3.25, comparedFrames: FRAME_COUNT }),
  motion: measured({ nonRigidResidual: 0.05, eyeRange: 0.6, mouthRange: 0.3, yawRange: 12, displacement: 0.2 }),
  loop: measured({ periodSeconds: null, repeatedRatio: 0 }),
  passive: measured({ mean: 0.88, frames: 10, modelId: 'face-passive-liveness' }),
  embeddingModelId: 'face-embedder-512',
});

const cleanAudio = (): AudioSignals => ({
  durationSeconds: 8,
  peak: 0.6,
  levelDb: -24,
  clippedRatio: 0,
  speech: measured({ seconds: 4, levelDb: -20, noiseDb: -48, snrDb: 28, segments: [{ from: 1, to: 5 }], modelId: 'voice-activity' }),
  digits: notMeasured('not_configured'),
});

const movementPrompt = (value: string, from: number, peak: number, parallax: number | null): CaptureSignals['prompts'][number] => ({
  kind: 'movement',
  value,
  window: { from, to: from + 2 },
  movement: measured({ peak, reactionSeconds: 0.6, heldSeconds: 0.8, parallax, others: [] }),
  speech: notMeasured('not_asked'),
});

const cleanCapture = (): CaptureSignals => ({
  binding: { nonceMatches: true, promptsMatch: true, chunks: 8, intact: 8, bytesMatch: true, signed: 8, verified: 8 },
  clock: { slackMs: 240, driftSeconds: 0.05, inOrder: true, timed: 8, maxDelayMs: 300, maxLeadMs: 120, gapSeconds: 0 },
  prompts: [movementPrompt('turn_left', 1, 34, 0.14), movementPrompt('open_mouth', 3, 0.5, null), movementPrompt('look_up', 5, 25, 0.1)],
  traces: [],
  light: notMeasured('not_asked'),
});

const cleanVoice = (): FaceStepSignals => ({
  media: clipMedia(),
  face: measured(cleanFace()),
  audio: measured(cleanAudio()),
  capture: measured({
    ...cleanCapture(),
    prompts: [...'482951'].map((value, at) => ({
      kind: 'digit',
      value,
      window: { from: 1 + at, to: 2 + at },
      movement: notMeasured('not_asked'),
      speech: measured({ reactionSeconds: 0.4, seconds: 0.4, mouthRange: 0.2 }),
    })),
  }),
  lips: measured({ score: 1.2, lagSeconds: 0.08 }),
});

const step = (media: MediaSignals, document: DocumentSignals): DocumentStepSignals => ({ media, document: measured(document) });

/** Signals of a good verification with the given document, new at every call. */
export function cleanScene(kind: SceneKind, policy: Policy = kind === 'prc_id' ? ZH_WALLET : WORLDWIDE): Scene {
  const [frontCard, backCard, frontMedia, faceMedia] = [card(), card(), clipMedia(), clipMedia()];
  const { front, back }: Sides = SIDES[kind](frontCard, backCard);
  const [face, audio, capture, voice] = [cleanFace(), cleanAudio(), cleanCapture(), cleanVoice()];
  const input: Writable<DecisionInput> = {
    signals: {
      version: 1,
      measuredAt: '2026-06-15T08:30:00.000Z',
      models: [{ id: 'face-embedder-512', sha256: 'a'.repeat(64) }],
      modelsUnavailable: [],
      documentFront: measured(step(frontMedia, front)),
      documentBack: kind === 'passport' ? notMeasured('step_missing') : measured(step(clipMedia(), back)),
      face: measured({ media: faceMedia, face: measured(face), audio: measured(audio), capture: measured(capture) }),
      faceMatch: measured({ modelId: 'face-embedder-512', similarity: 0.72, comparedFrames: 5 }),
      ...(policy.steps.includes('voice')
        ? { voice: measured(voice), voiceMatch: measured({ modelId: 'face-embedder-512', similarity: 0.9, comparedFrames: 5 }) }
        : {}),
    },
    policy: structuredClone(policy),
    thresholds: structuredClone(THRESHOLDS),
    claims: { ...CLAIMS[kind] },
    asOf: AS_OF,
    earlier: {},
  };
  return { input, front, frontCard, frontMedia, back, backCard, face, faceMedia, audio, capture, voice };
}

/** Changes the main face of the frames whose index is given, or of all. */
export function changeFaces(scene: Scene, change: Partial<FaceMeasurement>, which: (at: number) => boolean = () => true): void {
  scene.face.frames.forEach((frame, at) => {
    if (frame.main !== null && which(at)) Object.assign(frame.main, change);
  });
}

/** Replaces the value of a field wherever it was read from one source. */
export function rewrite(document: DocumentSignals, name: ReadField['name'], value: string): void {
  for (const field of document.fields) if (field.name === name) field.value = value;
}

export function drop(document: DocumentSignals, name: ReadField['name']): void {
  document.fields = document.fields.filter((field) => field.name !== name);
}
