import {
  type AnalysisSignals,
  type FaceMatchSignals,
  type FaceSearchSignals,
  type FaceStepSignals,
  type LinkSignals,
  type Measured,
  measured,
  notMeasured,
  type ReuseSignals,
  type VelocitySignals,
} from '@mien/protocol';
import type { Embedding } from '../signals/face/embed-face.ts';
import type { EmbedderId } from '../signals/face/embedders.ts';
import { matchFaces } from '../signals/face/match-faces.ts';
import type { Engine } from './engine.ts';
import type { MeasuredDocumentStep } from './measure-document-step.ts';

type DocumentPart = Pick<MeasuredDocumentStep, 'signals' | 'portraitEmbedding'>;

/** Of the face's artefacts what is compared; pictures are not needed. */
interface FacePart {
  readonly signals: FaceStepSignals;
  readonly artefacts: {
    readonly embeddingModelId: EmbedderId | null;
    readonly best: readonly { readonly embedding: Embedding | null }[];
  } | null;
}

/** The steps that were filmed; null where a step was not given. */
export interface MeasuredSteps {
  readonly documentFront: DocumentPart | null;
  readonly documentBack: DocumentPart | null;
  readonly face: FacePart | null;
  /** the clip of the spoken digits; left out where no policy asks for it */
  readonly voice?: FacePart | null;
  /** the face clip against earlier recordings (`findReuse`), where the caller keeps their fingerprints */
  readonly reuse?: ReuseSignals;
  /** the document against other accounts (`keyDocument`), where the caller keeps them */
  readonly links?: Measured<LinkSignals>;
  /** the face among others (`createFaceIndex`), where the caller may search */
  readonly faceSearch?: Measured<FaceSearchSignals>;
  /** what came from the same place, where the caller counts it */
  readonly velocity?: Measured<VelocitySignals>;
}

/** Which models ran and which could not: of one engine, or put together from the records of steps measured elsewhere. */
export interface ModelsThatRan {
  readonly models: Pick<Engine['models'], 'loaded' | 'unavailable'>;
}

const stepOr = <T>(step: { readonly signals: T } | null): Measured<T> => (step ? measured(step.signals) : notMeasured('step_missing'));

/** The portrait against the person's best frames, or why they cannot be compared. */
function matchSteps({ documentFront, face }: MeasuredSteps): Measured<FaceMatchSignals> {
  if (!documentFront || !face) return notMeasured('step_missing');
  const portrait = documentFront.portraitEmbedding;
  if (!portrait) {
    const { document } = documentFront.signals;
    if (!document.measured) return document;
    return document.value.portrait.measured ? notMeasured('model_unavailable') : document.value.portrait;
  }
  if (!face.signals.face.measured) return face.signals.face;
  if (!face.artefacts?.embeddingModelId) return notMeasured('model_unavailable');
  const faces = face.artefacts.best.flatMap((best) => (best.embedding ? [best.embedding] : []));
  return faces.length === 0 ? notMeasured('no_face') : measured(matchFaces(portrait, faces, face.artefacts.embeddingModelId));
}

const templatesOf = (step: FacePart) => step.artefacts?.best.flatMap((best) => (best.embedding ? [best.embedding] : [])) ?? [];

/** The best face of the face clip against those of the voice clip. */
function matchVoice(face: FacePart | null, voice: FacePart | null): Measured<FaceMatchSignals> {
  if (!face || !voice) return notMeasured('step_missing');
  const modelId = face.artefacts?.embeddingModelId;
  if (!modelId || voice.artefacts?.embeddingModelId !== modelId) return notMeasured('model_unavailable');
  const [reference] = templatesOf(face);
  const faces = templatesOf(voice);
  return reference === undefined || faces.length === 0 ? notMeasured('no_face') : measured(matchFaces(reference, faces, modelId));
}

/** Everything measured in one attempt, as it is recorded and judged. @param measuredAt RFC 3339 UTC */
export function assembleSignals(steps: MeasuredSteps, engine: ModelsThatRan, measuredAt: string): AnalysisSignals {
  return {
    version: 1,
    measuredAt,
    // by name, for the order in which models happened to load must not change the signals' hash
    models: engine.models
      .loaded()
      .map(({ id, sha256 }) => ({ id, sha256 }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    modelsUnavailable: engine.models
      .unavailable()
      .map(({ id }) => id)
      .sort(),
    documentFront: stepOr(steps.documentFront),
    documentBack: stepOr(steps.documentBack),
    face: stepOr(steps.face),
    faceMatch: matchSteps(steps),
    ...(steps.voice === undefined ? {} : { voice: stepOr(steps.voice), voiceMatch: matchVoice(steps.face, steps.voice) }),
    ...(steps.reuse === undefined ? {} : { reuse: measured(steps.reuse) }),
    ...(steps.links === undefined ? {} : { links: steps.links }),
    ...(steps.faceSearch === undefined ? {} : { faceSearch: steps.faceSearch }),
    ...(steps.velocity === undefined ? {} : { velocity: steps.velocity }),
  };
}
