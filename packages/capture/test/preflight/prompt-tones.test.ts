import { speak } from '@mien/samples';
import { beforeAll, describe, expect, test } from 'vitest';
import { whiteNoise } from '../../../analysis/test/audio/sounds.ts';
import { findTones, type PlayedTone } from '../../src/preflight/sound/find-tones.ts';
import { judgeSound } from '../../src/preflight/sound/judge-microphone.ts';
import type { SoundWindow } from '../../src/preflight/sound/listen.ts';

const RATE = 16_000;
const SECONDS = 2.4;
const WINDOW = 682;
const TONES: readonly PlayedTone[] = [1180, 1730, 2470].map((hertz, index) => ({ hertz, from: 0.4 + index * 0.4, to: 0.68 + index * 0.4 }));
const LIMITS = { maxClippedRatio: 0.01 };

/** The tones as a microphone hears them: later, and softer. */
function heardTones(lag: number, loudness: number, tones: readonly PlayedTone[] = TONES): Float32Array {
  return Float32Array.from({ length: SECONDS * RATE }, (_, at) => {
    const t = at / RATE - lag;
    const tone = tones.find(({ from, to }) => t >= from && t <= to);
    return tone === undefined ? 0 : loudness * Math.sin(2 * Math.PI * tone.hertz * t);
  });
}

const mix = (...parts: readonly Float32Array[]): Float32Array =>
  Float32Array.from({ length: SECONDS * RATE }, (_, at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));

/** Windows of 43 ms every 21 ms, as the analyser gives them. */
function windowsOf(sound: Float32Array): SoundWindow[] {
  const windows: SoundWindow[] = [];
  for (let from = 0; from + WINDOW <= sound.length; from += WINDOW / 2)
    windows.push({ endsAt: (from + WINDOW) / RATE, samples: sound.slice(from, from + WINDOW) });
  return windows;
}

const judge = (sound: Float32Array) => judgeSound(sound, findTones(windowsOf(sound), TONES, RATE), LIMITS);
const noise = whiteNoise(SECONDS, 0.004, 7);
const voices: { name: string; sound: Float32Array }[] = [];

beforeAll(async () => {
  for (const [voice, text] of [
    ['en-gb', 'Yes I am here, can you hear me now? One two three four five six seven.'],
    ['cmn', '你好，我在这里，听得见吗？一二三四五六七八九。'],
  ] as const)
    for (const peak of [0.2, 0.9]) voices.push({ name: `${voice} at ${peak}`, sound: await speak(text, voice, peak) });
});

test('a quiet room is no echo', () => expect(judge(noise)).toMatchObject({ state: 'ok', code: null }));

describe('our own prompt out of the speaker is found', () => {
  for (const lag of [0.02, 0.13, 0.31, 0.5])
    for (const loudness of [0.3, 0.03])
      test(`after ${lag} s at ${loudness}`, () =>
        expect(judge(mix(noise, heardTones(lag, loudness))).code).toBe('device.microphone_hears_prompt'));
});

test('somebody who speaks during the prompt is no echo, from whatever moment on', () => {
  for (const { name, sound } of voices)
    for (let from = 0; from + SECONDS * RATE <= sound.length; from += 0.11 * RATE)
      expect(judge(mix(noise, sound.slice(from, from + SECONDS * RATE))).code, `${name} from ${from}`).not.toBe(
        'device.microphone_hears_prompt',
      );
});

test('the prompt is found under a voice as loud as itself', () => {
  const { sound } = voices[0] as { sound: Float32Array };
  expect(judge(mix(noise, heardTones(0.1, 0.3), sound)).code).toBe('device.microphone_hears_prompt');
});

test('tones at other times, as of a ringing phone, are not our prompt', () => {
  const shuffled = [2470, 1180, 1730].map((hertz, index) => ({ hertz, from: 0.1 + index * 0.7, to: 0.7 + index * 0.7 }));
  expect(judge(mix(noise, heardTones(0, 0.3, shuffled))).code).toBeNull();
  expect(judge(mix(noise, heardTones(0, 0.3, [{ hertz: 1180, from: 0, to: SECONDS }]))).code).toBeNull();
});

test('a voice cut off at full scale is clipping', () => {
  const loud = (voices[3] as { sound: Float32Array }).sound.map((sample) => Math.max(-1, Math.min(1, sample * 8)));
  expect(judge(mix(loud)).code).toBe('device.microphone_clipping');
});
