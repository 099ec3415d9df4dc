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
  type Picture,
  readModelEnvironment,
  resolveThresholds,
} from '@mien/analysis';
import { type AnalysisSignals, type Claims, measured, type Policy, type Verdict, ZH_WALLET_4 } from '@mien/protocol';
import {
  type ClipEncoding,
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
  seededRandom,
} from '@mien/samples';
import { keepOnce } from '../../keep-once.ts';
import { PAPERS, type Paper, type PaperName } from './papers.ts';
import { type Cast, PLAYS, type PlayName, PROMPTS, SECONDS } from './plays.ts';
import { captureOfVoice, filmVoice, type VoiceName } from './voices.ts';

const TODAY = '2026-11-23';
/** Nobody sent the recording or showed the document before, unless a story says so. */
const UNKNOWN_BEFORE = {
  reuse: { compared: 0, video: 0, audio: 0, sameAccount: false },
  links: measured({ documentOtherAccounts: 0 }),
} as const;

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
  readonly voice?: MeasuredFaceStep;
  readonly documents?: Documents;
  readonly policy?: Policy;
  readonly change?: (signals: AnalysisSignals) => AnalysisSignals;
}

export interface Stage {
  recording(play: PlayName): Promise<Recording>;
  voice(name: VoiceName): Promise<Recording>;
  /** the same pixels under another story: what page and server say is measured anew, and the file where it is another */
  retell(recording: Recording, story: Partial<RecordedCapture>, bytes?: Uint8Array<ArrayBuffer>): Promise<MeasuredFaceStep>;
  documents(name?: PaperName): Promise<Documents>;
  judge(attempt: Attempt): Promise<Verdict>;
}

const RECORDED = { codec: 'vp9', container: 'webm', bitrate: 1_200_000 } as const satisfies ClipEncoding;
const CONVERTED = { codec: 'h264', container: 'mp4', bitrate: 500_000 } as const satisfies ClipEncoding;
const { width, height } = { width: 640, height: 480 };

async function buildStage(): Promise<Stage> {
  const models = openModels(readModelEnvironment(process.env, homedir()));
  const engine: Engine = {
    decoder: createChildDecoder(),
    models,
    barcodeReader: await openBarcodeReader(),
    limits: DEFAULT_LIMITS,
    embedder: 'face-embedder-512',
  };

  const openCast = async (): Promise<Cast> => ({
    head: await openHead(models, { width, height }),
    stranger: (seconds) => openOtherPerson(engine.decoder, engine.limits, { width, height }, seconds),
  });

  const measure = async (bytes: Uint8Array<ArrayBuffer>, capture: RecordedCapture): Promise<Recording> => {
    const step = await measureFaceStep({ bytes }, engine, { capture });
    // pictures are for people to look at; nothing here does
    const best = step.artefacts?.best.map((face) => ({ ...face, picture: { width: 0, height: 0, data: new Uint8Array() } })) ?? [];
    return { bytes, capture, step: step.artefacts === null ? step : { ...step, artefacts: { ...step.artefacts, best } } };
  };

  const makeRecording = async (play: PlayName): Promise<Recording> => {
    const frames = await PLAYS[play](await openCast());
    const encoding = play === 'honest-converted' ? CONVERTED : RECORDED;
    const bytes = new Uint8Array(await encodeClip(frames, encoding));
    return measure(bytes, recordCapture({ bytes, seconds: SECONDS, prompts: PROMPTS }));
  };

  const makeVoice = async (name: VoiceName): Promise<Recording> => {
    const { frames, audio } = await filmVoice(name, (await openCast()).head);
    const bytes = new Uint8Array(await encodeClip(frames, { ...RECORDED, audio }));
    return measure(bytes, captureOfVoice(bytes, 'own'));
  };

  const makeDocuments = async (name: PaperName): Promise<Documents> => {
    const fonts = await openFonts();
    const desk = { fonts, portrait: await loadDefaultPortrait(), person: inventPerson(seededRandom(11), 'CHN') };
    const { person } = desk;
    const paper: Paper = await PAPERS[name](desk);
    const measureSide = async (stage: 'document_front' | 'document_back', picture: Picture) => {
      const bytes = new Uint8Array(await encodeSpecimen(picture));
      return { ...(await measureDocumentStep({ bytes }, engine, { stage, today: TODAY })), artefacts: null };
    };
    const back = paper.back ?? photographDocument((await renderPrcBack(fonts, person)).picture, seededRandom(5), {}).picture;
    return {
      front: await measureSide('document_front', paper.front),
      back: await measureSide('document_back', back),
      claims: paper.claims ?? { fullName: person.nameZh, birthDate: person.birthDate, documentNumber: person.idNumber },
    };
  };

  const documents = (name: PaperName = 'genuine'): Promise<Documents> => keepOnce(`paper-${name}`, () => makeDocuments(name));

  return {
    recording: (play) => keepOnce(play, () => makeRecording(play)),
    voice: (name) => keepOnce(name, () => makeVoice(name)),
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
    async judge({ face, voice, documents: given, policy = ZH_WALLET_4, change = (signals) => signals }) {
      const { front, back, claims } = given ?? (await documents());
      const signals = assembleSignals(
        { documentFront: front, documentBack: back, face, ...(voice === undefined ? {} : { voice }), ...UNKNOWN_BEFORE },
        engine,
        `${TODAY}T08:00:00.000Z`,
      );
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

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/**
 * Everything is real but the people: rendered pixels, encoded, decoded in the child and measured by the models. Built once a process, which
 * plays many files: models load once.
 */
export const openStage = once(buildStage);
