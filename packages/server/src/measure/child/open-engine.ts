import {
  createChildDecoder,
  DEFAULT_LIMITS,
  type Engine,
  MODEL_IDS,
  type ModelId,
  type Models,
  openBarcodeReader,
  openModels,
} from '@mien/analysis';
import type { OpenOrder, Subject } from '../wire.ts';
import { blameOurselves } from './blame-ourselves.ts';
import { loadRecogniser } from './load-recogniser.ts';

/** A server measures several clips at once, and a late answer costs nobody anything but time. */
const PATIENCE = { idleMs: 60_000, totalMs: 300_000 } as const;

export interface CountingEngine extends Engine {
  /** runs of each model since the start */
  runs(): Record<string, number>;
  /** loads all models that a clip of this process may ask for, so that nobody waits for one after the other */
  warmUp(): void;
}

/** The same models; every run is counted. */
function countRuns(models: Models, runs: Record<string, number>): Models {
  return {
    ...models,
    get: async (id) => {
      const had = await models.get(id);
      if (!had.measured) return had;
      const { value: model } = had;
      const run: typeof model.run = (inputs) => {
        runs[id] = (runs[id] ?? 0) + 1;
        return model.run(inputs);
      };
      return { measured: true, value: { ...model, run } };
    },
  };
}

/** Models that clips of the subject never ask for. */
const UNUSED: Readonly<Record<Subject, readonly ModelId[]>> = {
  document: ['face-passive-liveness', 'voice-activity'],
  face: ['text-detector', 'text-orientation', 'text-recogniser'],
};

/** Loads what clips will ask for, so that nobody waits for it; what cannot be had is told when it is asked for. */
async function loadAll(models: Models, { subject, embedder }: OpenOrder): Promise<void> {
  const unused = UNUSED[subject];
  for (const id of MODEL_IDS) if (!unused.includes(id) && (!id.startsWith('face-embedder') || id === embedder)) await models.get(id);
}

/** An engine that reads models from the cache and never touches the network: the server fetched them before. */
export async function openEngine(order: OpenOrder): Promise<CountingEngine> {
  const { cacheDirectory, embedder, threads, digitRecogniser } = order;
  const runs: Record<string, number> = {};
  const models = openModels({ cacheDirectory, threads, offline: true });
  const digits = await loadRecogniser(digitRecogniser);
  let warmth: 'cold' | 'warming' = 'cold';
  return {
    decoder: blameOurselves(createChildDecoder()),
    models: countRuns(models, runs),
    barcodeReader: await openBarcodeReader().catch(() => null),
    limits: { ...DEFAULT_LIMITS, ...PATIENCE },
    embedder,
    ...(digits === null ? {} : { digits }),
    runs: () => ({ ...runs }),
    warmUp: () => {
      if (warmth === 'cold') void loadAll(models, order);
      warmth = 'warming';
    },
  };
}
