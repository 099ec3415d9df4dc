import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createChildDecoder } from '../packages/analysis/src/decode/child-decoder.ts';
import { collect } from '../packages/analysis/test/decode/collect.ts';

/** The middle of one test picture as coded by x264 with these tags, and what ffmpeg itself makes of it, exactly. */
const SOURCE = ['-f', 'lavfi', '-i', 'testsrc2=size=320x240:rate=5:duration=1'];
const EXACT = 'scale=flags=accurate_rnd+full_chroma_int+neighbor,format=rgb24';

test.each([
  ['BT.601, limited range', 'bt601', 'tv', 'smpte170m'],
  ['BT.709, limited range', 'bt709', 'tv', 'bt709'],
  ['BT.601, full range', 'bt601', 'pc', 'smpte170m'],
  ['BT.709, full range', 'bt709', 'pc', 'bt709'],
] as const)('%s: colours are those that ffmpeg decodes', async (_name, matrix, range, tag) => {
  const convert = `scale=out_color_matrix=${matrix}:out_range=${range},format=yuv420p`;
  const tags = ['-colorspace', tag, '-color_range', range, '-color_primaries', tag, '-color_trc', tag];
  const movable = ['-movflags', 'frag_keyframe+empty_moov', '-f', 'mp4', 'pipe:1'];
  const options = { stdio: ['ignore', 'pipe', 'ignore'] as ('ignore' | 'pipe')[], maxBuffer: 1 << 26 };
  const clip = execFileSync('ffmpeg', [...SOURCE, '-vf', convert, '-c:v', 'libx264', '-qp', '1', ...tags, ...movable], options);
  const wanted = execFileSync('ffmpeg', ['-f', 'mp4', '-i', 'pipe:0', '-frames:v', '1', '-vf', EXACT, '-f', 'rawvideo', 'pipe:1'], {
    ...options,
    stdio: ['pipe', 'pipe', 'ignore'],
    input: clip,
  });
  const { frames } = await collect(createChildDecoder(), clip);
  const got = frames[0]?.picture.data ?? new Uint8Array(0);
  expect(got.length).toBe(wanted.length);
  const difference = got.reduce((sum, value, i) => sum + Math.abs(value - (wanted[i] ?? 0)), 0) / got.length;
  expect(difference).toBeLessThan(1);
});
