import createEspeak from '@echogarden/espeak-ng-emscripten';
import { resampleTo16k } from '../../src/decode/child/resample.ts';

/** Speech of espeak-ng, made now and never kept: 16 kHz mono, scaled to `peak`. */
export async function speak(text: string, voice: 'en-gb' | 'cmn', peak = 0.5): Promise<Float32Array> {
  const espeak = await createEspeak();
  const worker = new espeak.eSpeakNGWorker();
  worker.set_voice(voice);
  const parts: Float32Array[] = [];
  worker.synthesize(text, (audio) => {
    const samples = new Int16Array(audio);
    parts.push(Float32Array.from(samples, (sample) => sample / 32768));
    return false;
  });
  const sound = resampleTo16k(join(parts), worker.get_samplerate());
  const top = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9);
  return sound.map((sample) => (sample / top) * peak);
}

/** Samples one after another. */
export function join(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** White noise in −amplitude…amplitude by a seeded generator. */
export function whiteNoise(seconds: number, amplitude: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length: Math.round(seconds * 16000) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * amplitude;
  });
}
