import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Frame } from '@mien/analysis';
import { AudioData, AudioEncoder, type EncodedAudioChunk, type EncodedVideoChunk, VideoEncoder, VideoFrame } from '@napi-rs/webcodecs';
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';

export interface ClipEncoding {
  /** AV1 is left out: this encoder does not come back from a flush when it is fed RGBA */
  readonly codec: 'vp8' | 'vp9' | 'h264';
  readonly container: 'webm' | 'mp4';
  /** bits a second; 2.5 M is what browsers record 720p with */
  readonly bitrate?: number;
  /** as a browser's recorder writes it: no index, no lengths; WebM only */
  readonly live?: true;
  /** 16 kHz mono, −1…1; written as Opus */
  readonly audio?: Float32Array;
}

const CODEC_STRINGS = { vp8: 'vp8', vp9: 'vp09.00.31.08', h264: 'avc1.42E01F' } as const;
const MEDIABUNNY_CODECS = { vp8: 'vp8', vp9: 'vp9', h264: 'avc' } as const;
const AUDIO_RATE = 16_000;
const KEY_FRAME_SECONDS = 1;
/** What the encoder plans its bits for; frames carry their own times. */
const NOMINAL_RATE = 30;

interface Packet {
  readonly packet: EncodedPacket;
  readonly meta: unknown;
}

/**
 * Encodes frames into the bytes of a recording. Frames are taken one by one, so that a generator never holds more than a few.
 * @throws when there is no frame or the encoder fails
 */
export async function encodeClip(frames: Iterable<Frame> | AsyncIterable<Frame>, encoding: ClipEncoding): Promise<Uint8Array> {
  const video = await encodeVideo(frames, encoding);
  const audio = encoding.audio === undefined ? [] : await encodeAudio(encoding.audio);
  const target = new BufferTarget();
  const output = new Output({
    format: encoding.container === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat({ appendOnly: encoding.live === true }),
    target,
  });
  const videoSource = new EncodedVideoPacketSource(MEDIABUNNY_CODECS[encoding.codec]);
  output.addVideoTrack(videoSource);
  const audioSource = new EncodedAudioPacketSource('opus');
  if (audio.length > 0) output.addAudioTrack(audioSource);
  await output.start();
  for (const { packet, meta } of video) await videoSource.add(packet, meta as EncodedVideoChunkMetadata);
  for (const { packet, meta } of audio) await audioSource.add(packet, meta as EncodedAudioChunkMetadata);
  await output.finalize();
  if (target.buffer === null) throw new Error('The muxer gave no bytes');
  return new Uint8Array(target.buffer);
}

async function encodeVideo(frames: Iterable<Frame> | AsyncIterable<Frame>, { codec, bitrate }: ClipEncoding): Promise<Packet[]> {
  const packets: Packet[] = [];
  let failure: Error | null = null;
  const encoder = new VideoEncoder({
    output: (chunk, meta) => packets.push({ packet: packetOf(chunk), meta: withWrittenColours(meta) }),
    error: (error) => {
      failure = error;
    },
  });
  let nextKey = 0;
  let isConfigured = false;
  for await (const { picture, t } of frames) {
    if (failure !== null) throw failure;
    const { width, height } = picture;
    if (!isConfigured) {
      encoder.configure({
        codec: CODEC_STRINGS[codec],
        width,
        height,
        bitrate: bitrate ?? 2_500_000,
        framerate: NOMINAL_RATE,
        latencyMode: 'realtime',
      });
      isConfigured = true;
    }
    const frame = new VideoFrame(toRgba(picture.data), {
      format: 'RGBA',
      codedWidth: width,
      codedHeight: height,
      timestamp: Math.round(t * 1e6),
      duration: Math.round(1e6 / NOMINAL_RATE),
    });
    encoder.encode(frame, { keyFrame: t >= nextKey });
    frame.close();
    if (t >= nextKey) nextKey = t + KEY_FRAME_SECONDS;
    // Drawing is slower than encoding, so nothing piles up; the encoder's callbacks get their turn.
    await nextTurn();
  }
  if (!isConfigured) throw new Error('A clip needs at least one frame');
  await encoder.flush();
  encoder.close();
  if (failure !== null) throw failure;
  return packets;
}

async function encodeAudio(samples: Float32Array): Promise<Packet[]> {
  const packets: Packet[] = [];
  const encoder = new AudioEncoder({
    output: (chunk, meta) => packets.push({ packet: packetOf(chunk), meta }),
    error: (error) => {
      throw error;
    },
  });
  encoder.configure({ codec: 'opus', sampleRate: AUDIO_RATE, numberOfChannels: 1, bitrate: 32_000 });
  const step = AUDIO_RATE / 10;
  for (let from = 0; from < samples.length; from += step) {
    const part = samples.slice(from, from + step);
    const data = new AudioData({
      format: 'f32-planar',
      sampleRate: AUDIO_RATE,
      numberOfFrames: part.length,
      numberOfChannels: 1,
      timestamp: Math.round((from / AUDIO_RATE) * 1e6),
      data: new Uint8Array(part.buffer),
    });
    encoder.encode(data);
    data.close();
  }
  await encoder.flush();
  encoder.close();
  return packets;
}

/**
 * The encoder turns RGBA into BT.601 of limited range, and says of its output what was true of its input: full-range RGB. A file
 * that says so is shown with grey blacks and dull whites, so the container is told what is really in it.
 */
function withWrittenColours(meta: EncodedVideoChunkMetadata | undefined): EncodedVideoChunkMetadata | undefined {
  if (!meta?.decoderConfig) return meta;
  const colorSpace = { primaries: 'bt709', transfer: 'bt709', matrix: 'smpte170m', fullRange: false } as const;
  return { ...meta, decoderConfig: { ...meta.decoderConfig, colorSpace } };
}

function packetOf(chunk: EncodedVideoChunk | EncodedAudioChunk): EncodedPacket {
  const bytes = new Uint8Array(chunk.byteLength);
  chunk.copyTo(bytes);
  return new EncodedPacket(bytes, chunk.type as 'key' | 'delta', chunk.timestamp / 1e6, (chunk.duration ?? 0) / 1e6);
}

function toRgba(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] as number;
    rgba[to + 1] = rgb[from + 1] as number;
    rgba[to + 2] = rgb[from + 2] as number;
  }
  return rgba;
}
