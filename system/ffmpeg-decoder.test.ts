import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createFfmpegDecoder } from '../packages/analysis/src/decode/ffmpeg-decoder.ts';
import { collect } from '../packages/analysis/test/decode/collect.ts';
import { describeDecoder } from '../packages/analysis/test/decode/contract.ts';
import { makeClip, movingPattern } from '../packages/analysis/test/decode/make-clip.ts';

const path = execFileSync('which', ['ffmpeg'], { encoding: 'utf8' }).trim();

describeDecoder('the ffmpeg decoder', () => createFfmpegDecoder({ path }));

test("an ffmpeg that is not there is our fault and not the recording's", async () => {
  const clip = await makeClip({
    container: 'webm',
    video: { codec: 'vp8', width: 160, height: 120, frameRate: 10, seconds: 1, draw: movingPattern },
  });
  const { end } = await collect(createFfmpegDecoder({ path: '/nowhere/ffmpeg' }), clip);
  expect(end.failure?.code).toBe('crashed');
});
