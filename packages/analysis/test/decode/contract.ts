import { readdirSync } from 'node:fs';
import { MediaSignals } from '@mien/protocol';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Decoder } from '../../src/decode/media.ts';
import { childrenOf } from './children-of.ts';
import { collect, colourAt, LIMITS } from './collect.ts';
import { black, type ClipPlan, frozen, makeClip, movingPattern } from './make-clip.ts';
import { makeHeic } from './make-heic.ts';

type Video = NonNullable<ClipPlan['video']>;

const video = (over: Partial<Video> = {}): Video => ({
  codec: 'vp8',
  width: 320,
  height: 240,
  frameRate: 20,
  seconds: 2,
  draw: movingPattern,
  ...over,
});
/** A 440 Hz tone from 1 s on: its onset tells where the sound was put. */
const tone: NonNullable<ClipPlan['audio']> = {
  codec: 'opus',
  sampleRate: 48_000,
  channels: 2,
  seconds: 2,
  sample: (i) => (i < 48_000 ? 0 : 0.5 * Math.sin((2 * Math.PI * 440 * i) / 48_000)),
};

const near = (colour: readonly number[], wanted: readonly number[], by = 40): boolean =>
  colour.every((value, channel) => Math.abs(value - (wanted[channel] ?? 0)) <= by);

const RED = [255, 0, 0] as const;
const GREEN = [0, 255, 0] as const;
const BLUE = [0, 0, 255] as const;

/** What every decoder keeps; run for our child and for ffmpeg. */
export function describeDecoder(name: string, create: () => Decoder): void {
  describe(`${name}: clips`, () => {
    test.each([
      ['webm', 'vp8', 'opus'],
      ['webm', 'vp9', 'opus'],
      ['webm', 'av1', 'opus'],
      ['mkv', 'avc', 'opus'],
      ['mp4', 'avc', 'aac'],
      ['mp4', 'hevc', 'aac'],
      ['mp4', 'vp9', 'opus'],
      ['mp4', 'av1', 'aac'],
    ] as const)(
      '%s with %s and %s gives frames of the right time, number and colour, and sound in its place',
      async (container, codec, audioCodec) => {
        const bytes = await makeClip({ container, video: video({ codec }), audio: { ...tone, codec: audioCodec } });
        const { frames, audio, end } = await collect(create(), bytes);
        expect(end.failure).toBeNull();
        expect(MediaSignals.parse(end.media)).toEqual(end.media);
        expect(frames.map(({ t }) => Math.round(t * 100) / 100)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75]);
        expect(frames.map(({ index }) => index)).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
        for (const { picture } of frames) {
          expect([picture.width, picture.height, picture.data.length]).toEqual([320, 240, 320 * 240 * 3]);
          expect(near(colourAt(picture, 0.2, 0.35), RED)).toBe(true);
          expect(near(colourAt(picture, 0.5, 0.35), GREEN)).toBe(true);
          expect(near(colourAt(picture, 0.8, 0.35), BLUE)).toBe(true);
        }
        expect(end.glances).toHaveLength(40);
        expect(end.media).toMatchObject({ kind: 'clip', damage: { truncated: false, decodeErrors: 0, lostRatio: 0 } });
        expect(end.media.video).toMatchObject({
          measured: true,
          value: { codec, width: 320, height: 240, packets: 40, framesDecoded: 40 },
        });
        expect(end.media.video.measured && end.media.video.value.frameRate).toBeCloseTo(20, 0);
        expect(end.media.audioTrack).toMatchObject({ measured: true, value: { codec: audioCodec, sampleRate: 48_000 } });
        if (!audio?.measured) throw new Error('no sound');
        const onset = audio.value.samples.findIndex((sample) => Math.abs(sample) > 0.2) / 16_000;
        expect(Math.abs(onset - 1)).toBeLessThan(0.03);
        const heard = audio.value.samples.subarray(20_000, 28_000);
        expect(crossings(heard) / 0.5).toBeCloseTo(2 * 440, -1);
        expect(heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeCloseTo(0.5, 1);
      },
    );

    test('every frame is handed out when all are asked for', async () => {
      const { frames } = await collect(create(), await makeClip({ container: 'webm', video: video() }), { frameRate: 'all' });
      expect(frames.map(({ index }) => index)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    });

    test('frames larger than asked for are scaled down, in proportion', async () => {
      const { frames } = await collect(create(), await makeClip({ container: 'webm', video: video() }), { maxSide: 160 });
      expect(frames[0]?.picture).toMatchObject({ width: 160, height: 120 });
      expect(near(colourAt(frames[0]?.picture as never, 0.5, 0.35), GREEN)).toBe(true);
    });

    test('a clip filmed sideways comes upright', async () => {
      const { frames, end } = await collect(create(), await makeClip({ container: 'mp4', video: video({ codec: 'avc', rotation: 90 }) }));
      expect(frames[0]?.picture).toMatchObject({ width: 240, height: 320 });
      // red lies at (.2, .35) of the coded picture: a quarter turn clockwise takes it to (.65, .2)
      expect(near(colourAt(frames[0]?.picture as never, 0.65, 0.2), RED)).toBe(true);
      expect(end.media.video).toMatchObject({ value: { width: 240, height: 320 } });
    });

    test("a recorder's file without duration or cues reads like any other and shows no trace of re-encoding", async () => {
      const { container, frames, end } = await collect(create(), await makeClip({ container: 'webm', video: video(), live: true }));
      expect(container).toMatchObject({ format: 'webm', unknownSizeSegment: true, declaredDurationSeconds: null, reencodeTraces: [] });
      expect(frames).toHaveLength(8);
      expect(end.media.video).toMatchObject({ value: { packets: 40 } });
    });

    test('a fragmented MP4 reads like any other', async () => {
      const { frames, end } = await collect(
        create(),
        await makeClip({ container: 'mp4', video: video({ codec: 'avc' }), audio: { ...tone, codec: 'aac' }, live: true }),
      );
      expect(end.failure).toBeNull();
      expect(frames).toHaveLength(8);
    });

    test('sound alone is told as such, and is not a failure of the file', async () => {
      const { frames, audio, end } = await collect(create(), await makeClip({ container: 'webm', audio: tone }));
      expect(frames).toHaveLength(0);
      expect(audio?.measured).toBe(true);
      expect(end).toMatchObject({
        failure: null,
        media: { video: { measured: false, why: 'no_video_track' }, picture: { measured: false } },
      });
    });

    test('a clip without sound is told as such', async () => {
      const { audio, end } = await collect(create(), await makeClip({ container: 'webm', video: video() }));
      expect(audio).toEqual({ measured: false, why: 'no_audio_track' });
      expect(end).toMatchObject({ failure: null, media: { audioTrack: { measured: false, why: 'no_audio_track' } } });
    });

    test('sound that was not asked for is not told', async () => {
      const { kinds } = await collect(create(), await makeClip({ container: 'webm', video: video(), audio: tone }), { audio: false });
      expect(kinds).not.toContain('audio');
    });

    test('black, frozen and moving pictures are told apart', async () => {
      const pictureOf = async (draw: Video['draw']) => {
        const { picture } = (await collect(create(), await makeClip({ container: 'webm', video: video({ draw, bitrate: 300_000 }) }))).end
          .media;
        if (!picture.measured) throw new Error(picture.why);
        return picture.value;
      };
      expect(await pictureOf(black)).toMatchObject({ blackRatio: 1, frozenRatio: expect.closeTo(1, 1), sampledFrames: 40 });
      expect(await pictureOf(frozen)).toMatchObject({ blackRatio: 0, frozenRatio: expect.closeTo(1, 1) });
      const moving = await pictureOf(movingPattern);
      expect(moving.blackRatio).toBe(0);
      expect(moving.frozenRatio).toBeLessThan(0.3);
    });

    test('a slow camera and its gaps are measured', async () => {
      const timeOf = (index: number): number => index / 4 + (index > 4 ? 1 : 0);
      const { end } = await collect(create(), await makeClip({ container: 'webm', video: video({ frameRate: 4, timeOf }) }));
      expect(end.media.video).toMatchObject({
        value: { frameRate: expect.closeTo(4, 1), maxGapSeconds: expect.closeTo(1.25, 2), packets: 8 },
      });
    });
  });

  describe(`${name}: stills`, () => {
    const card = () => sharp({ create: { width: 200, height: 100, channels: 3, background: { r: 200, g: 30, b: 30 } } });

    test.each(['jpeg', 'png', 'webp'] as const)('%s gives its one picture', async (format) => {
      const { frames, end, audio } = await collect(create(), await card().toFormat(format, { quality: 95 }).toBuffer());
      expect(end).toMatchObject({ failure: null, media: { kind: 'still', container: { format }, video: { why: 'not_a_clip' } } });
      expect(frames).toHaveLength(1);
      expect(frames[0]).toMatchObject({ t: 0, index: 0, picture: { width: 200, height: 100 } });
      expect(near(colourAt(frames[0]?.picture as never, 0.5, 0.5), [200, 30, 30], 6)).toBe(true);
      expect(audio).toEqual({ measured: false, why: 'not_a_clip' });
    });

    test('HEIC as phones write it gives its picture', async () => {
      const { frames, end } = await collect(create(), await makeHeic(320, 240));
      expect(end).toMatchObject({ failure: null, media: { container: { format: 'heif' } } });
      expect(frames[0]?.picture).toMatchObject({ width: 320, height: 240 });
      expect(near(colourAt(frames[0]?.picture as never, 0.5, 0.35), GREEN)).toBe(true);
    });

    test('a photo lying on its side by EXIF comes upright', async () => {
      const { frames } = await collect(create(), await card().jpeg().withMetadata({ orientation: 6 }).toBuffer());
      expect(frames[0]?.picture).toMatchObject({ width: 100, height: 200 });
    });

    test('what is transparent is white', async () => {
      const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
        .png()
        .toBuffer();
      const { frames } = await collect(create(), clear);
      expect(colourAt(frames[0]?.picture as never, 0.5, 0.5)).toEqual([255, 255, 255]);
    });

    test('grey and 16-bit pictures come as 8-bit RGB', async () => {
      const grey = await sharp({ create: { width: 40, height: 40, channels: 3, background: { r: 90, g: 90, b: 90 } } })
        .toColourspace('grey16')
        .png()
        .toBuffer();
      const { frames } = await collect(create(), grey);
      expect(frames[0]?.picture.data).toHaveLength(40 * 40 * 3);
      expect(near(colourAt(frames[0]?.picture as never, 0.5, 0.5), [90, 90, 90], 2)).toBe(true);
    });

    test('a photo cut off in the middle gives what can be had, and says so', async () => {
      const whole = await sharp({
        create: { width: 640, height: 480, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#888' },
      })
        .jpeg()
        .toBuffer();
      const { frames, end } = await collect(create(), whole.subarray(0, whole.length >> 1));
      expect(frames).toHaveLength(1);
      expect(end).toMatchObject({ failure: null, media: { damage: { truncated: true, decodeErrors: 1 } } });
    });
  });

  describe(`${name}: what is refused, by its first bytes and never by its name`, () => {
    test.each([
      ['an empty file', ''],
      ['text', 'This is no video at all.\n'.repeat(50)],
      ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
      ['PDF', '%PDF-1.7\n%…'],
      ['GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
      ['a playlist', '#EXTM3U\nfile:///etc/passwd\n'],
      ['the first four bytes of WebM alone', '\u001aE\u00df\u00a3'],
    ])('%s is unreadable', async (_what, text) => {
      const { frames, end } = await collect(create(), Buffer.from(text, 'latin1'));
      expect(end.failure?.code).toBe('unreadable');
      expect(frames).toHaveLength(0);
    });

    test('a file that is not there is unreadable', async () => {
      expect((await collect(create(), { path: '/nowhere/clip.webm' })).end.failure?.code).toBe('unreadable');
    });

    test('more bytes than allowed are too large', async () => {
      const { end } = await collect(create(), new Uint8Array(2_000_000).fill(1), {}, { maxBytes: 1_000_000 });
      expect(end.failure?.code).toBe('too_large');
    });

    test('a small PNG that unpacks to a giant is refused before it is unpacked', async () => {
      const giant = await sharp({ create: { width: 16_000, height: 8_000, channels: 3, background: '#fff' } })
        .png({ compressionLevel: 9 })
        .toBuffer();
      expect(giant.length).toBeLessThan(1_000_000);
      expect((await collect(create(), giant)).end.failure?.code).toBe('too_many_pixels');
    });

    test('an animation counts all its pictures', async () => {
      const pages = await sharp({
        create: { width: 100, height: 100 * 60, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#888' },
      })
        .png()
        .toBuffer();
      const animation = await sharp(pages, { pageHeight: 100 } as never)
        .webp({ loop: 0 })
        .toBuffer();
      expect((await collect(create(), animation, {}, { maxPixels: 100_000 })).end.failure?.code).toBe('too_many_pixels');
    });

    test('a clip of more pixels than allowed is refused', async () => {
      const { end, frames } = await collect(
        create(),
        await makeClip({ container: 'webm', video: video() }),
        {},
        { maxPixels: 320 * 240 - 1 },
      );
      expect(end.failure?.code).toBe('too_many_pixels');
      expect(frames).toHaveLength(0);
    });

    test('a clip of two hours is too long, whether its header says so or not', async () => {
      for (const live of [true, false]) {
        const clip = await makeClip({
          container: 'webm',
          video: video({ frameRate: 1, seconds: 5, timeOf: (index) => index * 1800 }),
          live,
        });
        const { end, frames } = await collect(create(), clip);
        expect(end.failure?.code).toBe('too_long');
        expect(frames).toHaveLength(0);
      }
    });

    test('more frames than allowed are too long', async () => {
      const { end } = await collect(create(), await makeClip({ container: 'webm', video: video() }), {}, { maxFrames: 39 });
      expect(end.failure?.code).toBe('too_long');
    });
  });

  describe(`${name}: damaged clips`, () => {
    test.each([
      ['live', 'webm', 'vp8'],
      ['finished', 'webm', 'vp9'],
      ['fragmented', 'mp4', 'avc'],
    ] as const)('a %s %s of %s cut off anywhere gives the frames before the cut', async (how, container, codec) => {
      const whole = await makeClip({ container, video: video({ codec, keyEvery: 5 }), live: how !== 'finished' });
      let before = 0;
      for (const share of [0.35, 0.5, 0.65, 0.8]) {
        const { frames, end } = await collect(create(), whole.subarray(0, Math.floor(whole.length * share)), { frameRate: 'all' });
        expect(end.failure).toBeNull();
        expect(frames.length).toBeGreaterThan(before);
        expect(frames.length).toBeLessThan(40);
        expect(end.media.damage.truncated).toBe(true);
        before = frames.length;
      }
      const { end } = await collect(create(), whole.subarray(0, Math.floor(whole.length * 0.1)));
      expect(end.media.damage.truncated).toBe(true);
    });

    test.each([true, false])('a recording that lost a piece in the middle (live: %s) gives what lies on both sides', async (live) => {
      const whole = await makeClip({ container: 'webm', video: video({ keyEvery: 5, seconds: 6 }), live });
      const gap = [Math.floor(whole.length * 0.25), Math.floor(whole.length * 0.4)] as const;
      const { frames, end } = await collect(create(), Buffer.concat([whole.subarray(0, gap[0]), whole.subarray(gap[1])]), {
        frameRate: 'all',
      });
      expect(end.failure).toBeNull();
      expect(frames.filter(({ t }) => t < 1.4).length).toBeGreaterThan(20);
      expect(frames.filter(({ t }) => t > 3.5).length).toBeGreaterThan(40);
      expect(end.media.damage.decodeErrors).toBeGreaterThan(0);
      expect(end.media.video.measured && end.media.video.value.maxGapSeconds).toBeGreaterThan(0.3);
    });

    test('an MP4 that lost its index at the end is unreadable and known to be cut', async () => {
      const whole = await makeClip({ container: 'mp4', video: video({ codec: 'avc' }) });
      const { end } = await collect(create(), whole.subarray(0, whole.length >> 1));
      expect(end).toMatchObject({ failure: { code: 'unreadable' }, media: { damage: { truncated: true } } });
    });

    test('flipped bytes in the pictures cost some frames and not the clip', async () => {
      const clip = Uint8Array.from(await makeClip({ container: 'webm', video: video({ codec: 'vp9', keyEvery: 5 }), live: true }));
      const from = Math.floor(clip.length * 0.4);
      for (let i = from; i < from + 400; i++) clip[i] = (clip[i] ?? 0) ^ 0xff;
      const { frames, end } = await collect(create(), clip, { frameRate: 'all' });
      expect(end.failure).toBeNull();
      expect(frames.length).toBeGreaterThan(15);
      const { decodeErrors, lostRatio } = end.media.damage;
      expect(decodeErrors > 0 || lostRatio > 0 || (end.media.video.measured && end.media.video.value.packets < 40)).toBe(true);
    });
  });

  describe(`${name}: limits, each told by its code`, () => {
    test('a clip that takes too long is a timeout', async () => {
      const { end } = await collect(create(), await makeClip({ container: 'webm', video: video() }), {}, { totalMs: 1 });
      expect(end.failure?.code).toBe('timeout');
    });

    test('a decoder that does not answer is a timeout', async () => {
      const { end } = await collect(create(), await makeClip({ container: 'webm', video: video() }), {}, { idleMs: 1 });
      expect(end.failure?.code).toBe('timeout');
    });

    test('a decoder over its memory is ended as such', async () => {
      const clip = await makeClip({ container: 'webm', video: video({ seconds: 20 }) });
      const { end } = await collect(create(), clip, { frameRate: 'all' }, { maxMemory: 8 * 1024 * 1024 });
      expect(end.failure?.code).toBe('out_of_memory');
    });

    test('abortion before and amid ends at once and is told', async () => {
      const clip = await makeClip({ container: 'webm', video: video() });
      expect((await collect(create(), clip, {}, {}, AbortSignal.abort())).end.failure?.detail).toBe('aborted by the caller');
      const controller = new AbortController();
      const events = [];
      for await (const event of create().decode(
        { bytes: clip },
        { frameRate: 'all', maxSide: 640, audio: false },
        LIMITS,
        controller.signal,
      )) {
        events.push(event);
        if (event.type === 'frame') controller.abort();
      }
      expect(events.at(-1)).toMatchObject({ type: 'end', failure: { detail: 'aborted by the caller' } });
      expect(events.length).toBeLessThan(42);
    });

    test('a caller that stops listening, and every failure, leaves no process, descriptor or file', async () => {
      const clip = await makeClip({ container: 'webm', video: video(), audio: tone });
      // what is opened once for all, such as the loop's own descriptors, is opened now
      await collect(create(), clip);
      const before = descriptors();
      for await (const event of create().decode({ bytes: clip }, { frameRate: 'all', maxSide: 640, audio: true }, LIMITS))
        if (event.type === 'frame') break;
      await collect(create(), clip, {}, { totalMs: 1 });
      await collect(create(), clip.subarray(0, 100));
      // what the test's own process opens for a moment, such as a file that it loads, counts too: it closes
      await expect.poll(descriptors, { timeout: 5000 }).toBeLessThanOrEqual(before);
      expect(childrenOf(process.pid)).toEqual([]);
      expect(readdirSync('/dev/shm').filter((file) => file.startsWith('mien-'))).toEqual([]);
    });
  });
}

const descriptors = (): number => readdirSync('/proc/self/fd').length;

const crossings = (samples: Float32Array): number =>
  samples.reduce((count, sample, i) => count + Number(i > 0 && Math.sign(sample) !== Math.sign(samples[i - 1] ?? 0)), 0);
