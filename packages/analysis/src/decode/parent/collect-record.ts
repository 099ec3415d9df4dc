import { measured, notMeasured } from '@mien/protocol';
import type { Frame } from '../../image/picture.ts';
import { type ChildRequest, ContainerFacts, Done, TrackFacts } from '../facts.ts';
import { isStill } from '../identify-format.ts';
import { describeContainer } from '../measure/describe-container.ts';
import { measureMedia } from '../measure/measure-media.ts';
import type { DecodeEvent, DecodeFailure, DecodeLimits, DecodeRequest, Glance } from '../media.ts';
import { FRAME_HEAD_BYTES, GLANCE_BYTES, KINDS, type Kind, MAX_BATCH_BYTES, MAX_JSON_BYTES } from '../wire.ts';
import type { Message } from './read-messages.ts';

const SAMPLE_RATE = 16000;
const EMPTY: ContainerFacts = {
  format: 'unknown',
  bytes: 0,
  muxer: null,
  notes: [],
  declaredDurationSeconds: null,
  hasCues: null,
  unknownSizeSegment: null,
  truncated: false,
  structureErrors: 0,
};

/** What has been learned of one recording so far, bounded in every direction, and the events it amounts to. */
export interface Recording {
  bound(kind: Kind): number;
  /** takes a message in; returns the event that it makes, if any. Throws when the message is not what its kind promises. */
  take(message: Message): DecodeEvent | null;
  readonly done: Done | null;
  /** the sound, once it can be told before the end; told once */
  sound(): DecodeEvent[];
  /** the events still owed: container if none was told, audio if wanted, and the one end */
  finish(failure: DecodeFailure | null): DecodeEvent[];
}

export function collectRecord(request: DecodeRequest, limits: DecodeLimits, purpose: ChildRequest['purpose']): Recording {
  let container: ContainerFacts | null = null;
  let tracks: TrackFacts | null = null;
  let done: Done | null = null;
  let frames = 0;
  let samples = 0;
  const packetTimes: number[] = [];
  const glances: Glance[] = [];
  const samplesHeard: Float32Array[] = [];
  const maxSamples = limits.maxSeconds * SAMPLE_RATE + SAMPLE_RATE;
  const batch = (room: number): number => Math.min(MAX_BATCH_BYTES, Math.max(0, room));

  const bound = (kind: Kind): number => {
    // laid frames come here as frames (read-messages.ts)
    if (done !== null || kind === KINDS.laidFrame) return -1;
    if (kind === KINDS.container) return container === null ? MAX_JSON_BYTES : -1;
    // followed, the pictures come before what only the whole file tells
    const isAhead = purpose === 'follow' && (kind === KINDS.frame || kind === KINDS.glances);
    if (container === null && !isAhead) return kind === KINDS.done ? MAX_JSON_BYTES : -1;
    if (kind === KINDS.tracks) return tracks === null ? MAX_JSON_BYTES : -1;
    if (kind === KINDS.packets) return (limits.maxFrames - packetTimes.length) * 8;
    if (kind === KINDS.glances) return batch((limits.maxFrames - glances.length) * GLANCE_BYTES);
    if (kind === KINDS.frame)
      return frames < limits.maxFrames ? FRAME_HEAD_BYTES + Math.min(request.maxSide ** 2, limits.maxPixels) * 3 : -1;
    if (kind === KINDS.samples) return batch((maxSamples - samples) * 4);
    return MAX_JSON_BYTES;
  };

  const take = ({ kind, payload, giveBack }: Message): DecodeEvent | null => {
    if (kind === KINDS.container) {
      container = ContainerFacts.parse(parseJson(payload));
      return { type: 'container', container: describeContainer(container) };
    }
    if (kind === KINDS.tracks) tracks = TrackFacts.parse(parseJson(payload));
    if (kind === KINDS.done) done = Done.parse(parseJson(payload));
    if (kind === KINDS.packets) for (const t of floats(payload)) packetTimes.push(t);
    if (kind === KINDS.glances) glances.push(...splitGlances(payload));
    if (kind === KINDS.samples) {
      const part = new Float32Array(payload.buffer, payload.byteOffset, payload.byteLength >> 2);
      samples += part.length;
      samplesHeard.push(part);
    }
    if (kind !== KINDS.frame) return null;
    frames++;
    const frame = readFrame(payload, request.maxSide);
    return { type: 'frame', frame: giveBack === undefined ? frame : { ...frame, giveBack } };
  };

  let isSoundTold = false;
  const sound = (): DecodeEvent[] => {
    if (!request.audio || isSoundTold || container === null) return [];
    isSoundTold = true;
    return [audioEvent()];
  };

  const finish = (failure: DecodeFailure | null): DecodeEvent[] => {
    const facts = container ?? EMPTY;
    const described = describeContainer(facts);
    const ended = failure ?? done?.failure ?? null;
    const media = measureMedia({
      kind: isStill(facts.format) ? 'still' : 'clip',
      container: described,
      video: tracks?.video ?? null,
      audio: tracks?.audio ?? null,
      tracksKnown: tracks !== null,
      packetTimes,
      glances,
      framesDecoded: done?.framesDecoded ?? glances.length,
      shownPackets: done?.shownPackets ?? packetTimes.length,
      decodeErrors: done?.decodeErrors ?? facts.structureErrors,
      truncated: done?.truncated ?? facts.truncated,
    });
    return [
      ...(container === null ? [{ type: 'container', container: described } as const] : []),
      ...(request.audio && !isSoundTold ? [audioEvent()] : []),
      { type: 'end', media, glances, failure: ended },
    ];
  };

  const audioEvent = (): DecodeEvent => {
    const outcome = done?.audio ?? 'decode_failed';
    if (outcome !== 'measured') return { type: 'audio', audio: notMeasured(outcome) };
    return { type: 'audio', audio: measured({ sampleRate: SAMPLE_RATE, samples: concat(samplesHeard, samples) }) };
  };

  return {
    bound,
    take,
    sound,
    finish,
    get done() {
      return done;
    },
  };
}

const parseJson = (payload: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(payload));

function floats(payload: Uint8Array): Float64Array {
  const values = new Float64Array(payload.buffer, payload.byteOffset, payload.byteLength >> 3);
  if (!values.every((value) => Number.isFinite(value))) throw new Error('a time is not a number');
  return values;
}

function splitGlances(payload: Uint8Array): Glance[] {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const glances: Glance[] = [];
  for (let at = 0; at + GLANCE_BYTES <= payload.length; at += GLANCE_BYTES) {
    const t = view.getFloat64(at, true);
    if (!Number.isFinite(t)) throw new Error('a time is not a number');
    glances.push({ t, luma: payload.slice(at + 8, at + GLANCE_BYTES) });
  }
  return glances;
}

function readFrame(payload: Uint8Array, maxSide: number): Frame {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const t = view.getFloat64(0, true);
  const width = view.getUint32(12, true);
  const height = view.getUint32(16, true);
  const fits = width > 0 && height > 0 && Math.max(width, height) <= maxSide && payload.length === FRAME_HEAD_BYTES + width * height * 3;
  if (!fits || !Number.isFinite(t)) throw new Error('a frame is not what its header says');
  return { t, index: view.getUint32(8, true), picture: { width, height, data: payload.subarray(FRAME_HEAD_BYTES) } };
}

function concat(parts: readonly Float32Array[], length: number): Float32Array {
  const whole = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
