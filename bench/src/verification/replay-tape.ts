import { createChildDecoder, DEFAULT_LIMITS, type DecodeEvent, type ModelId } from '@mien/analysis';
import { type BareModel, type BareRun, openBareModel } from '../measure/open-bare-model.ts';
import type { ClipName, Tape } from './tape.ts';

/** Does exactly what is on the tape and nothing else: the same decodes by the same decoder child, the same number of runs of each model. */
export type Floor = () => Promise<void>;

/** Opens the sessions and makes every tensor, so that the floor's time holds decoding and running only. */
export async function prepareFloor(tape: Tape, clips: Readonly<Record<ClipName, Uint8Array>>): Promise<Floor> {
  const models = new Map<ModelId, BareModel>();
  const runs = new Map<string, BareRun>();
  for (const entry of tape) {
    if (entry.type !== 'run') continue;
    const key = JSON.stringify([entry.model, entry.inputs]);
    if (runs.has(key)) continue;
    const model = models.get(entry.model) ?? (await openBareModel(entry.model));
    models.set(entry.model, model);
    runs.set(key, model.prepare(entry.inputs));
  }
  const steps = tape.map((entry) => (entry.type === 'run' ? runs.get(JSON.stringify([entry.model, entry.inputs])) : entry));
  return async () => {
    let decoding: AsyncIterator<DecodeEvent> | null = null;
    const advance = async (wanted: 'frame' | 'end'): Promise<void> => {
      for (;;) {
        const next: IteratorResult<DecodeEvent> | undefined = await decoding?.next();
        if (next === undefined || next.done === true) return;
        if (next.value.type === wanted) return;
      }
    };
    for (const step of steps) {
      if (step === undefined) continue;
      if (typeof step === 'function') await step();
      else if (step.type === 'decode') {
        const source = { bytes: clips[step.clip] };
        decoding = createChildDecoder().decode(source, step.request, DEFAULT_LIMITS)[Symbol.asyncIterator]();
      } else if (step.type === 'frame' || step.type === 'end') {
        await advance(step.type);
        // an iterator that gave its end is run out, so that its child is gone before the next one starts
        if (step.type === 'end') await decoding?.next();
      }
    }
  };
}
