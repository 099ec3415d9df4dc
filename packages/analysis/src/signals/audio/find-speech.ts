import type { Model, Tensor } from '../../models/runtime.ts';

/** Silero VAD v6 at 16 kHz: windows of 512 samples (32 ms) led by the 64 before them. */
export const WINDOW = 512;
const CONTEXT = 64;
const STATE_DIMS = [2, 1, 128] as const;

/**
 * Probability of speech for each whole window of 32 ms. The windows are one sequence: the model's state goes from each to the next.
 * @param samples 16 kHz mono, −1…1
 * @returns ⌊samples ÷ 512⌋ probabilities
 */
export async function findSpeech(samples: Float32Array, model: Model): Promise<Float32Array> {
  const probabilities = new Float32Array(Math.floor(samples.length / WINDOW));
  const rate: Tensor = { data: BigInt64Array.from([16000n]), dims: [] };
  let state: Tensor = { data: new Float32Array(256), dims: STATE_DIMS };
  for (let index = 0; index < probabilities.length; index++) {
    const from = index * WINDOW;
    const data = new Float32Array(CONTEXT + WINDOW);
    data.set(samples.subarray(Math.max(0, from - CONTEXT), from + WINDOW), from === 0 ? CONTEXT : 0);
    const outputs = await model.run({ input: { data, dims: [1, CONTEXT + WINDOW] }, sr: rate, state });
    const next = outputs['stateN'];
    const probability = outputs['output']?.data[0];
    if (next === undefined || probability === undefined) throw new Error('the voice activity model has other outputs than it should');
    state = next;
    probabilities[index] = Number(probability);
  }
  return probabilities;
}
