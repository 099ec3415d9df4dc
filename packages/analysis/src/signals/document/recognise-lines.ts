import type { Picture } from '../../image/picture.ts';
import type { Model, Tensor } from '../../models/runtime.ts';
import { LINE_HEIGHT } from './crop-line.ts';
import type { TextReader } from './text-reader.ts';

export interface RecognisedText {
  readonly text: string;
  /** mean probability of the characters, 0–1 */
  readonly confidence: number;
}

/** Probabilities of every character, blank first, at every step of one line. */
export interface LineProbabilities {
  readonly steps: number;
  readonly classes: number;
  /** `step * classes + class` */
  readonly data: Float32Array;
}

/** Lines of like width share a batch: padding costs as much as text. */
const BATCH = 4;

/** Greedy CTC over each strip; same order as given. */
export async function recogniseLines(reader: TextReader, strips: readonly Picture[]): Promise<RecognisedText[]> {
  const order = strips.map((_, i) => i).sort((a, b) => (strips[a] as Picture).width - (strips[b] as Picture).width);
  const texts: RecognisedText[] = [];
  for (let start = 0; start < order.length; start += BATCH) {
    const members = order.slice(start, start + BATCH);
    const outputs = await runRecogniser(
      reader.recogniser,
      members.map((i) => strips[i] as Picture),
      LINE_HEIGHT,
    );
    members.forEach((i, n) => {
      texts[i] = readGreedily(outputs[n] as LineProbabilities, reader.characters);
    });
  }
  return texts;
}

/** What the recogniser thinks of one strip, for decoders that know more about the line. */
export async function probabilitiesOf(recogniser: Model, strip: Picture): Promise<LineProbabilities> {
  return (await runRecogniser(recogniser, [strip], LINE_HEIGHT))[0] as LineProbabilities;
}

async function runRecogniser(recogniser: Model, strips: readonly Picture[], minWidth: number): Promise<LineProbabilities[]> {
  const width = Math.max(minWidth, ...strips.map((strip) => Math.ceil(strip.width / 8) * 8));
  const input = new Float32Array(strips.length * 3 * LINE_HEIGHT * width);
  strips.forEach((strip, n) => {
    writeStrip(input, n * 3 * LINE_HEIGHT * width, strip, width);
  });
  const outputs = await recogniser.run({
    [recogniser.inputNames[0] as string]: { data: input, dims: [strips.length, 3, LINE_HEIGHT, width] },
  });
  const output = outputs[recogniser.outputNames[0] as string] as Tensor;
  const [, steps, classes] = output.dims as [number, number, number];
  const data = output.data as Float32Array;
  return strips.map((_, n) => ({ steps, classes, data: data.subarray(n * steps * classes, (n + 1) * steps * classes) }));
}

/** BGR planes, x ÷ 127.5 − 1; the padding to the right stays 0. */
export function writeStrip(input: Float32Array, from: number, strip: Picture, width: number): void {
  for (let y = 0; y < strip.height; y++) {
    for (let x = 0; x < strip.width; x++) {
      for (let k = 0; k < 3; k++) {
        input[from + (k * LINE_HEIGHT + y) * width + x] = (strip.data[(y * strip.width + x) * 3 + 2 - k] as number) / 127.5 - 1;
      }
    }
  }
}

function readGreedily(line: LineProbabilities, characters: readonly string[]): RecognisedText {
  let previous = 0;
  let text = '';
  let sum = 0;
  let count = 0;
  for (let t = 0; t < line.steps; t++) {
    let best = 0;
    let most = 0;
    for (let c = 0; c < line.classes; c++) {
      const p = line.data[t * line.classes + c] as number;
      if (p > most) {
        most = p;
        best = c;
      }
    }
    if (best !== 0 && best !== previous) {
      text += characters[best] ?? '';
      sum += most;
      count++;
    }
    previous = best;
  }
  return { text, confidence: count === 0 ? 0 : Math.min(1, sum / count) };
}
