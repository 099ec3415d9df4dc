import createEspeak from '@echogarden/espeak-ng-emscripten';
import { resampleTo16k } from '@mien/analysis';

/** What espeak-ng speaks as: British or American English, or Mandarin. */
export type Voice = 'en-gb' | 'en-us' | 'cmn';

/** Speech of espeak-ng, made now and never kept: 16 kHz mono, scaled to `peak`. */
export async function speak(text: string, voice: Voice, peak = 0.5): Promise<Float32Array> {
  const espeak = await createEspeak();
  const worker = new espeak.eSpeakNGWorker();
  worker.set_voice(voice);
  const parts: Float32Array[] = [];
  worker.synthesize(text, (audio) => {
    const samples = new Int16Array(audio);
    parts.push(Float32Array.from(samples, (sample) => sample / 32768));
    return false;
  });
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  const sound = resampleTo16k(whole, worker.get_samplerate());
  const top = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9);
  return sound.map((sample) => (sample / top) * peak);
}
