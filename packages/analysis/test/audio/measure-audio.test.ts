import { homedir } from 'node:os';
import { AudioSignals, notMeasured } from '@mien/protocol';
import { speak } from '@mien/samples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openModels } from '../../src/models/open-models.ts';
import { readModelEnvironment } from '../../src/models/options.ts';
import type { Models } from '../../src/models/runtime.ts';
import { measureAudio } from '../../src/signals/audio/measure-audio.ts';
import { join, whiteNoise } from './sounds.ts';

const NO_MODEL = notMeasured('model_unavailable');
const pcm = (samples: Float32Array) => ({ sampleRate: 16000, samples }) as const;
const tone = (seconds: number, amplitude: number): Float32Array =>
  Float32Array.from({ length: seconds * 16000 }, (_, i) => amplitude * Math.sin((2 * Math.PI * 440 * i) / 16000));
const silence = (seconds: number): Float32Array => new Float32Array(seconds * 16000);

describe('level and clipping need no model', () => {
  test('silence is −120 dB, peak 0 and nothing clipped', async () => {
    const signals = await measureAudio(pcm(silence(1)), NO_MODEL);
    expect(signals).toMatchObject({ durationSeconds: 1, peak: 0, levelDb: -120, clippedRatio: 0 });
  });

  test('a sine of amplitude 0.5 is at −9.03 dB', async () => {
    const signals = await measureAudio(pcm(tone(1, 0.5)), NO_MODEL);
    expect(signals.levelDb).toBeCloseTo(-9.03, 1);
    expect(signals.peak).toBeCloseTo(0.5, 3);
  });

  test('a sine cut off at full scale counts the flat parts only, single full-scale crests not', async () => {
    const cut = tone(1, 2).map((sample) => Math.max(-1, Math.min(1, sample)));
    expect((await measureAudio(pcm(cut), NO_MODEL)).clippedRatio).toBeGreaterThan(0.5);
    const crests = silence(1).map((_, i) => (i % 100 < 2 ? 1 : 0));
    expect((await measureAudio(pcm(crests), NO_MODEL)).clippedRatio).toBe(0);
  });

  test('without the model speech says so, is never 0, and the rest is measured', async () => {
    const signals = await measureAudio(pcm(tone(1, 0.5)), NO_MODEL);
    expect(signals.speech).toEqual({ measured: false, why: 'model_unavailable' });
    expect(signals.digits).toEqual({ measured: false, why: 'not_configured' });
    expect(AudioSignals.parse(signals)).toEqual(signals);
  });

  test('no samples at all is a recording of no duration, not an error', async () => {
    expect(await measureAudio(pcm(new Float32Array(0)), NO_MODEL)).toMatchObject({ durationSeconds: 0, peak: 0, clippedRatio: 0 });
  });
});

describe('speech through the real voice activity model', () => {
  let models: Models;
  beforeAll(() => {
    models = openModels(readModelEnvironment(process.env, homedir()));
  });
  afterAll(() => models.release());

  const speechOf = async (samples: Float32Array) => {
    const { speech } = await measureAudio(pcm(samples), await models.get('voice-activity'));
    if (!speech.measured) throw new Error(`the model could not be had: ${speech.why}`);
    return speech.value;
  };

  test.each(['en-gb', 'cmn'] as const)('speech in %s is found where it is and nowhere else', async (voice) => {
    const words = await speak(voice === 'cmn' ? '三 七 零 五 九 二' : 'three seven zero five nine two', voice);
    const seconds = words.length / 16000;
    const speech = await speechOf(join([silence(1.5), words, silence(1.5)]));
    expect(speech.seconds).toBeGreaterThan(seconds * 0.4);
    expect(speech.segments.length).toBeGreaterThan(0);
    for (const segment of speech.segments) {
      expect(segment.from).toBeGreaterThan(1.3);
      expect(segment.to).toBeLessThan(1.5 + seconds + 0.3);
    }
  });

  test.each([
    ['silence', silence(3)],
    ['white noise', whiteNoise(3, 0.2, 7)],
    ['a tone', tone(3, 0.3)],
  ])('%s is not speech', async (_name, samples) => {
    const speech = await speechOf(samples);
    expect(speech.seconds).toBeLessThan(0.1);
    expect(speech.levelDb === -120 || speech.seconds > 0).toBe(true);
  });

  test('the ratio of speech to noise is told within 2 dB', async () => {
    const words = join([
      silence(1),
      await speak('Please hold the card straight in front of the camera and read the numbers.', 'en-gb'),
      silence(1),
    ]);
    const clean = await speechOf(words);
    for (const wanted of [20, 10]) {
      const amplitude = Math.sqrt(3 * 10 ** ((clean.levelDb - wanted) / 10));
      const noise = whiteNoise(words.length / 16000, amplitude, 11);
      const noisy = await speechOf(words.map((sample, i) => sample + (noise[i] ?? 0)));
      expect(Math.abs(noisy.snrDb - wanted)).toBeLessThan(2);
    }
  });
});
