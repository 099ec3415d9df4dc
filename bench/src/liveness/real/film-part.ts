import { type Engine, measureFaceStep } from '@mien/analysis';
import type { FaceStepSignals } from '@mien/protocol';
import { encodeClip, seededRandom } from '@mien/samples';
import { CONDITIONS, type Condition, type ConditionName } from './conditions.ts';
import { type FilmPart, readPart } from './films.ts';

/** What was measured in one part under each condition: numbers alone, no picture and no template of a real man. */
export type MeasuredPart = Readonly<Record<ConditionName, FaceStepSignals>>;

/** Reads a part once, and for each condition changes, encodes, decodes and measures it. */
export async function filmPart(part: FilmPart, seed: number, engine: Engine): Promise<MeasuredPart> {
  const frames = await readPart(part, engine);
  const steps: [string, FaceStepSignals][] = [];
  for (const [nth, [name, { change, encoding }]] of (Object.entries(CONDITIONS) satisfies [string, Condition][]).entries()) {
    const random = seededRandom(seed + nth * 1000);
    const bytes = new Uint8Array(await encodeClip(change(frames, random), encoding(random)));
    steps.push([name, (await measureFaceStep({ bytes }, engine)).signals]);
  }
  return Object.fromEntries(steps) as MeasuredPart;
}
