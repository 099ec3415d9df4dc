import type { Box } from '@mien/protocol';
import type { Picture } from '../../image/picture.ts';
import { sampleAffine } from '../../image/warp-affine.ts';
import type { Model } from '../../models/runtime.ts';
import { numbersOf } from './detect-faces.ts';

const SIZE = 128;
/** Of the face box, as the MiniFASNet family is trained; smaller where the picture ends. */
const ENLARGE = 2.7;

/**
 * Probability of a live face, 0–1. It separates prints by an AUC of about .92 and replays by .89: a score for review,
 * never alone a decision.
 */
export async function scorePassiveLiveness(picture: Picture, [x, y, width, height]: Box, model: Model): Promise<number> {
  const scale = Math.min(ENLARGE, (picture.width - 1) / width, (picture.height - 1) / height);
  const w = width * scale;
  const h = height * scale;
  const left = clamp(x + width / 2 - w / 2, 0, picture.width - 1 - w);
  const top = clamp(y + height / 2 - h / 2, 0, picture.height - 1 - h);
  const pixels = sampleAffine(picture, [w / SIZE, 0, left, 0, h / SIZE, top], SIZE, SIZE);
  const plane = SIZE * SIZE;
  const data = new Float32Array(pixels.length);
  for (let channel = 0; channel < 3; channel++)
    for (let i = 0; i < plane; i++) data[channel * plane + i] = pixels[3 * i + 2 - channel] as number;
  const outputs = await model.run({ input: { data, dims: [1, 3, SIZE, SIZE] } });
  const logits = numbersOf(outputs['output']);
  const top1 = Math.max(...logits);
  const exponents = Array.from(logits, (logit) => Math.exp(logit - top1));
  return (exponents[0] as number) / exponents.reduce((sum, value) => sum + value, 0);
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));
