import { type AudioSignals, type FaceStepSignals, type Measured, measured, notMeasured } from '@mien/protocol';
import type { DecodeRequest, MediaSource, Pcm } from '../decode/media.ts';
import type { DigitRecogniser } from '../signals/audio/digits/digit-recogniser.ts';
import { hearDigits } from '../signals/audio/digits/hear-digits.ts';
import { measureAudio } from '../signals/audio/measure-audio.ts';
import { fingerprintClip } from '../signals/capture/fingerprint-clip.ts';
import { listWindows } from '../signals/capture/list-windows.ts';
import { type Captured, measureCapture } from '../signals/capture/measure-capture.ts';
import { measureLips } from '../signals/capture/measure-lips.ts';
import { createFaceMeter, type FaceArtefacts } from '../signals/face/create-face-meter.ts';
import type { Engine } from './engine.ts';
import type { OnProgress } from './progress.ts';
import { keepSource } from './read-bytes.ts';
import { watchRecording } from './watch-recording.ts';

/** Every frame: somebody else's face for a moment must not fit between two looks. */
const FACE_REQUEST: DecodeRequest = { frameRate: 'all', maxSide: 1280, audio: true };

export interface MeasuredFaceStep {
  readonly signals: FaceStepSignals;
  readonly artefacts: FaceArtefacts | null;
}

export interface FaceStepOptions {
  /** what the server asked for and what the page tells; without it nothing is said of challenges */
  readonly capture?: Captured | Promise<Captured | undefined> | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The clip of the face to its signals: picture and sound. */
export async function measureFaceStep(source: MediaSource, engine: Engine, options: FaceStepOptions = {}): Promise<MeasuredFaceStep> {
  const { onProgress, signal } = options;
  const kept = keepSource(source);
  const meter = await createFaceMeter(engine.models, { embedder: engine.embedder });
  let seconds = 0;
  let pcm: Measured<Pcm> = notMeasured('no_audio_track');
  let audio: Measured<AudioSignals> = notMeasured('no_audio_track');
  const watched = await watchRecording(
    engine,
    kept.source,
    FACE_REQUEST,
    {
      frame: async (frame) => {
        seconds = frame.t;
        onProgress?.({ stage: 'face', doing: 'watching', seconds });
        await meter.push(frame);
      },
      sound: async (heard) => {
        pcm = heard;
        audio = heard.measured ? measured(await measureAudio(heard.value, await engine.models.get('voice-activity'))) : heard;
      },
    },
    signal,
  );
  // of a clip that is followed the page's description comes after the last byte
  const capture = await options.capture;
  if (watched.frames === 0) {
    const nothing = notMeasured('decode_failed');
    return {
      signals: { media: watched.media, face: nothing, audio, capture: capture ? nothing : notMeasured('no_manifest') },
      artefacts: null,
    };
  }
  const { signals, artefacts } = await meter.finish(watched.glances);
  const { media } = watched;
  const { track } = artefacts;
  const sound = samplesOf(pcm);
  const captured = capture
    ? measured(await measureCapture({ ...capture, bytes: await kept.bytes(), media, audio, track }))
    : notMeasured('no_manifest');
  const heard = await withDigits(audio, sound, capture, engine.digits);
  onProgress?.({ stage: 'face', doing: 'done', seconds });
  return {
    signals: {
      media,
      face: signals,
      audio: heard,
      capture: captured,
      lips: sound === null ? notMeasured('no_audio_track') : measureLips(track, sound),
      fingerprint: measured(fingerprintClip(watched.glances, sound)),
    },
    artefacts,
  };
}

const samplesOf = (pcm: Measured<Pcm>): Float32Array | null => (pcm.measured ? pcm.value.samples : null);

/** The same sound with the digits that were heard in it, where somebody recognises them and the clip asked for some. */
async function withDigits(
  audio: Measured<AudioSignals>,
  sound: Float32Array | null,
  capture: Captured | undefined,
  recogniser: DigitRecogniser | undefined,
): Promise<Measured<AudioSignals>> {
  if (!audio.measured || sound === null || capture === undefined || recogniser === undefined) return audio;
  const windows = listWindows(capture.manifest, capture.issued);
  const { digits, hearing } = await hearDigits(windows, audio.value.speech, sound, recogniser, capture.issued.language ?? null);
  return measured({ ...audio.value, digits, ...(hearing === undefined ? {} : { hearing }) });
}
