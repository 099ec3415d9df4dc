import { basename, dirname, join } from 'node:path';
import { type Measured, measured, notMeasured } from '@mien/protocol';
import { decodeInChild } from './child-decoder.ts';
import { gatherBytes, gatherLines } from './ffmpeg/gather-lines.ts';
import { openMemoryFile } from './ffmpeg/open-memory-file.ts';
import { type ProbedClip, probeTracks } from './ffmpeg/probe-tracks.ts';
import { type RunningFfmpeg, runFfmpeg } from './ffmpeg/run-ffmpeg.ts';
import { isStill } from './identify-format.ts';
import { measureMedia } from './measure/measure-media.ts';
import type { DecodeEvent, DecodeFailure, DecodeLimits, DecodeRequest, Decoder, MediaSource, Pcm } from './media.ts';
import { createReader } from './parent/read-messages.ts';
import { type Watch, watchLimits } from './parent/watch-limits.ts';

type Container = Extract<DecodeEvent, { type: 'container' }>;
type End = Extract<DecodeEvent, { type: 'end' }>;

const SAMPLE_RATE = 16000;

/**
 * Clips by an ffmpeg of the operator's (5.1 or later, with the ffprobe beside it; Linux, for the file in memory), to the same
 * contract. What the container says and all stills still come from our own child: ffmpeg turns no picture by its EXIF.
 */
export function createFfmpegDecoder(options: { readonly path: string }): Decoder {
  return { name: 'ffmpeg', decode: (source, request, limits, signal) => decodeByFfmpeg(options.path, source, request, limits, signal) };
}

async function* decodeByFfmpeg(
  path: string,
  source: MediaSource,
  request: DecodeRequest,
  limits: DecodeLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<DecodeEvent> {
  const seen: DecodeEvent[] = [];
  for await (const event of decodeInChild('inspect', source, { ...request, audio: false }, limits, signal)) seen.push(event);
  const { container } = seen[0] as Container;
  const inspected = seen.at(-1) as End;
  if (inspected.failure !== null || isStill(container.format) || container.format === 'unknown') {
    yield* decodeInChild('decode', source, request, limits, signal);
    return;
  }
  yield seen[0] as Container;
  const clip = { path, format: container.format as 'webm' | 'mp4', inspected };
  yield* decodeClip(clip, source, request, limits, signal);
}

interface Clip {
  readonly path: string;
  readonly format: 'webm' | 'mp4';
  readonly inspected: End;
}

async function* decodeClip(
  clip: Clip,
  source: MediaSource,
  request: DecodeRequest,
  limits: DecodeLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<DecodeEvent> {
  const file = await openMemoryFile(source);
  if (file === null) {
    yield* finish(clip, request, null, null, { code: 'too_large', detail: 'no room for the recording in memory files' });
    return;
  }
  try {
    let watch: Watch | null = null;
    const probe = await probeTracks(
      join(dirname(clip.path), basename(clip.path).replace('ffmpeg', 'ffprobe')),
      file.fd,
      clip.format,
      (kill, pid) => {
        watch = watchLimits(pid, limits, kill, signal);
        return watch;
      },
    );
    const refusal = (watch as Watch | null)?.failure ?? refuse(probe, clip, limits);
    if (probe === null || refusal !== null) {
      yield* finish(clip, request, probe, null, refusal ?? { code: 'unreadable', detail: 'no track could be found in the container' });
      return;
    }
    yield* decodeTracks(clip, probe, file.fd, request, limits, signal);
  } finally {
    await file.close();
  }
}

function refuse(probe: ProbedClip | null, clip: Clip, limits: DecodeLimits): DecodeFailure | null {
  if (probe === null) return null;
  const declared = clip.inspected.media.container.declaredDurationSeconds ?? 0;
  if (Math.max(probe.endSeconds, declared) > limits.maxSeconds) return { code: 'too_long', detail: 'longer than allowed' };
  if (probe.packetTimes.length > limits.maxFrames) return { code: 'too_long', detail: 'more frames than allowed' };
  const { video } = probe.tracks;
  if (video && video.width * video.height > limits.maxPixels)
    return { code: 'too_many_pixels', detail: 'the track is larger than allowed' };
  return null;
}

interface Heard {
  readonly glances: End['glances'];
  readonly samples: Uint8Array;
  readonly errors: number;
}

async function* decodeTracks(
  clip: Clip,
  probe: ProbedClip,
  fd: number,
  request: DecodeRequest,
  limits: DecodeLimits,
  signal: AbortSignal | undefined,
): AsyncGenerator<DecodeEvent> {
  const { video, audio } = probe.tracks;
  const size = video ? fitInside(video, request.maxSide) : null;
  const job = {
    format: clip.format,
    size,
    audio: request.audio && audio !== null,
    frameRate: request.frameRate,
    maxPixels: limits.maxPixels,
  };
  // ffmpeg with nothing to write is an error of its own
  if (size === null && !job.audio) {
    yield* finish(clip, request, probe, { glances: [], samples: new Uint8Array(0), errors: 0 }, null);
    return;
  }
  const running = runFfmpeg(clip.path, fd, job);
  const watch = watchLimits(running.pid, limits, running.kill, signal);
  const times = gatherLines(running.times, limits.maxFrames);
  const lumas = gatherBytes(running.glances, limits.maxFrames * 256);
  const samples = gatherBytes(running.samples, (limits.maxSeconds + 1) * SAMPLE_RATE * 4);
  const errors = gatherBytes(running.errors, 64 * 1024);
  try {
    if (size !== null) yield* readFrames(running, size, times.at, limits, watch);
    const code = await watch.waiting(running.gone);
    if (code === null) watch.stop({ code: 'crashed', detail: 'ffmpeg could not be run to its end' });
  } finally {
    running.kill();
    await running.gone;
    watch.end();
  }
  const luma = lumas.take();
  const glances = times.all
    .slice(0, Math.floor(luma.length / 256))
    .map(({ t }, index) => ({ t, luma: luma.slice(index * 256, index * 256 + 256) }));
  const lines = Buffer.from(errors.take()).toString('latin1').split('\n').length - 1;
  const nothing: DecodeFailure | null =
    video !== null && glances.length === 0 ? { code: 'unreadable', detail: 'the video track gave no frame' } : null;
  yield* finish(clip, request, probe, { glances, samples: samples.take(), errors: lines }, watch.failure ?? nothing);
}

async function* readFrames(
  running: RunningFfmpeg,
  size: { readonly width: number; readonly height: number },
  timeOf: (index: number) => Promise<{ readonly t: number } | null>,
  limits: DecodeLimits,
  watch: Watch,
): AsyncGenerator<DecodeEvent> {
  const reader = createReader(running.frames, watch);
  const chosen = gatherLines(running.chosenTimes, limits.maxFrames);
  let index = 0;
  for (let position = 0; position < limits.maxFrames; position++) {
    const data = await reader.take(size.width * size.height * 3);
    const at = data === null ? null : await watch.waiting(chosen.at(position));
    if (data === null || at === null) return;
    // the chosen frame's number among all: the first not yet passed that carries its time
    for (let seen = await timeOf(index); seen !== null && seen.t < at.t; seen = await timeOf(index)) index++;
    yield { type: 'frame', frame: { t: at.t, index, picture: { ...size, data } } };
  }
}

function* finish(
  clip: Clip,
  request: DecodeRequest,
  probe: ProbedClip | null,
  heard: Heard | null,
  failure: DecodeFailure | null,
): Generator<DecodeEvent> {
  const { media } = clip.inspected;
  const glances = heard?.glances ?? [];
  if (request.audio) yield { type: 'audio', audio: audioOf(probe, heard) };
  const packetTimes = probe?.packetTimes ?? [];
  yield {
    type: 'end',
    glances,
    failure,
    media: measureMedia({
      kind: 'clip',
      container: media.container,
      video: probe?.tracks.video ?? null,
      audio: probe?.tracks.audio ?? null,
      tracksKnown: probe !== null,
      packetTimes,
      glances,
      framesDecoded: glances.length,
      shownPackets: heard === null ? 0 : packetTimes.length,
      decodeErrors: media.damage.decodeErrors + (heard?.errors ?? 0),
      truncated: media.damage.truncated,
    }),
  };
}

function audioOf(probe: ProbedClip | null, heard: Heard | null): Measured<Pcm> {
  if (probe !== null && probe.tracks.audio === null) return notMeasured('no_audio_track');
  if (heard === null || heard.samples.length < 4) return notMeasured('decode_failed');
  const samples = new Float32Array(heard.samples.slice().buffer, 0, heard.samples.length >> 2);
  return measured({ sampleRate: SAMPLE_RATE, samples });
}

function fitInside(
  { width, height }: { readonly width: number; readonly height: number },
  maxSide: number,
): { width: number; height: number } {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
