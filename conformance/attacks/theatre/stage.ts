import { homedir } from 'node:os';
import {
  assembleSignals,
  createChildDecoder,
  DEFAULT_LIMITS,
  decide,
  type Engine,
  type MeasuredDocumentStep,
  type MeasuredFaceStep,
  measureCapture,
  measureDocumentStep,
  measureFaceStep,
  openBarcodeReader,
  openModels,
  readModelEnvironment,
  resolveThresholds,
} from '@mien/analysis';
import { type AnalysisSignals, type Claims, measured, type Policy, type Verdict, ZH_WALLET_2 } from '@mien/protocol';
import {
  encodeClip,
  encodeSpecimen,
  inventPerson,
  loadDefaultPortrait,
  openFonts,
  openHead,
  openOtherPerson,
  photographDocument,
  type RecordedCapture,
  recordCapture,
  renderPrcBack,
  renderPrcFront,
  seededRandom,
} from '@mien/samples';
import { keepOnce } from './keep-once.ts';
import { PLAYS, type PlayName, PROMPTS, SECONDS } from './plays.ts';

const TODAY = '2026-11-23';

/** A play as it was filmed, sent and measured. */
export interface Recording {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly capture: RecordedCapture;
  readonly step: MeasuredFaceStep;
}

interface Documents {
  readonly front: MeasuredDocumentStep;
  readonly back: MeasuredDocumentStep;
  readonly claims: Claims;
}

/** What differs from an honest verification. */
export interface Attempt {
  readonly face: MeasuredFaceStep;
  readonly documents?: Documents;
  readonly policy?: Policy;
  readonly change?: (signals: AnalysisSignals) => AnalysisSignals;
}

export interface Stage {
  recording(play: PlayName): Promise<Recording>;
  /** the same pixels under another story: what page and server say is measured anew, and the file where it is another */
  retell(recording: Recording, story: Partial<RecordedCapture>, bytes?: Uint8Array<ArrayBuffer>): Promise<MeasuredFaceStep>;
  documents(): Promise<Documents>;
  judge(attempt: Attempt): Promise<Verdict>;
}

const { width, height } = { width: 640, height: 480 };

/** Everything is real but the people: rendered pixels, encoded, decoded in the child and measured by the models. */
export async function openStage(): Promise<Stage> {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const engine: Engine = {
    decoder: createChildDecoder(),
    models,
    barcodeReader: await openBarcodeReader(),
    limits: DEFAULT_LIMITS,
    embedder: 'face-embedder-512',
  };

  const makeRecording = async (play: PlayName): Promise<Recording> => {
    const head = await openHead(models, { width, height });
    const stranger = (seconds: number) => openOtherPerson(engine.decoder, engine.limits, { width, height }, seconds);
    const frames = await PLAYS[play]({ head, stranger });
    const bytes = new Uint8Array(await encodeClip(frames, { codec: 'vp8', container: 'webm', bitrate: 1_200_000 }));
    const capture = recordCapture({ bytes, seconds: SECONDS, prompts: PROMPTS });
    const step = await measureFaceStep({ bytes }, engine, { capture });
    // pictures are for people to look at; nothing here does
    const best = step.artefacts?.best.map((face) => ({ ...face, picture: { width: 0, height: 0, data: new Uint8Array() } })) ?? [];
    return { bytes, capture, step: step.artefacts === null ? step : { ...step, artefacts: { ...step.artefacts, best } } };
  };

  const makeDocuments = async (): Promise<Documents> => {
    const fonts = await openFonts();
    const portrait = await loadDefaultPortrait();
    const person = inventPerson(seededRandom(11), 'CHN');
    const measure = async (stage: 'document_front' | 'document_back', picture: Parameters<typeof photographDocument>[0]) => {
      const photograph = photographDocument(picture, seededRandom(5), {}).picture;
      const bytes = new Uint8Array(await encodeSpecimen(photograph));
      return { ...(await measureDocumentStep({ bytes }, engine, { stage, today: TODAY })), artefacts: null };
    };
    return {
      front: await measure('document_front', (await renderPrcFront(fonts, person, portrait)).picture),
      back: await measure('document_back', (await renderPrcBack(fonts, person)).picture),
      claims: { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber },
    };
  };

  const documents = (): Promise<Documents> => keepOnce('documents', makeDocuments);

  return {
    recording: (play) => keepOnce(play, () => makeRecording(play)),
    documents,
    async retell({ bytes, capture, step }, story, otherBytes) {
      const { media, audio } = step.signals;
      const retold = await measureCapture({
        ...capture,
        ...story,
        bytes: otherBytes ?? bytes,
        media,
        audio,
        track: step.artefacts?.track ?? [],
      });
      return { ...step, signals: { ...step.signals, capture: measured(retold) } };
    },
    async judge({ face, documents: given, policy = ZH_WALLET_2, change = (signals) => signals }) {
      const { front, back, claims } = given ?? (await documents());
      const signals = assembleSignals({ documentFront: front, documentBack: back, face }, engine, `${TODAY}T08:00:00.000Z`);
      return decide({
        signals: change(signals),
        policy,
        thresholds: resolveThresholds(policy, engine.embedder),
        claims,
        asOf: TODAY,
        earlier: {},
      });
    },
  };
}
