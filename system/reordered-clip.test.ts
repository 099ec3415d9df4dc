import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createChildDecoder } from '../packages/analysis/src/decode/child-decoder.ts';
import type { Picture } from '../packages/analysis/src/image/picture.ts';
import { collect } from '../packages/analysis/test/decode/collect.ts';

const RATE = 15;
const FIRST = 10;
const STEP = 6;
/** A white bar that grows by the frame: a picture tells which one it is. */
const SOURCE = `nullsrc=s=320x240:r=${RATE}:d=3,geq=lum='if(lt(X,${FIRST}+N*${STEP}),235,16)':cb=128:cr=128,format=yuv420p`;

function indexOf({ width, height, data }: Picture): number {
  const row = (height >> 1) * width;
  let bar = 0;
  while (bar < width && (data[(row + bar) * 3] ?? 0) > 128) bar++;
  return Math.round((bar - FIRST) / STEP);
}

test.each([
  ['H264', ['-c:v', 'libx264', '-bf', '3', '-b_strategy', '0', '-g', '30']],
  ['H264 without such frames', ['-c:v', 'libx264', '-bf', '0', '-g', '30']],
  ['HEVC', ['-c:v', 'libx265', '-tag:v', 'hvc1', '-x265-params', 'bframes=3:b-adapt=0:keyint=30:log-level=none']],
] as const)('%s: each picture of a clip is shown at its own time, whatever order they were coded in', async (_name, codec) => {
  const movable = ['-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4', 'pipe:1'];
  const clip = execFileSync('ffmpeg', ['-f', 'lavfi', '-i', SOURCE, ...codec, ...movable], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  });
  const { frames } = await collect(createChildDecoder(), clip, { frameRate: 'all' });
  expect(frames).toHaveLength(45);
  expect(frames.map(({ t }) => Math.round(t * RATE))).toEqual(frames.map((_, index) => index));
  expect(frames.map(({ picture }) => indexOf(picture))).toEqual(frames.map((_, index) => index));
});
