import { type DocumentStepSignals, measured, notMeasured } from '@mien/protocol';
import type { DecodeRequest, MediaSource } from '../decode/media.ts';
import type { Picture } from '../image/picture.ts';
import { createDocumentMeter, type DocumentArtefacts } from '../signals/document/document-meter.ts';
import type { Embedding } from '../signals/face/embed-face.ts';
import type { Engine } from './engine.ts';
import { measureDocumentPortrait } from './measure-document-portrait.ts';
import type { OnProgress } from './progress.ts';
import { watchRecording } from './watch-recording.ts';

/** A card hardly moves: a few looks a second find the best one. 1920 keeps text readable and memory bounded. */
const DOCUMENT_REQUEST: DecodeRequest = { frameRate: 4, maxSide: 1920, audio: false };

export interface MeasuredDocumentStep {
  readonly signals: DocumentStepSignals;
  readonly artefacts: DocumentArtefacts | null;
  /** template of the portrait, in memory only */
  readonly portraitEmbedding: Embedding | null;
}

export interface DocumentStepOptions {
  readonly stage: 'document_front' | 'document_back';
  /** YYYY-MM-DD: a machine-readable zone gives two digits of a year */
  readonly today: string;
  /** `left_alone`: no model looks at the portrait; what asks for it says that it was not measured */
  readonly faces?: 'measured' | 'left_alone' | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One side of a document, from a clip or a still, to its signals. */
export async function measureDocumentStep(
  source: MediaSource,
  engine: Engine,
  options: DocumentStepOptions,
): Promise<MeasuredDocumentStep> {
  const { stage, today, faces = 'measured', onProgress, signal } = options;
  let portraitEmbedding: Embedding | null = null;
  const measurePortrait = async (picture: Picture) => {
    const found = await measureDocumentPortrait(picture, engine);
    if (!found.measured) return found;
    portraitEmbedding = found.value.embedding;
    return measured(found.value.portrait);
  };
  const meter = createDocumentMeter(engine.models, {
    today,
    barcodeReader: engine.barcodeReader,
    measurePortrait: faces === 'left_alone' ? null : measurePortrait,
  });
  let seconds = 0;
  const watched = await watchRecording(
    engine,
    source,
    DOCUMENT_REQUEST,
    {
      frame: async (frame) => {
        seconds = frame.t;
        onProgress?.({ stage, doing: 'watching', seconds });
        await meter.push(frame);
      },
    },
    signal,
  );
  if (watched.frames === 0)
    return { signals: { media: watched.media, document: notMeasured('decode_failed') }, artefacts: null, portraitEmbedding: null };
  onProgress?.({ stage, doing: 'reading', seconds });
  const { signals, artefacts } = await meter.finish();
  onProgress?.({ stage, doing: 'done', seconds });
  return { signals: { media: watched.media, document: signals }, artefacts, portraitEmbedding };
}
