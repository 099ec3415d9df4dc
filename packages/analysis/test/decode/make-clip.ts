import { AudioData, AudioEncoder, type EncodedAudioChunk, type EncodedVideoChunk, VideoEncoder, VideoFrame } from '@napi-rs/webcodecs';
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny';

type VideoCodecName = 'vp8' | 'vp9' | 'avc' | 'hevc' | 'av1';
type AudioCodecName = 'opus' | 'aac';
/** Fills one I420 picture: Y plane, then U and V at half size. */
export type Draw = (i420: Uint8Array, width: number, height: number, index: number) => void;

export interface ClipPlan {
  /** `mkv`: what Chrome's "WebM with H264" is */
  readonly container: 'webm' | 'mkv' | 'mp4';
  readonly video?: {
    readonly codec: VideoCodecName;
    readonly width: number;
    readonly height: number;
    readonly frameRate: number;
    readonly seconds: number;
    readonly draw: Draw;
    readonly keyEvery?: number;
    readonly rotation?: 0 | 90 | 180 | 270;
    /** replaces the time of a frame, seconds */
    readonly timeOf?: (index: number) => number;
    readonly bitrate?: number;
  };
  readonly audio?: {
    readonly codec: AudioCodecName;
    readonly sampleRate: number;
    readonly channels: number;
    /** −1…1 by sample index */
    readonly sample: (index: number) => number;
    readonly seconds: number;
  };
  /** as MediaRecorder writes it: no duration, no cues, segment of unknown size; fragments in MP4 */
  readonly live?: boolean;
  /** least length of a WebM cluster; 1 unless told. Browsers begin one at a key frame, seconds apart */
  readonly clusterSeconds?: number;
}

const codecStrings = {
  vp8: 'vp8',
  vp9: 'vp09.00.31.08',
  avc: 'avc1.42001f',
  hevc: 'hvc1.1.6.L93.B0',
  av1: 'av01.0.05M.08',
} as const satisfies Record<VideoCodecName, string>;

interface Coded {
  readonly packet: EncodedPacket;
  readonly meta: unknown;
}

/** Encodes and muxes a clip in memory; nothing touches a disk. */
export async function makeClip(plan: ClipPlan): Promise<Uint8Array> {
  const video = plan.video ? await encodeVideo(plan.video) : [];
  const audio = plan.audio ? await encodeAudio(plan.audio) : [];
  const target = new BufferTarget();
  const appendOnly = plan.live === true;
  const formats = {
    webm: () => new WebMOutputFormat({ appendOnly, minimumClusterDuration: plan.clusterSeconds ?? 1 }),
    mkv: () => new MkvOutputFormat({ appendOnly }),
    mp4: () => new Mp4OutputFormat({ fastStart: plan.live === true ? 'fragmented' : false }),
  };
  const format = formats[plan.container]();
  const output = new Output({ format, target });
  const tracks: { source: EncodedVideoPacketSource | EncodedAudioPacketSource; coded: Coded[] }[] = [];
  if (plan.video) {
    const source = new EncodedVideoPacketSource(plan.video.codec);
    output.addVideoTrack(source, { rotation: plan.video.rotation ?? 0 });
    tracks.push({ source, coded: video });
  }
  if (plan.audio) {
    const source = new EncodedAudioPacketSource(plan.audio.codec);
    output.addAudioTrack(source);
    tracks.push({ source, coded: audio });
  }
  await output.start();
  const all = tracks.flatMap(({ source, coded }) => coded.map((one) => ({ source, ...one })));
  all.sort((a, b) => a.packet.timestamp - b.packet.timestamp);
  for (const { source, packet, meta } of all) await source.add(packet, meta as never);
  for (const { source } of tracks) source.close();
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}

async function encodeVideo(video: NonNullable<ClipPlan['video']>): Promise<Coded[]> {
  const coded: Coded[] = [];
  const size = (video.width * video.height * 3) / 2;
  const timeOf = video.timeOf ?? ((index: number) => index / video.frameRate);
  let failure: Error | undefined;
  const encoder = new VideoEncoder({
    output: (chunk: EncodedVideoChunk, meta?: unknown) => coded.push({ packet: toPacket(chunk, coded.length), meta }),
    error: (error: Error) => {
      failure = error;
    },
  });
  encoder.configure({
    codec: codecStrings[video.codec],
    width: video.width,
    height: video.height,
    bitrate: video.bitrate ?? 1_500_000,
    framerate: Math.max(1, Math.round(video.frameRate)),
    latencyMode: 'realtime',
  });
  const frames = Math.round(video.seconds * video.frameRate);
  const keyEvery = video.keyEvery ?? Math.max(1, Math.round(video.frameRate));
  for (let index = 0; index < frames; index++) {
    const picture = new Uint8Array(size);
    video.draw(picture, video.width, video.height, index);
    const frame = new VideoFrame(picture, {
      format: 'I420',
      codedWidth: video.width,
      codedHeight: video.height,
      timestamp: Math.round(timeOf(index) * 1e6),
      duration: Math.round(1e6 / video.frameRate),
    });
    encoder.encode(frame, { keyFrame: index % keyEvery === 0 });
    frame.close();
    if (encoder.encodeQueueSize > 8)
      await new Promise<void>((resolve) => encoder.addEventListener('dequeue', () => resolve(), { once: true }));
  }
  await encoder.flush();
  encoder.close();
  if (failure) throw failure;
  return coded;
}

async function encodeAudio(audio: NonNullable<ClipPlan['audio']>): Promise<Coded[]> {
  const coded: Coded[] = [];
  let failure: Error | undefined;
  const encoder = new AudioEncoder({
    output: (chunk: EncodedAudioChunk, meta?: unknown) => coded.push({ packet: toPacket(chunk, coded.length), meta }),
    error: (error: Error) => {
      failure = error;
    },
  });
  encoder.configure({
    codec: audio.codec === 'opus' ? 'opus' : 'mp4a.40.2',
    sampleRate: audio.sampleRate,
    numberOfChannels: audio.channels,
    bitrate: 96_000,
  });
  const total = Math.round(audio.seconds * audio.sampleRate);
  const step = audio.sampleRate / 10;
  for (let from = 0; from < total; from += step) {
    const count = Math.min(step, total - from);
    const planes = new Float32Array(count * audio.channels);
    for (let channel = 0; channel < audio.channels; channel++)
      for (let i = 0; i < count; i++) planes[channel * count + i] = audio.sample(from + i);
    const data = new AudioData({
      format: 'f32-planar',
      sampleRate: audio.sampleRate,
      numberOfFrames: count,
      numberOfChannels: audio.channels,
      timestamp: Math.round((from / audio.sampleRate) * 1e6),
      data: planes,
    });
    encoder.encode(data);
    data.close();
  }
  await encoder.flush();
  encoder.close();
  if (failure) throw failure;
  return coded;
}

function toPacket(chunk: EncodedVideoChunk | EncodedAudioChunk, sequence: number): EncodedPacket {
  const data = new Uint8Array(chunk.byteLength);
  chunk.copyTo(data);
  return new EncodedPacket(data, chunk.type, chunk.timestamp / 1e6, (chunk.duration ?? 0) / 1e6, sequence);
}

/** A grey ramp with red, green and blue patches and a white bar that moves 8 pixels a frame: every frame differs, colours are known. */
export const movingPattern: Draw = (i420, width, height, index) => {
  const half = width >> 1;
  const luma = width * height;
  const chroma = luma >> 2;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) i420[y * width + x] = 40 + Math.floor((x / width) * 120);
  i420.fill(128, luma);
  patches.forEach(([yy, u, v], n) => {
    const left = Math.floor((width * (1 + 3 * n)) / 10) & ~1;
    const top = Math.floor(height / 4) & ~1;
    const side = Math.floor(width / 5) & ~1;
    for (let y = top; y < top + side && y < height; y++) i420.fill(yy, y * width + left, y * width + left + side);
    for (let y = top >> 1; y < (top + side) >> 1 && y < height >> 1; y++) {
      i420.fill(u, luma + y * half + (left >> 1), luma + y * half + ((left + side) >> 1));
      i420.fill(v, luma + chroma + y * half + (left >> 1), luma + chroma + y * half + ((left + side) >> 1));
    }
  });
  const bar = (index * 8) % (width - 16);
  for (let y = Math.floor(height * 0.8); y < height; y++) i420.fill(235, y * width + bar, y * width + bar + 16);
};

/** BT.601 limited-range red, green and blue */
const patches = [
  [81, 90, 240],
  [145, 54, 34],
  [41, 240, 110],
] as const;

export const black: Draw = (i420, width, height) => {
  i420.fill(16, 0, width * height);
  i420.fill(128, width * height);
};

export const frozen: Draw = (i420, width, height) => movingPattern(i420, width, height, 0);
