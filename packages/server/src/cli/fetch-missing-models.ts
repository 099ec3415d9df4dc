import { fetchModels, MODEL_IDS, readRegistryOptions } from '@mien/analysis';
import { createProgress, type Terminal } from '@mien/analysis/cli';
import type { Config } from '../config/read-config.ts';

export interface ModelsAtHand {
  readonly present: number;
  /** ids of those that could not be had: checks that need them will not run, and nothing is approved without them */
  readonly missing: readonly string[];
}

/** Brings in the models that are not there yet, with progress on a terminal. The service starts without them as well. */
export async function fetchMissingModels(config: Config, terminal: Terminal): Promise<ModelsAtHand> {
  const progress = createProgress(terminal);
  try {
    const fetched = await fetchModels(MODEL_IDS, {
      ...config.models,
      registry: await readRegistryOptions(process.env, process.cwd()),
      onProgress: (event) => progress.bar(event.package, event.receivedBytes, event.totalBytes),
    });
    const missing = fetched.filter(({ state }) => state === 'unavailable').map(({ id }) => id);
    return { present: fetched.length - missing.length, missing };
  } finally {
    progress.end();
  }
}
