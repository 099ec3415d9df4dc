import { MediaSignals } from '@mien/protocol';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { mutate } from '../../../../samples/src/mutate.ts';
import { createChildDecoder } from '../../src/decode/child-decoder.ts';
import { childrenOf } from '../decode/children-of.ts';
import { collect } from '../decode/collect.ts';
import { type ClipPlan, makeClip, movingPattern } from '../decode/make-clip.ts';
import { makeHeic } from '../decode/make-heic.ts';

/** A longer run with other seeds: `npm run bench -- fuzz`. */
const SEEDS = [
  ...Array.from({ length: 10 }, (_, seed) => seed),
  // sent the demuxer round for ever: a live WebM whose mended rest had no cluster
  1008,
];
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const clip = (container: ClipPlan['container'], codec: 'vp8' | 'vp9' | 'avc', audio: 'opus' | 'aac', live: boolean) =>
    makeClip({
      container,
      video: { codec, width: 160, height: 120, frameRate: 10, seconds: 1, draw: movingPattern, keyEvery: 4 },
      audio: { codec: audio, sampleRate: 48_000, channels: 1, seconds: 1, sample: (i) => 0.3 * Math.sin(i / 20) },
      live,
    });
  const portrait = sharp(new URL('../../../../samples/assets/astronaut.png', import.meta.url).pathname).resize(160);
  files.set('live webm', await clip('webm', 'vp8', 'opus', true));
  files.set('finished webm', await clip('webm', 'vp9', 'opus', false));
  files.set('mp4', await clip('mp4', 'avc', 'aac', false));
  files.set('jpeg', await portrait.clone().jpeg().toBuffer());
  files.set('png', await portrait.clone().png().toBuffer());
  files.set('heic', await makeHeic(160, 120));
});

test.each(['live webm', 'finished webm', 'mp4', 'jpeg', 'png', 'heic'])(
  'no mutant of a %s breaks the contract, crashes or hangs',
  async (name) => {
    const whole = files.get(name) ?? new Uint8Array(0);
    const limits = { totalMs: 8000, idleMs: 8000, maxPixels: 4_000_000 };
    const outcomes = await Promise.all(
      SEEDS.map(async (seed) => ({
        seed,
        ...(await collect(createChildDecoder(), mutate(whole, seed), {}, limits)),
      })),
    );
    for (const { seed, end, frames } of outcomes) {
      expect(MediaSignals.safeParse(end.media).error, `seed ${seed}`).toBeUndefined();
      expect(end.failure?.code ?? 'none', `seed ${seed}`).not.toMatch(/crashed|timeout|out_of_memory/);
      // nothing had, nothing said: that would be a silent loss
      if (end.failure === null && end.media.video.measured) expect(frames.length, `seed ${seed}`).toBeGreaterThan(0);
    }
    expect(childrenOf(process.pid)).toEqual([]);
  },
);

test('the same seed gives the same mutant, another seed another', () => {
  const whole = files.get('mp4') ?? new Uint8Array(0);
  expect(mutate(whole, 5)).toEqual(mutate(whole, 5));
  expect(mutate(whole, 5)).not.toEqual(mutate(whole, 6));
});
