import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { DecodeRequest } from '../media.ts';
import { DEMUXERS, SANDBOX } from './sandbox.ts';

/** ffmpeg at work: one pipe a kind of answer. */
export interface RunningFfmpeg {
  readonly pid: number | undefined;
  /** RGB of the chosen frames, one after another */
  readonly frames: Readable;
  /** 256 bytes of luma a decoded frame */
  readonly glances: Readable;
  /** a line `frame:N pts:… pts_time:T` a decoded frame, and a chosen one */
  readonly times: Readable;
  readonly chosenTimes: Readable;
  /** f32 samples, 16 kHz mono; ends at once when none were asked for */
  readonly samples: Readable;
  readonly errors: Readable;
  readonly gone: Promise<number | null>;
  kill(): void;
}

export interface FfmpegJob {
  readonly format: 'webm' | 'mp4';
  /** size of the frames handed out, pixels; null without a video track */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly audio: boolean;
  readonly frameRate: DecodeRequest['frameRate'];
  readonly maxPixels: number;
}

/** Starts ffmpeg on the recording open as `fd`. */
export function runFfmpeg(path: string, fd: number, job: FfmpegJob): RunningFfmpeg {
  const pipes = ['ignore', 'ignore', 'pipe', fd, 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'] as const;
  const child = spawn(path, argumentsFor(job), { ...SANDBOX, stdio: [...pipes] });
  const gone = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  const pipe = (index: number): Readable => (child.stdio as unknown as Readable[])[index] as Readable;
  const answers = { errors: pipe(2), frames: pipe(4), glances: pipe(5), times: pipe(6), chosenTimes: pipe(7), samples: pipe(8) };
  const kill = (): void => {
    child.kill('SIGKILL');
    for (const answer of Object.values(answers)) answer.destroy();
  };
  return { pid: child.pid, ...answers, gone, kill };
}

function argumentsFor(job: FfmpegJob): string[] {
  const input = [
    '-nostdin',
    '-v',
    'error',
    '-threads',
    '2',
    '-protocol_whitelist',
    'file,pipe',
    '-f',
    DEMUXERS[job.format],
    '-max_pixels',
    `${job.maxPixels}`,
  ];
  return [...input, '-i', '/proc/self/fd/3', ...(job.size ? pictures(job.frameRate, job.size) : []), ...(job.audio ? sound : [])];
}

function pictures(frameRate: DecodeRequest['frameRate'], { width, height }: { readonly width: number; readonly height: number }): string[] {
  const graph = [
    '[0:v:0]metadata=mode=add:key=k:value=1,split[every][maybe]',
    `[every]${printTo(6)},scale=16:16:flags=area:out_range=pc,format=gray[glances]`,
    `[maybe]${choose(frameRate)}${printTo(7)},scale=${width}:${height}:flags=area+accurate_rnd,format=rgb24[frames]`,
  ].join(';');
  const raw = ['-fps_mode', 'passthrough', '-f', 'rawvideo'];
  return ['-filter_complex', graph, '-map', '[frames]', ...raw, 'pipe:4', '-map', '[glances]', ...raw, 'pipe:5'];
}

const printTo = (pipe: number): string => `metadata=mode=print:direct=1:file=pipe\\\\:${pipe}`;

/** The same rule as `createFrameChooser`: the first frame at or after each k ÷ frameRate, with 5 ms of slack. */
const choose = (frameRate: DecodeRequest['frameRate']): string =>
  frameRate === 'all'
    ? ''
    : `select='isnan(prev_selected_t)+gt(floor((t+0.005)*${frameRate})\\,floor((prev_selected_t+0.005)*${frameRate}))',`;

/**
 * `first_pts=0` pads a late start with silence, `async` fills holes: sample i stays on the clip's clock. `rematrix_maxval=1`
 * makes mono the mean of the channels; without it float sound is mixed at 0.71 each and grows by 3 dB.
 */
const RESAMPLE = 'aresample=16000:rematrix_maxval=1:async=1:first_pts=0,aformat=sample_fmts=flt:channel_layouts=mono';
const sound = ['-map', '0:a:0', '-af', RESAMPLE, '-f', 'f32le', 'pipe:8'];
