import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { TrackFacts } from '../facts.ts';
import type { Watch } from '../parent/watch-limits.ts';
import { DEMUXERS, SANDBOX } from './sandbox.ts';

const number = z.coerce.number().catch(Number.NaN);
const Probe = z.object({
  packets: z.array(z.object({ stream_index: z.number().int(), pts_time: number.optional(), duration_time: number.optional() })).default([]),
  streams: z
    .array(
      z.object({
        index: z.number().int(),
        codec_type: z.string().optional(),
        codec_name: z.string().max(40).optional(),
        width: z.number().int().positive().optional(),
        height: z.number().int().positive().optional(),
        sample_rate: number.optional(),
        side_data_list: z.array(z.object({ rotation: number.optional() })).default([]),
      }),
    )
    .default([]),
  format: z.object({ start_time: number.optional() }).default({}),
});

export interface ProbedClip {
  readonly tracks: TrackFacts;
  /** seconds from the clip's start, of the video's packets in file order */
  readonly packetTimes: readonly number[];
  readonly endSeconds: number;
}

/** ffprobe's names of codecs to WebCodecs' */
const CODECS: Readonly<Record<string, string>> = { h264: 'avc' };
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const FIELDS = [
  'packet=stream_index,pts_time,duration_time',
  'stream=index,codec_type,codec_name,width,height,sample_rate',
  'stream_side_data=rotation',
  'format=start_time',
].join(':');

/** Tracks and packet times by ffprobe; null when it cannot follow the file. `fd` is the recording's descriptor. */
export async function probeTracks(
  path: string,
  fd: number,
  format: 'webm' | 'mp4',
  onStart: (kill: () => void, pid: number | undefined) => Watch,
): Promise<ProbedClip | null> {
  const args = [
    '-v',
    'quiet',
    '-protocol_whitelist',
    'file',
    '-f',
    DEMUXERS[format],
    '-of',
    'json',
    '-show_entries',
    FIELDS,
    '/proc/self/fd/3',
  ];
  const child = spawn(path, args, { ...SANDBOX, stdio: ['ignore', 'pipe', 'ignore', fd] });
  // a program that is missing or dies is our fault, not the recording's: its exit code is null
  const gone = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  const watch = onStart(() => child.kill('SIGKILL'), child.pid);
  const parts: Buffer[] = [];
  let bytes = 0;
  child.stdout?.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) watch.stop({ code: 'too_long', detail: 'more packets than allowed' });
    else parts.push(part);
  });
  const code = await watch.waiting(gone);
  if (code === null) watch.stop({ code: 'crashed', detail: 'ffprobe could not be run to its end' });
  watch.end();
  if (watch.failure !== null) return null;
  try {
    return describe(Probe.parse(JSON.parse(Buffer.concat(parts).toString('utf8'))));
  } catch {
    return null;
  }
}

function describe(probe: z.infer<typeof Probe>): ProbedClip | null {
  const video = probe.streams.find((stream) => stream.codec_type === 'video');
  const audio = probe.streams.find((stream) => stream.codec_type === 'audio');
  if (!video && !audio) return null;
  const start = Math.max(0, finite(probe.format.start_time));
  const times = (index: number | undefined): number[] =>
    probe.packets
      .filter((packet) => packet.stream_index === index && Number.isFinite(packet.pts_time))
      .map((packet) => finite(packet.pts_time) - start);
  const packetTimes = times(video?.index);
  const soundEnd = times(audio?.index).reduce((most, t) => Math.max(most, t), 0);
  const turned = Math.abs(finite(video?.side_data_list.find((data) => data.rotation !== undefined)?.rotation)) % 180 === 90;
  const size = { width: video?.width ?? 1, height: video?.height ?? 1 };
  return {
    tracks: {
      video: video
        ? { codec: named(video.codec_name), width: turned ? size.height : size.width, height: turned ? size.width : size.height }
        : null,
      audio: audio ? { codec: named(audio.codec_name), sampleRate: finite(audio.sample_rate) || 1, durationSeconds: soundEnd } : null,
    },
    packetTimes,
    endSeconds: packetTimes.reduce((most, t) => Math.max(most, t), soundEnd),
  };
}

const named = (codec: string | undefined): string => CODECS[codec ?? ''] ?? codec ?? 'unknown';

const finite = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value : 0);
