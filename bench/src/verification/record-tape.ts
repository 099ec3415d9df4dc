import type { Engine, Model, ModelId } from '@mien/analysis';
import type { InputShapes } from '../measure/open-bare-model.ts';
import type { ClipName, Tape, TapeEntry } from './tape.ts';

/** An engine that does all the given one does and writes down what was asked of it. */
export function recordTape(
  engine: Engine,
  clips: Readonly<Record<ClipName, Uint8Array>>,
): { readonly engine: Engine; readonly tape: Tape } {
  const tape: TapeEntry[] = [];
  const recorded = (id: ModelId, model: Model): Model => ({
    ...model,
    run(inputs) {
      const shapes = Object.entries(inputs).map(([name, { data, dims }]): [string, InputShapes[string]] => [
        name,
        { type: data instanceof Float32Array ? 'float32' : data instanceof BigInt64Array ? 'int64' : 'int32', dims: [...dims] },
      ]);
      tape.push({ type: 'run', model: id, inputs: Object.fromEntries(shapes) });
      return model.run(inputs);
    },
  });
  return {
    tape,
    engine: {
      ...engine,
      models: {
        ...engine.models,
        async get(id) {
          const model = await engine.models.get(id);
          return model.measured ? { ...model, value: recorded(id, model.value) } : model;
        },
      },
      decoder: {
        ...engine.decoder,
        async *decode(source, request, limits, signal) {
          const clip: ClipName = 'bytes' in source && source.bytes === clips.document ? 'document' : 'face';
          tape.push({ type: 'decode', clip, request });
          for await (const event of engine.decoder.decode(source, request, limits, signal)) {
            if (event.type === 'frame') tape.push({ type: 'frame' });
            if (event.type === 'end') tape.push({ type: 'end' });
            yield event;
          }
        },
      },
    },
  };
}
