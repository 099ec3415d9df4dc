import { describe, expect, test } from 'vitest';
import { createFrameChooser } from '../../src/decode/child/choose-frames.ts';
import { resampleTo16k } from '../../src/decode/child/resample.ts';
import { takeGlance } from '../../src/decode/child/take-glance.ts';
import { type ContainerClaims, listReencodeTraces } from '../../src/decode/measure/list-reencode-traces.ts';
import { measurePicture } from '../../src/decode/measure/measure-picture.ts';
import { measureVideo } from '../../src/decode/measure/measure-video.ts';

const track = { codec: 'vp8', width: 2, height: 2 };
const glance = (t: number, value: number) => ({ t, luma: new Uint8Array(256).fill(value) });

describe('frame times', () => {
  test('rate, gap and deviation come from packet times in any order', () => {
    const video = measureVideo(track, [0, 0.2, 0.1, 0.3, 0.9], 5);
    expect(video).toMatchObject({
      measured: true,
      value: { packets: 5, frameRate: expect.closeTo(10, 6), maxGapSeconds: expect.closeTo(0.6, 6), durationSeconds: expect.closeTo(1, 6) },
    });
  });

  test('no track, and a track without packets, are not measured', () => {
    expect(measureVideo(null, [], 0)).toEqual({ measured: false, why: 'no_video_track' });
    expect(measureVideo(track, [], 0)).toEqual({ measured: false, why: 'decode_failed' });
  });

  test('one picture has no rate and no duration', () => {
    expect(measureVideo(track, [3], 1)).toMatchObject({ value: { frameRate: 0, durationSeconds: 0, maxGapSeconds: 0 } });
  });

  test('frames are chosen evenly, whatever the rounding of their times', () => {
    const chosen = createFrameChooser(4);
    const times = Array.from({ length: 90 }, (_, i) => Math.round((i / 30) * 1000) / 1000).filter((t) => chosen(t));
    expect(times).toHaveLength(12);
    const sparse = createFrameChooser(4);
    expect([0, 1, 2.1, 2.2, 2.4].filter((t) => sparse(t))).toEqual([0, 1, 2.1, 2.4]);
  });
});

describe('black and frozen', () => {
  test('a freeze of half the clip is half, wherever it lies', () => {
    const moving = Array.from({ length: 10 }, (_, i) => glance(i / 10, 100 + i * 10));
    const still = Array.from({ length: 10 }, (_, i) => glance(1 + i / 10, 60));
    expect(measurePicture([...moving, ...still], 2)).toMatchObject({ value: { frozenRatio: expect.closeTo(0.5, 6), blackRatio: 0 } });
  });

  test('a slow drift is not a freeze', () => {
    const drift = Array.from({ length: 50 }, (_, i) => glance(i / 10, 50 + i));
    expect(measurePicture(drift, 5)).toMatchObject({ value: { frozenRatio: expect.closeTo(0.06, 2) } });
  });

  test('one bright lamp in the dark is not black, a few bright cells of coding noise are', () => {
    const lamp = glance(0, 4);
    lamp.luma.fill(200, 0, 4);
    expect(measurePicture([lamp], 1)).toMatchObject({ value: { blackRatio: 0 } });
    expect(measurePicture([glance(0, 15)], 1)).toMatchObject({ value: { blackRatio: 1 } });
  });

  test('no picture is not measured', () => {
    expect(measurePicture([], 1)).toEqual({ measured: false, why: 'too_few_frames' });
  });

  test('a glance follows the turn of the picture and is in full range', () => {
    const data = new Uint8Array(32 * 32).fill(16);
    for (let y = 0; y < 2; y++) data.fill(235, y * 32, y * 32 + 2);
    const plane = { data, offset: 0, stride: 32, width: 32, height: 32, fullRange: false };
    const bright = (rotation: 0 | 90 | 180 | 270): number => takeGlance(plane, rotation).indexOf(255);
    expect([bright(0), bright(90), bright(180), bright(270)]).toEqual([0, 15, 255, 240]);
    expect(takeGlance(plane, 0)[1]).toBe(0);
  });
});

describe('traces of a re-encode', () => {
  const chrome: ContainerClaims = {
    format: 'webm',
    muxer: 'Chrome',
    notes: ['Chrome'],
    hasCues: false,
    unknownSizeSegment: true,
    declaredDurationSeconds: null,
  };
  test.each([
    ['a recorder of a browser', chrome, []],
    [
      'ffmpeg writing WebM',
      { ...chrome, muxer: 'Lavf59.27.100', notes: ['Lavf59.27.100'], hasCues: true, unknownSizeSegment: false, declaredDurationSeconds: 3 },
      ['lavf_muxer', 'finalised_webm'],
    ],
    [
      'x264 in MP4',
      { ...chrome, format: 'mp4', muxer: null, notes: ['VideoHandler', 'x264 - core'], hasCues: null, unknownSizeSegment: null },
      ['x264_sei', 'ffmpeg_handler_names'],
    ],
  ] as const)('%s', (_what, claims, traces) => {
    expect(listReencodeTraces(claims)).toEqual(traces);
  });
});

describe('resampling to 16 kHz', () => {
  const sine = (rate: number, hertz: number): Float32Array =>
    Float32Array.from({ length: rate }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));
  const level = (samples: Float32Array): number => {
    const middle = samples.subarray(2000, samples.length - 2000);
    return 10 * Math.log10(2 * (middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length) + 1e-20);
  };

  test.each([48_000, 44_100, 8000, 96_000, 22_050])('from %i Hz keeps speech, its level and its time', (rate) => {
    const out = resampleTo16k(sine(rate, 1000), rate);
    expect(out).toHaveLength(16_000);
    expect(Math.abs(level(out))).toBeLessThan(0.05);
    const wanted = sine(16_000, 1000);
    for (let i = 3000; i < 3100; i++) expect(out[i]).toBeCloseTo(wanted[i] ?? 0, 2);
  });

  test.each([9000, 12_000, 20_000])('%i Hz, above what 16 kHz holds, is removed and not folded into speech', (hertz) => {
    expect(level(resampleTo16k(sine(48_000, hertz), 48_000))).toBeLessThan(-75);
  });
});
