import { EncodedVideoChunk, VideoDecoder, type VideoFrame } from '@napi-rs/webcodecs';
import { type EncodedPacket, EncodedPacketSink, type InputVideoTrack } from 'mediabunny';
import type { ChildRequest } from '../facts.ts';
import { GLANCE_BYTES } from '../wire.ts';
import { createFrameChooser } from './choose-frames.ts';
import { createFrameReader } from './read-frame.ts';
import type { Report } from './report.ts';
import { type Codec, runDecoder } from './run-decoder.ts';
import { createPacketsHash } from './scan-packets.ts';
import { shapePicture } from './shape-picture.ts';
import { createShowingTimes } from './showing-times.ts';

export interface VideoOutcome {
  readonly framesDecoded: number;
  /** packets that show nothing by themselves */
  readonly hiddenPackets: number;
  readonly errors: number;
  readonly tooManyPixels: boolean;
  /** of the packets that were read (scan-packets.ts) */
  readonly packetsHash: string;
}

/** Decoded frames waiting for their turn; the demuxer stops until they are fewer. */
const WAITING = 4;
const GLANCES_A_MESSAGE = 16;
/**
 * A decoded frame's native memory is free only once its object is collected, closed or not. Little else is garbage here, so that collections
 * would be rare: 525 MB for a face clip, with one of the young every thirty frames 180 (start-child.ts lets it be asked for).
 */
const FRAMES_A_COLLECTION = 30;
const collectYoung = (): void => (globalThis as { gc?: (options: { type: 'minor' }) => void }).gc?.({ type: 'minor' });

/** Decodes the video track, reports a glance of every frame and the chosen frames as RGB, upright and within `maxSide`. */
export async function decodeVideo(
  track: InputVideoTrack,
  startSeconds: number,
  request: ChildRequest,
  report: Report,
): Promise<VideoOutcome> {
  // the demuxer throws where the codec's own header is damaged: nothing of this track can be played, and that is no crash of ours
  const config = await track.getDecoderConfig().catch(() => null);
  if (config === null) return { framesDecoded: 0, hiddenPackets: 0, errors: 1, tooManyPixels: false, packetsHash: '' };
  const { codec } = config;
  const rotation = await track.getRotation();
  const chosen = createFrameChooser(request.frameRate);
  const glances = collectGlances(report);
  const readFrame = createFrameReader();
  const hash = createPacketsHash();
  const times = createShowingTimes();
  let framesDecoded = 0;
  let hidden = 0;
  let frameErrors = 0;
  let tooManyPixels = false;
  let waiting = 0;
  let turn: Promise<void> = Promise.resolve();
  /** a frame is on its way while the next one is made ready */
  let sent: Promise<void> = Promise.resolve();

  const handle = async (frame: VideoFrame, shownAt: number): Promise<void> => {
    try {
      if (frame.codedWidth * frame.codedHeight > request.maxPixels) tooManyPixels = true;
      if (tooManyPixels) return;
      const t = sinceStart(shownAt, startSeconds);
      const index = framesDecoded++;
      const read = await readFrame(frame);
      await glances.add(t, read.glance(rotation));
      if (t < 0 || !chosen(t)) return;
      const picture = await shapePicture(await read.rgb(), rotation, request.maxSide);
      await sent;
      sent = report.frame(t, index, picture.width, picture.height, picture.data);
    } catch {
      frameErrors++;
    } finally {
      frame.close();
      waiting--;
      if (framesDecoded % FRAMES_A_COLLECTION === 0) collectYoung();
    }
  };
  const build = (failed: () => void): Codec<EncodedVideoChunk> => {
    const decoder = new VideoDecoder({
      output: (frame) => {
        waiting++;
        const shownAt = times.shown(frame.timestamp);
        turn = turn.then(() => handle(frame, shownAt));
      },
      error: failed,
    });
    decoder.configure(config as never);
    times.restart();
    return decoder;
  };
  const wrap = ({ type, microsecondTimestamp: timestamp, data }: EncodedPacket): EncodedVideoChunk => {
    times.fed(timestamp);
    return new EncodedVideoChunk({ type, timestamp, data });
  };
  async function* packetsInLimits(): AsyncGenerator<EncodedPacket> {
    let packets = 0;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      packets += 1;
      // a whole clip was refused before this; one that is followed is refused when it is whole
      const isBeyond = packets > request.maxFrames || packet.timestamp - startSeconds > request.maxSeconds;
      if (tooManyPixels || isBeyond) return;
      hash.add(packet);
      if (!isShown(packet, codec)) hidden++;
      yield packet;
    }
  }
  const run = await runDecoder(packetsInLimits(), build, wrap, async () => {
    while (waiting > WAITING) await turn;
  });
  await turn;
  await sent;
  await glances.send();
  return { framesDecoded, hiddenPackets: hidden, errors: run.errors + frameErrors, tooManyPixels, packetsHash: hash.end() };
}

/** VP8 says in bit 4 of a frame's first byte whether it is shown (RFC 6386 section 9.1); the other codecs pack hidden frames with shown ones. */
const isShown = (packet: EncodedPacket, codec: string): boolean => codec !== 'vp8' || ((packet.data[0] ?? 0) & 0x10) !== 0;

/** Seconds since the clip's start, which is not cut to microseconds as a picture's time is: the first picture must not seem to lie before it. */
function sinceStart(time: number, startSeconds: number): number {
  const t = time / 1e6 - startSeconds;
  return Math.abs(t) < 2e-6 ? 0 : t;
}

function collectGlances(report: Report) {
  let batch: Uint8Array[] = [];
  const send = async (): Promise<void> => {
    if (batch.length === 0) return;
    const payload = new Uint8Array(batch.length * GLANCE_BYTES);
    for (const [index, one] of batch.entries()) payload.set(one, index * GLANCE_BYTES);
    batch = [];
    await report.bytes('glances', payload);
  };
  const add = async (t: number, luma: Uint8Array): Promise<void> => {
    const one = new Uint8Array(GLANCE_BYTES);
    new DataView(one.buffer).setFloat64(0, t, true);
    one.set(luma, 8);
    batch.push(one);
    if (batch.length >= GLANCES_A_MESSAGE) await send();
  };
  return { add, send };
}
