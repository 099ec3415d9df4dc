import type { ClipManifest, DocumentStepSignals, FaceStepSignals, Step } from '@mien/protocol';
import type { ClipState } from '../vocabulary.ts';
import { faceLanes, pageLanes, promptLanes, speechLanes } from './lanes.ts';

export interface ClipToShow {
  readonly id: string;
  readonly step: Step;
  readonly try: number;
  readonly state: ClipState;
  readonly counts: boolean;
  readonly manifest: ClipManifest | null;
  readonly signals: DocumentStepSignals | FaceStepSignals | null;
}

const mediaFacts = ({ media }: DocumentStepSignals | FaceStepSignals) => {
  const { container, video, picture, audioTrack, damage } = media;
  return {
    container: {
      format: container.format,
      bytes: container.bytes,
      muxer: container.muxer,
      reencode_traces: container.reencodeTraces,
    },
    video: video.measured
      ? {
          codec: video.value.codec,
          width: video.value.width,
          height: video.value.height,
          seconds: video.value.durationSeconds,
          frame_rate: video.value.frameRate,
          longest_gap: video.value.maxGapSeconds,
        }
      : null,
    black: picture.measured ? picture.value.blackRatio : null,
    frozen: picture.measured ? picture.value.frozenRatio : null,
    audio: audioTrack.measured ? { codec: audioTrack.value.codec, sample_rate: audioTrack.value.sampleRate } : null,
    damage: { truncated: damage.truncated, decode_errors: damage.decodeErrors, lost: damage.lostRatio },
  };
};

/** Where the document and its portrait are seen, for the player to cut them out: pixels of the frame at `at`. */
const documentFacts = (signals: DocumentStepSignals) => {
  if (!signals.document.measured) return null;
  const { frameTimes, width, height, card, kind, portrait, specimenWords, mrz } = signals.document.value;
  return {
    at: frameTimes[0] ?? null,
    width,
    height,
    quad: card.measured ? card.value.quad : null,
    card: card.measured
      ? { sharpness: card.value.sharpness, glare: card.value.glareRatio, brightness: card.value.brightness, width_px: card.value.widthPx }
      : null,
    kind: kind.measured ? { type: kind.value.type, side: kind.value.side, issuing_state: kind.value.issuingState } : null,
    portrait: portrait.measured ? portrait.value.box : null,
    specimen: specimenWords.length > 0,
    check_digits: mrz.measured ? mrz.value.checkDigits : null,
  };
};

const faceFacts = ({ face, audio, capture }: FaceStepSignals) => {
  const best = face.measured ? face.value.frames[face.value.bestFrames[0] ?? -1] : undefined;
  return {
    width: face.measured ? face.value.width : null,
    height: face.measured ? face.value.height : null,
    best: best?.main == null ? null : { at: best.t, box: best.main.box },
    lanes: face.measured ? faceLanes(face.value) : [],
    prompts: promptLanes(capture),
    speech: speechLanes(audio),
    traces: capture?.measured ? capture.value.traces : [],
    bound: capture?.measured ? capture.value.binding : null,
  };
};

const isFace = (signals: DocumentStepSignals | FaceStepSignals): signals is FaceStepSignals => 'face' in signals;

/** A recording with what was measured over its time; nothing that was read from the document. */
export function describeClip({ id, step, try: nth, state, counts, manifest, signals }: ClipToShow) {
  return {
    id,
    step,
    try: nth,
    state,
    counts,
    device:
      manifest === null
        ? null
        : {
            browser: manifest.device.browserFamily,
            system: manifest.device.osFamily,
            touch: manifest.device.touch,
            camera: manifest.track.facingMode,
            drops: manifest.drops,
          },
    ...pageLanes(manifest),
    media: signals === null ? null : mediaFacts(signals),
    document: signals !== null && !isFace(signals) ? documentFacts(signals) : null,
    face: signals !== null && isFace(signals) ? faceFacts(signals) : null,
  };
}
