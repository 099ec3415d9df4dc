import type { Model, Tensor } from '../../models/runtime.ts';
import { ALIGNED_SIZE } from './align-face.ts';
import { numbersOf } from './detect-faces.ts';
import { EMBEDDERS, type EmbedderId, type EmbedderInput } from './embedders.ts';

/** A face template: length 1, so that a dot product is the cosine. Biometric data: never part of the signals. */
export type Embedding = Float32Array;

/**
 * @param aligned 112 × 112 × 3 RGB, 0–255 (`alignFace`)
 * @param model one of the embedders
 */
export async function embedFace(aligned: Float32Array, id: EmbedderId, model: Model): Promise<Embedding> {
  const kind: EmbedderInput = EMBEDDERS[id];
  const outputs = await model.run({ [kind.input]: toInput(aligned, kind) });
  return toUnitLength(numbersOf(outputs[kind.output]));
}

/** Cosine of two templates of the same model, −1…1. */
export function similarityOf(a: Embedding, b: Embedding): number {
  if (a.length !== b.length) throw new Error('Templates of two models are never compared');
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return Math.min(1, Math.max(-1, sum));
}

function toInput(aligned: Float32Array, { channels, layout }: EmbedderInput): Tensor {
  const pixels = ALIGNED_SIZE * ALIGNED_SIZE;
  const data = new Float32Array(aligned.length);
  const [channelStep, pixelStep] = layout === 'planes' ? [pixels, 1] : [1, 3];
  for (let channel = 0; channel < 3; channel++) {
    const from = channels === 'rgb' ? channel : 2 - channel;
    for (let i = 0; i < pixels; i++) data[channel * channelStep + i * pixelStep] = ((aligned[3 * i + from] as number) - 127.5) / 128;
  }
  const dims = layout === 'planes' ? [1, 3, ALIGNED_SIZE, ALIGNED_SIZE] : [1, ALIGNED_SIZE, ALIGNED_SIZE, 3];
  return { data, dims };
}

function toUnitLength(values: Float32Array): Embedding {
  let squares = 0;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return values.map((value) => value / length);
}
