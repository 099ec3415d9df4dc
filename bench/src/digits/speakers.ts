import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resampleTo16k } from '@mien/analysis';
import type { DigitLanguage } from '@mien/protocol';
import { DIGIT_WORDS, speak, type Voice } from '@mien/samples';

/** Somebody of whom there are recordings of each digit: 16 kHz mono. */
export interface Speaker {
  readonly language: DigitLanguage;
  readonly name: string;
  readonly kind: 'people' | 'people, tuned on' | 'synthetic';
  /** by digit */
  readonly words: readonly (readonly Float32Array[])[];
}

const atPace = (samples: Float32Array, pace: number): Float32Array =>
  Float32Array.from({ length: Math.floor(samples.length / pace) }, (_, index) => {
    const at = index * pace;
    const low = Math.floor(at);
    const [a, b] = [samples[low] ?? 0, samples[low + 1] ?? 0];
    return a + (b - a) * (at - low);
  });

const VOICES: readonly { readonly voice: Voice; readonly language: DigitLanguage }[] = [
  { voice: 'en-us', language: 'en' },
  { voice: 'en-gb', language: 'en' },
  { voice: 'cmn', language: 'cmn' },
];
/** A larger and a smaller speaker of the same voice. */
const PACES = [0.88, 1, 1.12] as const;

/** espeak-ng in two Englishes and Mandarin, each in three sizes. What it says says little of people. */
export async function speakersOfEspeak(): Promise<Speaker[]> {
  const speakers: Speaker[] = [];
  for (const { voice, language } of VOICES) {
    const said = await Promise.all(DIGIT_WORDS[voice].map((word) => speak(word, voice)));
    for (const pace of PACES)
      speakers.push({ language, name: `${voice} × ${pace}`, kind: 'synthetic', words: said.map((word) => [atPace(word, pace)]) });
  }
  return speakers;
}

/** PCM of 16 bits in a WAV, mono, any rate. @returns null for any other file */
function readWav(bytes: Buffer): Float32Array | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') return null;
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const [name, size] = [bytes.toString('latin1', at, at + 4), bytes.readUInt32LE(at + 4)];
    if (name === 'fmt ') {
      if (bytes.readUInt16LE(at + 10) !== 1 || bytes.readUInt16LE(at + 22) !== 16) return null;
      rate = bytes.readUInt32LE(at + 12);
    }
    if (name === 'data' && rate > 0) {
      const count = Math.floor(Math.min(size, bytes.length - at - 8) / 2);
      return resampleTo16k(
        Float32Array.from({ length: count }, (_, index) => bytes.readInt16LE(at + 8 + index * 2) / 32_768),
        rate,
      );
    }
    at += 8 + size + (size % 2);
  }
  return null;
}

const names = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();

/** `DIR/en|cmn/SPEAKER/DIGIT_*.wav`; a speaker whose name begins with `tuning-` is told apart. Who lacks a digit is left out. */
export async function speakersIn(directory: string): Promise<Speaker[]> {
  const speakers: Speaker[] = [];
  for (const language of ['en', 'cmn'] as const)
    for (const name of await names(join(directory, language))) {
      const words: Float32Array[][] = Array.from({ length: 10 }, () => []);
      for (const file of await names(join(directory, language, name))) {
        const samples = /^\d_.*\.wav$/.test(file) ? readWav(await readFile(join(directory, language, name, file))) : null;
        if (samples !== null) words[Number(file.charAt(0))]?.push(samples);
      }
      if (words.every(({ length }) => length > 0))
        speakers.push({ language, name, kind: name.startsWith('tuning-') ? 'people, tuned on' : 'people', words });
    }
  return speakers;
}
