import { execFileSync } from 'node:child_process';
import { createFfmpegDecoder } from '../packages/analysis/src/decode/ffmpeg-decoder.ts';
import { describeDecoder } from '../packages/analysis/test/decode/contract.ts';

const path = execFileSync('which', ['ffmpeg'], { encoding: 'utf8' }).trim();

describeDecoder('the ffmpeg decoder', () => createFfmpegDecoder({ path }));
