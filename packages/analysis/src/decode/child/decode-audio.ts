import { type AudioData, AudioDecoder, EncodedAudioChunk } from '@napi-rs/webcodecs';
import { type EncodedPacket, EncodedPacketSink, type InputAudioTrack } from 'mediabunny';
import type { Report } from './report.ts';
import { resampleTo16k } from './resample.ts';
import { type Codec, runDecoder } from './run-decoder.ts';
import { createPacketsHash } from './scan-packets.ts';

/** Below this a difference between a packet's time and the samples so far is rounding; above it, sound is missing. */
const GAP_SECONDS = 0.03;
const SAMPLES_A_MESSAGE = 32 * 1024;

/** About 375 Opus packets of 2.5 ms a second is the densest audio there is. */
const PACKETS_A_SECOND = 400;

export const mostAudioPackets = (maxSeconds: number): number => maxSeconds * PACKETS_A_SECOND;

export interface AudioOutcome {
  /** mono, 16 kHz, on the clip's clock: sample i was heard i ÷ 16000 s after the start; what is missing is silence */
  readonly sound: Float32Array;
  readonly errors: number;
  /** of the packets that were read (scan-packets.ts) */
  readonly packetsHash: string;
}

/** Decodes the audio track. */
export async function decodeAudio(track: InputAudioTrack, startSeconds: number, maxSeconds: number): Promise<AudioOutcome> {
  const config = await track.getDecoderConfig().catch(() => null);
  if (config === null) return { sound: new Float32Array(0), errors: 1, packetsHash: '' };
  const hash = createPacketsHash();
  const line = createLine(maxSeconds);
  const build = (failed: () => void): Codec<EncodedAudioChunk> => {
    const decoder = new AudioDecoder({
      output: (data) => {
        line.place(data, data.timestamp / 1e6 - startSeconds);
        data.close();
      },
      error: failed,
    });
    decoder.configure(config as never);
    return decoder;
  };
  async function* packetsInLimits(): AsyncGenerator<EncodedPacket> {
    let packets = 0;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      packets += 1;
      // a whole clip was refused before this; one that is followed is refused when it is whole
      if (packets > mostAudioPackets(maxSeconds) || packet.timestamp - startSeconds > maxSeconds) return;
      hash.add(packet);
      yield packet;
    }
  }
  const run = await runDecoder(
    packetsInLimits(),
    build,
    (packet) => new EncodedAudioChunk({ type: packet.type, timestamp: packet.microsecondTimestamp, data: packet.data }),
    async () => {},
  );
  const { samples, rate, rejected } = line.end();
  const sound = rate === 0 ? samples : resampleTo16k(samples, rate);
  return { sound, errors: run.errors + rejected, packetsHash: hash.end() };
}

/** Hands the sound on in parts. */
export async function reportAudio({ sound }: AudioOutcome, report: Report): Promise<void> {
  for (let from = 0; from < sound.length; from += SAMPLES_A_MESSAGE) {
    const part = sound.slice(from, from + SAMPLES_A_MESSAGE);
    await report.bytes('samples', new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  }
}

/** Mono samples at the first block's rate, each block laid down at its own time. Blocks of another rate are rejected. */
function createLine(maxSeconds: number) {
  let rate = 0;
  let samples = new Float32Array(0);
  let length = 0;
  let rejected = 0;

  const place = (data: AudioData, t: number): void => {
    if (rate === 0 && data.sampleRate >= 8000 && data.sampleRate <= 192_000) rate = Math.round(data.sampleRate);
    if (rate === 0 || Math.round(data.sampleRate) !== rate || data.numberOfChannels < 1 || data.numberOfChannels > 8) {
      rejected++;
      return;
    }
    const due = Math.round(t * rate);
    const from = Math.abs(due - length) > GAP_SECONDS * rate ? due : length;
    const mono = mixDown(data);
    const skipped = Math.max(0, -from);
    const to = Math.min(from + mono.length, maxSeconds * rate);
    if (to <= Math.max(0, from)) return;
    samples = roomFor(samples, to);
    samples.set(mono.subarray(skipped, to - from), Math.max(0, from));
    length = Math.max(length, to);
  };
  return { place, end: () => ({ samples: samples.subarray(0, length), rate, rejected }) };
}

function roomFor(samples: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  if (length <= samples.length) return samples;
  const larger = new Float32Array(Math.max(length, samples.length * 2, 65_536));
  larger.set(samples);
  return larger;
}

/** Mean of the channels. */
function mixDown(data: AudioData): Float32Array {
  const frames = data.numberOfFrames;
  const mono = new Float32Array(frames);
  const plane = new Float32Array(frames);
  for (let planeIndex = 0; planeIndex < data.numberOfChannels; planeIndex++) {
    data.copyTo(plane, { planeIndex, format: 'f32-planar' });
    for (let i = 0; i < frames; i++) mono[i] = (mono[i] as number) + (plane[i] as number) / data.numberOfChannels;
  }
  return mono;
}
